/** The tasks of four invented wards for 2026: what most wards plan, with the course that each has taken. */
import { before, guidance, quarterly, regular, tasksOf, tasksOfField, within } from '../reference/tasks/rows.ts'
import type { SeedTask } from '../shapes.ts'
import { type Crew, withCourses } from './task-courses.ts'
import { codes } from './units.ts'

const office = 'Văn phòng HĐND và UBND'
const culture = 'Phòng Văn hóa - Xã hội'
const economy = 'Phòng Kinh tế, Hạ tầng và Đô thị'
const centre = 'Trung tâm Phục vụ hành chính công'
const all = ['Các phòng, đơn vị thuộc phường']
const clauseOf = (numeral: string) => (number: number) => `Phụ lục, nhiệm vụ ${numeral}.${number}`
const everyMonth = { deadline: regular, recurrence: 'month' } as const
const everyQuarter = { deadline: regular, recurrence: 'quarter' } as const

const direction = tasksOfField({ field: 'direction', lead: office, partners: all, clause: clauseOf('I') }, [
  { name: 'Ban hành kế hoạch cải cách hành chính năm 2026', product: 'Kế hoạch', deadline: before('2026-01-31') },
  { name: 'Báo cáo cải cách hành chính định kỳ', product: 'Báo cáo', deadline: quarterly(2026) },
  {
    name: 'Kiểm tra cải cách hành chính tại các phòng, đơn vị',
    product: 'Kết luận kiểm tra',
    deadline: within('2026-05', '2026-10'),
  },
  { name: 'Giao ban, đánh giá chỉ tiêu cải cách hành chính', product: 'Thông báo kết luận', ...everyMonth },
  {
    name: 'Tự chấm điểm Chỉ số cải cách hành chính',
    product: 'Bảng tự chấm điểm',
    deadline: within('2026-11'),
    deadlineNote: 'theo hướng dẫn của Sở Nội vụ',
  },
  {
    name: 'Tuyên truyền cải cách hành chính',
    product: 'Tin, bài trên Trang thông tin điện tử',
    lead: culture,
    ...everyMonth,
  },
  {
    name: 'Đối thoại với người dân, doanh nghiệp',
    product: 'Thông báo kết luận',
    deadline: within('2026-06', '2026-11'),
  },
])

const institutions = tasksOfField(
  { field: 'institutions', lead: office, partners: [culture, economy], clause: clauseOf('II') },
  [
    { name: 'Rà soát văn bản do phường ban hành', product: 'Báo cáo rà soát', deadline: within('2026-06') },
    { name: 'Theo dõi tình hình thi hành pháp luật', product: 'Báo cáo', deadline: within('2026-11') },
  ],
)

const procedures = tasksOfField({ field: 'procedures', lead: centre, partners: [office], clause: clauseOf('III') }, [
  { name: 'Niêm yết, cập nhật thủ tục hành chính', product: 'Danh mục niêm yết', ...everyMonth },
  { name: 'Rà soát, đề xuất cắt giảm thời hạn giải quyết', product: 'Quyết định công bố', deadline: within('2026-09') },
  { name: 'Thực hiện “Ngày thứ Sáu không hẹn”', product: 'Sổ theo dõi', ...everyMonth },
  { name: 'Khảo sát hài lòng tại Bộ phận Một cửa', product: 'Báo cáo kết quả khảo sát', ...everyQuarter },
  {
    name: 'Hướng dẫn nộp hồ sơ trực tuyến tại khu phố',
    product: 'Kế hoạch, hình ảnh',
    partners: ['Tổ công nghệ số cộng đồng'],
    deadline: within('2026-Q2', '2026-Q3'),
  },
])

const organisation = tasksOfField({ field: 'organisation', lead: office, partners: all, clause: clauseOf('IV') }, [
  { name: 'Rà soát chức năng, nhiệm vụ của các phòng', product: 'Quy chế làm việc', deadline: within('2026-04') },
  { name: 'Sắp xếp đơn vị sự nghiệp công lập', product: 'Tờ trình', deadline: guidance },
])

const civilService = tasksOfField(
  { field: 'civil_service', lead: office, partners: [culture], clause: clauseOf('V') },
  [
    { name: 'Bồi dưỡng kỹ năng số cho công chức', product: 'Danh sách hoàn thành', deadline: within('2026-08') },
    { name: 'Kiểm tra công vụ đột xuất', product: 'Biên bản kiểm tra', ...everyQuarter },
  ],
)

