/** The tasks of the invented province's plan of 2026, in every form of deadline that real plans use and in every state. */
import { before, guidance, quarterly, regular, tasksOf, tasksOfField, within } from '../reference/tasks/rows.ts'
import { type Crew, withCourses } from './task-courses.ts'

const office = 'Văn phòng UBND thành phố'
const home = 'Sở Nội vụ'
const all = ['Các sở, ngành', 'UBND các phường, xã, đặc khu']
const clauseOf = (numeral: string) => (number: number) => `Phụ lục, nhiệm vụ ${numeral}.${number}`

const direction = tasksOfField({ field: 'direction', lead: home, partners: all, clause: clauseOf('I') }, [
  { name: 'Ban hành kế hoạch cải cách hành chính năm 2026', product: 'Kế hoạch', deadline: within('2026-01') },
  {
    name: 'Kiểm tra cải cách hành chính tại các đơn vị',
    product: 'Thông báo kết luận kiểm tra',
    deadline: within('2026-05', '2026-10'),
  },
  { name: 'Báo cáo cải cách hành chính định kỳ', product: 'Báo cáo', deadline: quarterly(2026) },
  {
    name: 'Tự chấm điểm, xác định Chỉ số cải cách hành chính',
    product: 'Bảng tự chấm điểm kèm tài liệu kiểm chứng',
    deadline: within('2026-Q4'),
    deadlineNote: 'theo hướng dẫn của Bộ Nội vụ',
  },
  {
    name: 'Tuyên truyền cải cách hành chính',
    product: 'Tin, bài, phóng sự',
    lead: 'Sở Văn hóa, Thể thao và Du lịch',
    deadline: regular,
  },
])

const institutions = tasksOfField(
  { field: 'institutions', lead: 'Sở Tư pháp', partners: all, clause: clauseOf('II') },
  [
    { name: 'Rà soát văn bản quy phạm pháp luật sau sắp xếp', product: 'Báo cáo', deadline: before('2026-07-01') },
    { name: 'Theo dõi tình hình thi hành pháp luật', product: 'Kế hoạch, báo cáo', deadline: regular },
  ],
)

const procedures = tasksOfField({ field: 'procedures', lead: office, partners: all, clause: clauseOf('III') }, [
  {
    name: 'Rà soát, đề xuất cắt giảm thủ tục hành chính',
    product: 'Quyết định thông qua phương án',
    deadline: within('2026-08'),
  },
  {
    name: 'Chuẩn hóa quy trình nội bộ, quy trình điện tử',
    product: 'Quyết định phê duyệt',
    deadline: within('2026-Q2'),
  },
  {
    name: 'Quy trình của lĩnh vực đất đai',
    product: 'Quyết định phê duyệt',
    lead: 'Sở Nông nghiệp và Môi trường',
    deadline: within('2026-Q2'),
    within: 'Chuẩn hóa quy trình nội bộ, quy trình điện tử',
  },
  { name: 'Khảo sát hài lòng tại Bộ phận Một cửa', product: 'Báo cáo kết quả khảo sát', deadline: within('2026-11') },
])

const organisation = tasksOfField({ field: 'organisation', lead: home, partners: all, clause: clauseOf('IV') }, [
  { name: 'Rà soát chức năng, nhiệm vụ của các phòng chuyên môn', product: 'Tờ trình', deadline: guidance },
])

const civilService = tasksOfField({ field: 'civil_service', lead: home, partners: all, clause: clauseOf('V') }, [
  {
    name: 'Bồi dưỡng kỹ năng số cho công chức cấp xã',
    product: 'Lớp bồi dưỡng',
    deadline: within('2026-Q2', '2026-Q3'),
  },
])

const finance = tasksOfField({ field: 'public_finance', lead: 'Sở Tài chính', partners: all, clause: clauseOf('VI') }, [
  { name: 'Đôn đốc giải ngân vốn đầu tư công', product: 'Báo cáo', deadline: quarterly(2026) },
])

const digital = tasksOfField(
  {
    field: 'digital_government',
    lead: 'Sở Khoa học và Công nghệ',
    partners: [office, 'UBND các phường, xã, đặc khu'],
    clause: clauseOf('VII'),
  },
  [
    {
      name: 'Kết nối phần mềm một cửa với kho dữ liệu dùng chung',
      product: 'Hệ thống vận hành',
      deadline: within('2026-09'),
    },
    { name: 'Duy trì Cổng thông tin điện tử', product: 'Chuyên mục cải cách hành chính', deadline: regular },
  ],
)

const crew: Crew = {
  name: 'Minh Họa',
  reporter: 'tong-hop',
  approver: 'duyet-so-noi-vu',
  latePerHundred: 8,
  stories: {
    'Kiểm tra cải cách hành chính tại các đơn vị': {
      2: { kind: 'begun', percent: 70, on: '2026-11-09', note: 'Đã kiểm tra 21/30 đơn vị.' },
    },
    'Tự chấm điểm, xác định Chỉ số cải cách hành chính': { 1: { kind: 'open' } },
    'Rà soát văn bản quy phạm pháp luật sau sắp xếp': {
      1: { kind: 'late', on: '2026-07-20', note: 'Số văn bản phải rà soát tăng sau sắp xếp.' },
    },
    'Quy trình của lĩnh vực đất đai': {
      1: { kind: 'begun', percent: 50, on: '2026-10-20', note: 'Chờ quy trình chuẩn của bộ.' },
    },
    'Rà soát, đề xuất cắt giảm thủ tục hành chính': {
      1: { kind: 'returned', on: '2026-09-08', note: 'Phương án chưa nêu chi phí tuân thủ.' },
    },
    'Khảo sát hài lòng tại Bộ phận Một cửa': { 1: { kind: 'waiting', on: '2026-11-16' } },
    'Bồi dưỡng kỹ năng số cho công chức cấp xã': {
      2: { kind: 'extended', on: '2026-09-18', due: '2026-12-20', note: 'Chuyển lớp cuối sang quý IV.' },
    },
    'Kết nối phần mềm một cửa với kho dữ liệu dùng chung': {
      1: { kind: 'dropped', on: '2026-08-12', note: 'Chuyển sang dự án dùng chung của bộ.' },
    },
  },
}

export const provinceTasks = withCourses(
  tasksOf(direction, institutions, procedures, organisation, civilService, finance, digital),
  2026,
  crew,
)
