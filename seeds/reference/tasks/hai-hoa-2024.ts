/**
 * Plan of phường Hải Hòa for 2024: the rows of the annex that the text still holds, then what mục II and III name.
 * Legible are the nine rows of content 1 and a last page with rows 8 and 9. Those close the table and are about
 * digital matters, so they stand under content 7; no page of contents 2 to 6 is left.
 */
import { haiHoaDigital, haiHoaFields } from './hai-hoa-2024-fields.ts'
import { quarterly, regular, type TaskRow, tasksOf, tasksOfField, within } from './rows.ts'

const office = 'Công chức Văn phòng – Thống kê'
const specialists = ['Các bộ phận chuyên môn']
const contentLeads = ['Các bộ phận được giao nhiệm vụ chủ trì các nội dung của cải cách hành chính']
const media = 'Công chức Văn hóa – xã hội và Tổ biên tập truyền thanh, trang thông tin điện tử phường'
const standing = 'Thường trực Ủy ban nhân dân phường'
const cityAndOffice = 'Thường trực UBND Thành phố và Công chức Văn phòng – Thống kê'

const direction = tasksOfField(
  {
    field: 'direction',
    lead: office,
    partners: specialists,
    clause: (number) => `Phụ lục, nội dung 1, nhiệm vụ ${number}`,
  },
  [
    {
      name: 'Lập Kế hoạch cải cách hành chính năm 2024 của thành phố Móng Cái',
      product: 'Kế hoạch cải cách hành chính',
      partners: contentLeads,
      deadline: within('2024-01'),
      deadlineNote: 'ghi thêm “Nhiệm vụ thường xuyên”',
    },
    {
      name: 'Xác định Chỉ số cải cách hành chính năm 2023 của thành phố Móng Cái',
      partners: contentLeads,
      deadline: within('2024-Q2'),
      deadlineNote: 'theo hướng dẫn của Sở Nội vụ',
    },
    {
      name: 'Lập Kế hoạch tuyên truyền cải cách hành chính năm 2024',
      product: 'Kế hoạch tuyên truyền',
      deadline: within('2024-02'),
    },
    {
      name: 'Thông tin, tuyên truyền về cải cách hành chính',
      lead: media,
      deadline: regular,
    },
    {
      name: 'Lập và thực hiện Kế hoạch kiểm tra cải cách hành chính, quy chế dân chủ ở một số cơ quan, xã, phường',
      product: 'Kế hoạch kiểm tra',
      deadline: within('2024-05', '2024-10'),
    },
    {
      name: 'Dự hội nghị công bố xếp hạng PAR INDEX, SIPAS, DGI năm 2023 của thành phố',
      lead: cityAndOffice,
      deadline: within('2024-04'),
    },
    {
      name: 'Dự hội nghị phân tích sâu PAR INDEX, SIPAS, PAPI của tỉnh, thành phố',
      lead: cityAndOffice,
      deadline: within('2024-06'),
    },
    {
      name: 'Phối hợp điều tra mức độ hài lòng (SIPAS) năm 2024',
      deadline: within('2024-12'),
    },
    {
      name: 'Phối hợp xác định Chỉ số cải cách hành chính năm 2024 của thành phố',
      deadline: within('2024-12'),
    },
    {
      name: 'Báo cáo định kỳ kết quả cải cách hành chính',
      product: 'Báo cáo quý I, II, III và năm',
      partners: [],
      deadline: quarterly(2024),
      deadlineNote: 'ngày 02/3, 02/6, 02/9 và 02/12; gửi Phòng Nội vụ',
      clause: 'mục III.2 (Công chức Văn phòng – Thống kê), gạch đầu dòng 1, câu 2',
    },
  ],
)

/** A task of which the text names no time: the year of the plan. */
const year = (row: Omit<TaskRow, 'deadline'>): TaskRow => ({ ...row, deadline: within('2024') })