const finance = tasksOfField({ field: 'public_finance', lead: economy, partners: [office], clause: clauseOf('VI') }, [
  { name: 'Công khai dự toán, quyết toán', product: 'Thông báo công khai', ...everyQuarter },
  { name: 'Rà soát tài sản công sau sắp xếp', product: 'Báo cáo', deadline: within('2026-07') },
])

const digital = tasksOfField(
  { field: 'digital_government', lead: culture, partners: [centre], clause: clauseOf('VII') },
  [
    { name: 'Ký số văn bản đi', product: 'Báo cáo tháng', lead: office, ...everyMonth },
    {
      name: 'Đặt mã QR thanh toán tại quầy một cửa',
      product: 'Biên bản nghiệm thu',
      lead: centre,
      partners: [economy],
      deadline: within('2026-07'),
    },
    {
      name: 'Số hóa kết quả giải quyết còn hiệu lực',
      product: 'Kho dữ liệu',
      lead: centre,
      partners: [office],
      deadline: within('2026-Q4'),
    },
    { name: 'Duy trì Trang thông tin điện tử', product: 'Chuyên mục cải cách hành chính', deadline: regular },
  ],
)

const tasks = tasksOf(direction, institutions, procedures, organisation, civilService, finance, digital)

const crews: Record<string, Crew> = {
  [codes.huongBuoi]: {
    name: 'Hương Bưởi',
    reporter: 'nhap-lieu-huong-buoi',
    approver: 'duyet-huong-buoi',
    latePerHundred: 4,
    stories: {
      'Kiểm tra cải cách hành chính tại các phòng, đơn vị': {
        2: { kind: 'begun', percent: 60, on: '2026-11-05', note: 'Đã kiểm tra 03/05 đơn vị.' },
      },
      'Tự chấm điểm Chỉ số cải cách hành chính': {
        1: { kind: 'begun', percent: 30, on: '2026-11-12', note: 'Đang thu thập tài liệu kiểm chứng.' },
      },
      'Theo dõi tình hình thi hành pháp luật': {
        1: { kind: 'waiting', on: '2026-11-18', note: 'Báo cáo đã trình ký.' },
      },
      'Rà soát, đề xuất cắt giảm thời hạn giải quyết': {
        1: { kind: 'returned', on: '2026-11-10', note: 'Bổ sung thuyết minh của 04 thủ tục.' },
      },
      'Bồi dưỡng kỹ năng số cho công chức': {
        1: { kind: 'late', on: '2026-09-14', note: 'Lớp mở chậm hai tuần do chờ giảng viên.' },
      },
      'Rà soát tài sản công sau sắp xếp': {
        1: { kind: 'dropped', on: '2026-06-22', note: 'Thành phố rà soát tập trung, phường không lập báo cáo riêng.' },
      },
      'Hướng dẫn nộp hồ sơ trực tuyến tại khu phố': {
        2: {
          kind: 'extended',
          on: '2026-09-24',
          due: '2026-12-15',
          note: 'Còn 05 khu phố chưa bố trí được điểm hướng dẫn.',
        },
      },
      'Thực hiện “Ngày thứ Sáu không hẹn”': {
        10: { kind: 'waiting', on: '2026-10-30' },
      },
      'Đối thoại với người dân, doanh nghiệp': {
        2: { kind: 'begun', percent: 20, on: '2026-11-16', note: 'Đã ban hành giấy mời.' },
      },
    },
  },
  [codes.muaNgau]: {
    name: 'Mưa Ngâu',
    reporter: 'nhap-lieu-mua-ngau',
    approver: 'duyet-so-noi-vu',
    latePerHundred: 16,
  },
  [codes.nhacXanh]: { name: 'Nhạc Xanh', reporter: 'tong-hop', approver: 'duyet-so-noi-vu', latePerHundred: 2 },
  [codes.suongSom]: { name: 'Sương Sớm', reporter: 'tong-hop', approver: 'duyet-so-noi-vu', latePerHundred: 9 },
}

/** The tasks of a ward's plan of 2026; none where the sample's ward keeps none here. */
export function wardTasks(code: string): SeedTask[] {
  const crew = crews[code]
  return crew ? withCourses(tasks, 2026, crew) : []
}
