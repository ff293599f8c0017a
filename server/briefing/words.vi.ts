/** What the pages of a meeting are called and ask, and the heads of their tables. */
import { formatInteger } from '../domain/measure.ts'
import { lowerFirst } from '../domain/wording.vi.ts'

export const questions = {
  title: 'Tài liệu họp',
  summary: 'Đang đạt bao nhiêu chỉ tiêu?',
  standing: 'Từng chỉ tiêu đang ở đâu?',
  courses: 'So với các kỳ trước thế nào?',
  ranking: (name: string) => `Đơn vị nào chưa đạt: ${lowerFirst(name)}?`,
  movement: (name: string) => `Ai tăng, ai giảm: ${lowerFirst(name)}?`,
  funnel: (name: string) => `Chênh lệch có đáng kể không: ${lowerFirst(name)}?`,
  below: 'Còn thiếu bao nhiêu, vì sao?',
  falls: 'Ai giảm ba kỳ liền?',
  reach: 'Chỉ tiêu năm nào không còn khả năng đạt?',
  heat: 'Những chỗ nào còn chưa đạt?',
  completeness: 'Số liệu đã đủ chưa?',
  tasks: 'Nhiệm vụ của kế hoạch đến đâu?',
  lateTasks: 'Nhiệm vụ nào quá hạn?',
  indices: 'Các chỉ số do cấp trên công bố thế nào?',
  actions: 'Việc cuộc họp trước giao đến đâu?',
  proposals: 'Đề nghị cuộc họp quyết định gì?',
}

export const titles = {
  below: (count: number) =>
    count === 0
      ? 'Không có đơn vị nào chưa đạt chỉ tiêu chính'
      : `${formatInteger(count)} kết quả chưa đạt chỉ tiêu chính`,
  belowOne: (count: number) =>
    count === 0 ? 'Không có chỉ tiêu nào chưa đạt' : `${formatInteger(count)} chỉ tiêu chưa đạt`,
  falls: (count: number) =>
    count === 0 ? 'Không có đơn vị nào giảm ba kỳ liền' : `${formatInteger(count)} kết quả giảm ba kỳ liền`,
  reach: (count: number) =>
    count === 0 ? 'Mọi chỉ tiêu năm còn khả năng đạt' : `${formatInteger(count)} chỉ tiêu năm không còn khả năng đạt`,
  lateTasks: (count: number) =>
    count === 0 ? 'Không có nhiệm vụ quá hạn' : `${formatInteger(count)} nhiệm vụ quá hạn`,
  indices: (count: number) =>
    count === 0 ? 'Chưa có chỉ số nào được công bố' : `Kết quả công bố gần nhất của ${formatInteger(count)} chỉ số`,
  proposals: 'Đề nghị',
  courses: (place: string) => `${place}: kết quả các kỳ so với chỉ tiêu`,
}

export const subtitles = {
  below: (period: string) =>
    `So với chỉ tiêu của chính đơn vị, ${period}; thiếu nhiều nhất đứng trước trong từng chỉ tiêu. Nguyên nhân theo ghi chú của đơn vị.`,
  falls: (period: string) => `Chỉ tiêu chính, ba kỳ liền đến ${period}; chỉ kể đơn vị chưa đạt.`,
  reach: (year: number) =>
    `Lũy kế năm ${year}; lượng còn lại tính theo bình quân các tháng đã có. Kết luận chỉ nêu khi mọi việc còn lại đều đạt cũng không đủ.`,
  courses: 'Vạch là chỉ tiêu từng kỳ; kỳ thiếu số liệu để trống.',
  lateTasks: (day: string) => `Kế hoạch đang thực hiện, tính đến ${day}; quá hạn lâu nhất đứng trước.`,
  indices: 'Kỳ gần nhất đã công bố của từng chỉ số; nguồn ghi ở phần ghi chú.',
  actions: (day: string) => `Tính đến ${day}.`,
}

export const heads = {
  unit: 'Đơn vị',
  indicator: 'Chỉ tiêu',
  result: 'Kết quả',
  target: 'Chỉ tiêu giao',
  gap: 'Còn thiếu',
  assessment: 'Đánh giá',
  given: 'Ghi chú của đơn vị',
  toDate: 'Lũy kế năm',
  why: 'Vì sao',
  task: 'Nhiệm vụ',
  lead: 'Chủ trì',
  due: 'Hạn',
  late: 'Quá hạn (ngày)',
  clause: 'Căn cứ',
  index: 'Chỉ số',
  period: 'Kỳ',
  place: 'Hạng',
  movement: 'Thay đổi',
  action: 'Việc',
  owner: 'Ai làm',
  state: 'Tình trạng',
  outcome: 'Đã làm được',
  month: 'Tháng',
  definition: 'Cách tính',
  source: 'Nguồn',
  numerator: 'Tử số',
  denominator: 'Mẫu số',
}

