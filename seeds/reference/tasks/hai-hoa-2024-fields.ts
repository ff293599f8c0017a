/** Plan of phường Hải Hòa for 2024: tasks of mục II and III in contents 2 to 7, led by whom mục III charges with each. */
import { monthly, regular, type TaskRow, tasksOfField, within } from './rows.ts'

const office = 'Công chức Văn phòng – Thống kê'
const justice = 'Công chức Tư pháp – Hộ tịch'
const accounts = 'Công chức Tài chính – Kế toán'
const oneStop = 'Bộ phận tiếp nhận và trả kết quả hiện đại'
const standing = 'Thường trực Ủy ban nhân dân phường'

const ofOffice = (bullet: number) => `mục III.2 (Công chức Văn phòng – Thống kê), gạch đầu dòng ${bullet}`
const ofOneStop = (bullet: number) => `mục III.2 (Bộ phận tiếp nhận và trả kết quả), gạch đầu dòng ${bullet}`

/** A task of which the text names no time: the year of the plan. */
const year = (row: Omit<TaskRow, 'deadline'>): TaskRow => ({ ...row, deadline: within('2024') })

const institutions = tasksOfField(
  { field: 'institutions', lead: justice, clause: (number) => `mục II.2 gạch đầu dòng ${number}` },
  [
    year({ name: 'Rà soát, hệ thống hóa văn bản quy phạm pháp luật của phường theo hướng phân cấp, ủy quyền' }),
    year({ name: 'Đề xuất cơ chế, chính sách thu hút nguồn lực, nhà đầu tư và doanh nghiệp' }),
    year({
      name: 'Phổ biến, giáo dục pháp luật bằng công nghệ thông tin và dữ liệu số hóa',
      clause: 'mục II.2 gạch đầu dòng 3 và 4',
    }),
    year({
      name: 'Theo dõi, kiểm tra thi hành pháp luật; xử lý hoặc kiến nghị xử lý mọi vấn đề phát hiện',
      clause: 'mục II.2 gạch đầu dòng 5',
    }),
    year({
      name: 'Kiểm tra văn bản quy phạm pháp luật đã ban hành, kiến nghị sửa hoặc bãi bỏ văn bản không phù hợp',
      clause: 'mục III.3 gạch đầu dòng 2',
    }),
  ],
)

const procedures = tasksOfField({ field: 'procedures', clause: (number) => `mục II.3 gạch đầu dòng ${number}` }, [
  { name: 'Rà soát để bỏ, sửa, rút gọn thủ tục, giảm chi phí và thời gian', deadline: regular },
  year({ name: 'Công bố, công khai quy định và thủ tục hành chính đầy đủ, kịp thời qua nhiều kênh' }),
  year({ name: 'Đối thoại với người dân, tổ chức về thủ tục hành chính', deadlineNote: 'định kỳ' }),
  year({ name: 'Giảm hồ sơ trễ hẹn và xin lỗi người dân, tổ chức khi trễ hẹn' }),
  year({ name: 'Kiểm tra giải quyết thủ tục tại bộ phận một cửa, xử lý người gây phiền hà' }),
  year({ name: 'Giám sát cải cách thủ tục; xử lý dứt điểm và công khai phản ánh, kiến nghị' }),
  year({
    name: 'Đơn giản hóa thủ tục, nhất là quy trình nội bộ; đề xuất sửa quy định gây phiền hà',
    lead: office,
    clause: ofOffice(2),
  }),
  year({
    name: 'Trình công bố thủ tục thuộc thẩm quyền và cập nhật trên trang dịch vụ công, trang thông tin',
    lead: office,
    clause: ofOffice(3),
  }),
  year({
    name: 'Làm đầu mối kiểm soát thủ tục, lập quy trình theo ISO 9001:2015',
    product: 'Quy trình thủ tục hành chính theo ISO 9001:2015',
    lead: office,
    clause: ofOffice(5),
  }),
  year({ name: 'Tiếp nhận, theo dõi, giải quyết hồ sơ trọn tại bộ phận một cửa', lead: oneStop, clause: ofOneStop(1) }),
  year({
    name: 'Hỗ trợ kê khai, gửi hồ sơ qua bưu chính, thanh toán và biên lai điện tử, chứng thực tại chỗ',
    lead: oneStop,
    clause: ofOneStop(2),
  }),
  {
    name: 'Khảo sát và báo cáo mức độ hài lòng về giải quyết thủ tục tại bộ phận một cửa',
    product: 'Báo cáo kết quả khảo sát',
    lead: oneStop,
    deadline: monthly(2024),
    deadlineNote: 'gửi UBND Thành phố qua Trung tâm Hành chính công',
    clause: ofOneStop(4),
  },
])