/** What mục II.1 and III add to the annex; a bullet that only repeats one of its rows is left out. */
const directionOfText = tasksOfField({ field: 'direction', clause: () => 'mục II.1 đoạn đầu' }, [
  year({
    name: 'Thực hiện chương trình, kế hoạch của thành phố: 13366/QĐ-UBND, 71-KH/TU, 256/KH-UBND, 356/KH-UBND',
  }),
  {
    name: 'Chỉ đạo, phân rõ trách nhiệm, theo dõi và đôn đốc các nhóm nhiệm vụ cải cách hành chính',
    lead: standing,
    deadline: regular,
    clause: 'mục II.1 gạch đầu dòng 1 và 2; mục III.1 gạch đầu dòng 1',
  },
  year({
    name: 'Đánh giá việc ban hành văn bản chỉ đạo, điều hành để tăng trách nhiệm người đứng đầu',
    deadlineNote: 'định kỳ',
    clause: 'mục II.1 gạch đầu dòng 2, câu 2',
  }),
  year({
    name: 'Tạo điều kiện để người dân, tổ chức giám sát, phản biện cải cách hành chính',
    partners: ['Mặt trận Tổ quốc', 'Các đoàn thể chính trị – xã hội'],
    clause: 'mục II.1 gạch đầu dòng 5',
  }),
  year({
    name: 'Cải cách toàn diện bằng mô hình, cách làm mới có lợi cho người dân và doanh nghiệp',
    lead: standing,
    clause: 'mục III.1 gạch đầu dòng 2, câu 1',
  }),
  {
    name: 'Đối thoại, gỡ vướng mắc cho người dân và doanh nghiệp',
    lead: standing,
    deadline: regular,
    clause: 'mục III.1 gạch đầu dòng 2, câu 2',
  },
  year({
    name: 'Hướng dẫn, đôn đốc, kiểm tra việc thực hiện chương trình, kế hoạch của tỉnh, thành phố và phường',
    lead: office,
    clause: 'Quyết định, Điều 2; mục III.2 (Công chức Văn phòng – Thống kê), gạch đầu dòng 1, câu 1',
  }),
  year({
    name: 'Khảo sát, điều tra SIPAS năm 2024 cùng cơ quan chức năng',
    lead: 'Công chức Tư pháp – Hộ tịch',
    partners: ['Các cơ quan chức năng có liên quan'],
    clause: 'mục III.3 gạch đầu dòng 3',
  }),
  year({
    name: 'Duy trì chuyên mục, tin bài cải cách hành chính và phản hồi ý kiến người dân',
    lead: media,
    clause: 'mục III.5 gạch đầu dòng 1',
  }),
  year({
    name: 'Tuyên truyền bằng nhiều hình thức, nêu gương tập thể, cá nhân điển hình',
    lead: media,
    clause: 'mục III.5 gạch đầu dòng 2',
  }),
  year({
    name: 'Vận động sự ủng hộ và giám sát cải cách hành chính, nhất là giải quyết thủ tục',
    lead: 'Ủy ban Mặt trận Tổ quốc và các đoàn thể chính trị – xã hội phường',
    clause: 'mục III.6',
  }),
])

const training = 'Bồi dưỡng chuyển đổi số, kỹ năng số cho mọi cán bộ, công chức theo chương trình của tỉnh'

const digital = tasksOfField(
  {
    field: 'digital_government',
    lead: office,
    partners: specialists,
    clause: () => 'Phụ lục, bảng sau, nhiệm vụ 8',
  },
  [
    year({ name: training, deadlineNote: 'định kỳ hằng năm' }),
    year({
      name: 'Tập huấn phân tích, xử lý dữ liệu bằng công cụ số cho một nửa cán bộ, công chức',
      clause: 'Phụ lục, bảng sau, nhiệm vụ 8, phần “trong đó”',
      within: training,
    }),
    year({
      name: 'Số hóa mọi hồ sơ, giấy tờ, kết quả thủ tục ở hai cấp để kết nối, chia sẻ dữ liệu',
      lead: null,
      clause: 'Phụ lục, bảng sau, nhiệm vụ 9',
    }),
  ],
)

export const haiHoaTasks = tasksOf(direction, directionOfText, ...haiHoaFields, digital, haiHoaDigital)