export const actionStateWords = { open: 'Đang làm', late: 'Quá hạn', done: 'Xong', dropped: 'Thôi không làm' }

export const sources = {
  sheets: 'Phiếu số liệu tháng của các đơn vị',
  plans: 'Kế hoạch và báo cáo nhiệm vụ của các đơn vị',
  published: 'Kết quả do cơ quan chủ quản công bố',
  meetings: 'Sổ theo dõi việc sau họp',
}

export const reporting = {
  sheet: 'Phiếu chưa nộp',
  title: (handedIn: number, all: number) =>
    all === 0
      ? 'Chưa đến kỳ nộp phiếu'
      : handedIn === all
        ? `Đã nộp đủ ${formatInteger(all)} phiếu`
        : `Đã nộp ${formatInteger(handedIn)}/${formatInteger(all)} phiếu, còn ${formatInteger(all - handedIn)} phiếu chưa nộp`,
  subtitle: (period: string) => `Phiếu số liệu các tháng đã qua của ${period}.`,
  approved: 'Đã duyệt',
  waiting: 'Chờ duyệt',
  missing: 'Chưa nộp',
  notBegun: 'Chưa nhập',
  handedIn: (count: number, all: number) => `${formatInteger(count)}/${formatInteger(all)} đã nộp`,
  late: (days: number) => `quá hạn ${formatInteger(days)} ngày`,
  whoMissing: (who: string) => `Chưa nộp: ${who}.`,
}

export const annexWords = {
  code: 'Mã đơn vị',
  rate: 'Tỷ lệ (%)',
  value: 'Giá trị',
  status: 'Tình trạng số liệu',
  remark: 'Ghi chú',
  cell: 'Ô số liệu',
  before: 'Đã duyệt trước đó',
  after: 'Nay',
  day: 'Ngày điều chỉnh',
  reason: 'Lý do',
  numbers: (period: string) => `Toàn bộ số liệu ${period}`,
  numbersNote: 'Mọi chỉ tiêu của từng đơn vị, kèm tử số và mẫu số. Ô trống là chưa có số liệu, không phải 0.',
  numbersSheet: 'Toàn bộ số liệu',
  course: (count: number) => `Diễn biến ${formatInteger(count)} kỳ gần nhất`,
  courseNote: 'Tỷ lệ của từng kỳ, tính từ tổng số các tháng. Ô trống là chưa đủ số liệu hoặc không phát sinh.',
  courseSheet: 'Diễn biến',
  definitions: 'Cách tính các chỉ tiêu',
  definitionsNote: 'Tử số, mẫu số và văn bản làm căn cứ của từng chỉ tiêu.',
  definitionsSheet: 'Cách tính',
  corrections: (period: string) => `Số liệu điều chỉnh sau khi duyệt, ${period}`,
  correctionsNote: 'Số đã duyệt trước đó, số hiện nay, ngày và lý do điều chỉnh.',
  correctionsSheet: 'Điều chỉnh',
}

export const headLines = {
  months: (months: readonly number[], year: number) =>
    months.length === 1 ? `Số liệu tháng ${months[0]}/${year}.` : `Số liệu các tháng ${months.join(', ')} năm ${year}.`,
  ministry: (from: string, to: string, due: string) =>
    `Kỳ báo cáo của Bộ Nội vụ: từ ${from} đến ${to}, hạn gửi ${due}; số liệu ở đây tính theo tháng.`,
}

/** Parts of the tasks of a plan, in the order in which they are counted. */
export const taskParts = [
  { name: 'Hoàn thành', look: 'full' },
  { name: 'Chờ duyệt', look: 'outline' },
  { name: 'Quá hạn', look: 'late' },
  { name: 'Chưa đến hạn', look: 'hatch' },
] as const

export const taskWords = {
  lead: (year: number) => `Nhiệm vụ của kế hoạch năm ${year}`,
  left: (count: number) => `Còn ${formatInteger(count)} nhiệm vụ quá hạn khác.`,
}

export const noNumber = 'chưa có số liệu'

/** "Hồ sơ thanh toán trực tuyến = hồ sơ … / hồ sơ …. Nguồn: …" */
export function definitionLine(name: string, numerator: string, denominator: string, source: string): string {
  return denominator === ''
    ? `${name}: ${numerator}. Nguồn: ${source}`
    : `${name} = ${numerator} / ${denominator}. Nguồn: ${source}`
}