const organisation = tasksOfField(
  { field: 'organisation', lead: office, clause: (number) => `mục II.4 gạch đầu dòng ${number - 1}` },
  [
    year({
      name: 'Sắp xếp tinh gọn bộ máy theo Kết luận số 50-KL/TW và đề án của thành phố',
      clause: 'mục II.4 gạch đầu dòng 1, câu 1 và 2',
    }),
    year({
      name: 'Triển khai Đề án sáp nhập đơn vị hành chính cấp xã theo Kết luận số 48-KL/TW',
      product: 'Đề án sáp nhập đơn vị hành chính cấp xã',
      clause: 'mục II.4 gạch đầu dòng 1, câu 3',
    }),
    { name: 'Rà soát, hoàn thiện chức năng, nhiệm vụ, quyền hạn, quan hệ công tác của phường', deadline: regular },
    year({ name: 'Xác định rõ trách nhiệm người đứng đầu, phân cấp và ủy quyền cho cơ sở' }),
    year({ name: 'Thực hiện phân cấp, ủy quyền theo Nghị quyết số 04/NQ-CP và Kế hoạch số 220/KH-UBND' }),
    year({ name: 'Xử lý hồ sơ, công việc trên mạng; cơ quan và phòng họp không giấy tờ' }),
  ],
)

const civilService = tasksOfField(
  { field: 'civil_service', lead: office, clause: (number) => `mục II.5 gạch đầu dòng ${number}` },
  [
    year({ name: 'Đổi mới đào tạo, bồi dưỡng cán bộ, công chức gắn với vị trí việc làm' }),
    year({
      name: 'Luân chuyển, điều động, chuyển đổi vị trí công tác công khai, đúng tiêu chuẩn',
      deadlineNote: 'định kỳ',
    }),
    year({ name: 'Đổi mới đánh giá, phân loại cán bộ, công chức theo kết quả và sản phẩm công việc' }),
    year({ name: 'Siết kỷ luật, kỷ cương và đạo đức công vụ qua tuyên truyền, bồi dưỡng, kiểm tra' }),
    year({
      name: 'Hoàn thiện đề án vị trí việc làm, duyệt vị trí và cơ cấu công chức',
      product: 'Đề án vị trí việc làm',
      lead: null,
      clause: 'mục I.3.(5)',
    }),
    year({
      name: 'Dự các lớp tập huấn, bồi dưỡng của thành phố và tỉnh cho người làm ở bộ phận một cửa',
      lead: oneStop,
      clause: ofOneStop(3),
    }),
  ],
)

const publicFinance = tasksOfField(
  { field: 'public_finance', lead: accounts, clause: (number) => `mục II.6 gạch đầu dòng ${number}` },
  [
    year({ name: 'Công khai dự toán, quyết toán ngân sách của phường', deadlineNote: 'hàng năm' }),
    year({ name: 'Kiểm soát chi thường xuyên, đầu tư công; dùng hiệu quả tài sản công và kinh phí' }),
    year({ name: 'Tuyên truyền chủ trương, cơ chế, chính sách tài chính tới tổ chức, cá nhân' }),
    year({ name: 'Giữ kỷ luật tài chính – ngân sách, kiểm tra và xử lý vi phạm trong thu, chi' }),
    year({ name: 'Khắc phục đủ theo kiến nghị của thanh tra, kiểm tra, kiểm toán về ngân sách' }),
    year({
      name: 'Hướng dẫn và quyết toán kinh phí cải cách hành chính',
      deadlineNote: 'hằng năm',
      clause: 'mục III.4',
    }),
  ],
)

export const haiHoaFields = [institutions, procedures, organisation, civilService, publicFinance]

export const haiHoaDigital = tasksOfField(
  { field: 'digital_government', clause: (number) => `mục II.7 gạch đầu dòng ${number}` },
  [
    year({ name: 'Ứng dụng công nghệ thông tin, chuyển đổi số để xây dựng chính quyền điện tử, chính quyền số' }),
    year({ name: 'Xử lý, trao đổi mọi văn bản (trừ văn bản mật) trên mạng, có chữ ký số' }),
    year({
      name: 'Khai thác VNeID và ứng dụng Móng Cái Smart: ví điện tử, nộp hồ sơ trực tuyến',
      clause: 'mục II.7 gạch đầu dòng 3, câu 1',
    }),
    year({
      name: 'Đưa tiện ích số tới người dân: VNeID, VssID, hồ sơ sức khỏe điện tử, thanh toán không tiền mặt',
      lead: 'Tổ công nghệ số cộng đồng',
      clause: 'mục II.7 gạch đầu dòng 3, câu 2',
    }),
    year({
      name: 'Gắn cải cách thủ tục với chuyển đổi số, giúp người dân dùng dịch vụ số trên thiết bị di động',
      lead: standing,
      clause: 'mục III.1 gạch đầu dòng 3',
    }),
    year({
      name: 'Tham mưu ứng dụng công nghệ thông tin trong quản lý, xây dựng chính quyền điện tử',
      lead: office,
      partners: ['Các bộ phận có liên quan'],
      clause: ofOffice(6),
    }),
    year({
      name: 'Nâng cao hiệu quả ứng dụng Móng Cái Smart trên địa bàn',
      lead: oneStop,
      clause: `${ofOneStop(2)}, câu 2`,
    }),
  ],
)
