/** Fields IV to VII of the annex of Phường 5 for 2024; lead and partners that most tasks of a field share are said beside. */
import { regular, type TaskRow, within } from './rows.ts'

export const organisation: TaskRow[] = [
  {
    name: 'Bố trí, sắp xếp lại công chức theo vị trí việc làm, đúng điều kiện, tiêu chuẩn',
    product: 'Kế hoạch của phường',
    partners: ['Công chức liên quan'],
    // As printed: a quarter of the year before the plan's.
    deadline: within('2023-Q2'),
  },
  {
    name: 'Rà soát quy định chức năng, nhiệm vụ, quyền hạn và phân công việc cho cán bộ, công chức phường',
    product: 'Quyết định phân công',
    deadline: within('2024-02'),
    deadlineNote: 'và sau khi có hướng dẫn của cấp trên',
  },
  {
    name: 'Phân cấp, phân quyền quản lý theo nghị quyết của Chính phủ và kế hoạch của UBND thành phố',
    product: 'Báo cáo',
    deadline: within('2024'),
  },
]

export const civilService: TaskRow[] = [
  {
    name: 'Đánh giá, xếp loại cán bộ, công chức phường làm căn cứ thi đua, khen thưởng',
    product: 'Báo cáo kết quả đánh giá',
    lead: 'Văn phòng UBND phường',
    partners: ['Toàn thể công chức phường'],
    deadline: within('2024'),
  },
  {
    name: 'Đào tạo, bồi dưỡng cán bộ, công chức qua các lớp của tỉnh, thành phố',
    product: 'Kế hoạch của UBND thành phố, của phường',
    deadline: regular,
  },
  {
    name: 'Kiểm tra công vụ, việc thực thi nhiệm vụ và chấp hành quy định về công chức',
    product: 'Kế hoạch của phường',
    deadline: regular,
  },
  {
    name: 'Giải quyết chế độ, chính sách cho cán bộ, công chức và người hoạt động không chuyên trách',
    product: 'Quyết định',
    lead: 'Văn phòng và Bộ phận TCKT',
    partners: ['Cán bộ, công chức liên quan'],
    deadline: within('2024'),
  },
]

export const publicFinance: TaskRow[] = [
  {
    name: 'Tự chủ tài chính, biên chế và kinh phí theo Nghị định số 60/2021/NĐ-CP và số 130/2005/NĐ-CP',
    product: 'Công văn của UBND thành phố; báo cáo kết quả',
    deadline: regular,
  },
  {
    name: 'Quản lý tài chính, ngân sách, tài sản công; công khai và phòng, chống tham nhũng, lãng phí',
    product: 'Báo cáo kết quả',
    deadline: regular,
  },
  {
    name: 'Thu ngân sách nhà nước năm 2024 đạt và vượt mức được giao',
    product: 'Báo cáo kết quả thu',
    deadline: regular,
  },
  {
    name: 'Giải ngân vốn đầu tư công kịp tiến độ kế hoạch',
    product: 'Kết quả đôn đốc, tổng hợp',
    deadline: regular,
  },
]

export const digitalGovernment: TaskRow[] = [
  {
    name: 'Lập kế hoạch chính quyền số và an toàn thông tin mạng của phường năm 2024',
    product: 'Kế hoạch và báo cáo của phường',
    deadline: within('2024-Q1'),
  },
  {
    name: 'Chuyển đổi số theo Nghị quyết số 02-NQ/TU, Quyết định số 1982/QĐ-UBND, Kế hoạch số 53-KH/TU',
    product: 'Công văn và báo cáo',
    deadline: within('2024'),
  },
  {
    name: 'Dịch vụ công trực tuyến toàn trình và một phần theo Nghị định số 42/2022/NĐ-CP',
    product: 'Văn bản chỉ đạo của UBND thành phố, của phường',
    deadline: within('2024'),
  },
  {
    name: 'Nâng tỷ lệ văn bản ban hành được ký số',
    product: 'Văn bản ký số của phường',
    deadline: within('2024'),
  },
  {
    name: 'Nâng chất lượng và khai thác hiệu quả Cổng thông tin điện tử phường',
    product: 'Văn bản chỉ đạo',
    deadline: within('2024'),
  },
  {
    name: 'Khai thác phần mềm quản lý văn bản, hồ sơ công việc và điều hành, 100% phần mềm đạt yêu cầu',
    product: 'Văn bản đến xử lý từ 90%; văn bản phát hành có ký số trên 85%, trong đó lãnh đạo ký tối thiểu 80%',
    deadline: within('2024'),
  },
  {
    name: 'Gửi số liệu đủ và đúng quy định lên Hệ thống báo cáo của thành phố',
    deadline: within('2024'),
  },
]
