/** What stands in the files of a scoring round: the result table and the council's minutes. */
import { formatInteger } from '../../domain/measure.ts'
import { votesWords } from '../../domain/round.vi.ts'
import { dateName } from '../../domain/wording.vi.ts'

const ministry = 'HỘI ĐỒNG ĐÁNH GIÁ, CHẤM ĐIỂM'

/** "ngày 05 tháng 01 năm 2027": days below 10 and the first two months with a zero. */
function dayWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `ngày ${date} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`
}

export const fileWords = {
  sheetName: 'Ket qua',
  place: 'Hạng',
  blockPlace: 'Hạng trong khối',
  code: 'Mã đơn vị',
  unit: 'Đơn vị',
  self: 'Điểm tự chấm',
  total: 'Tổng điểm',
  class: 'Xếp loại',
  note: 'Ghi chú',
  number: 'TT',
  field: (name: string, maximum: string) => (maximum === '' ? name : `${name} (${maximum})`),
  notRanked: '–',
  status: (state: string, on: string) => `${state}, số liệu ngày ${dateName(on)}`,
  source: (decision: string | null, scheme: string) =>
    decision === null ? `Kỳ chấm điểm theo ${scheme}` : `Quyết định số ${decision}; kỳ chấm điểm theo ${scheme}`,
  resultTitle: (indexName: string, year: number, isPublished: boolean) =>
    `${isPublished ? 'Kết quả' : 'Kết quả tạm tính'} chấm điểm, xếp hạng ${indexName} năm ${year}`,
  resultSubtitle: (place: string, name: string) => `${place}; ${name}; điểm theo thang của bộ chỉ số`,
  resultParts: ['Ket qua', 'cham diem'],
  minutesParts: ['Bien ban', 'Hoi dong'],
  superior: (parent: string) => `ỦY BAN NHÂN DÂN ${parent}`,
  issuer: ministry,
  resultIssuer: (parent: string) => `ỦY BAN NHÂN DÂN\n${parent}`,
  blankNumber: (symbol: string) => `Số:          /${symbol}`,
  councilSymbol: 'BB-HĐ',
  resultSymbol: 'BC-UBND',
  givenNumber: (number: string) => `Số: ${number}`,
  blankDay: (place: string, year: number) => `${place}, ngày      tháng      năm ${year}`,
  day: (place: string, day: string) => `${place}, ${dayWords(day)}`,
  minutesKind: 'Biên bản',
  minutesAbstract: (indexName: string, year: number) => `Họp Hội đồng đánh giá, chấm điểm ${indexName} năm ${year}`,
  resultKind: 'Kết quả',
  resultAbstract: (indexName: string, year: number) => `Chấm điểm, xếp hạng ${indexName} năm ${year}`,
  basis: (decision: string, name: string) => `Căn cứ ${decision} về ${name}.`,
  parts: {
    people: 'I. Thời gian, địa điểm, thành phần',
    content: 'II. Nội dung',
    vote: 'III. Biểu quyết',
    result: 'IV. Kết quả',
  },
  time: (day: string | null) => `Thời gian: ${day === null ? '…' : dayWords(day)}.`,
  at: (place: string) => `Địa điểm: ${place === '' ? '…' : place}.`,
  chair: (name: string) => `Chủ trì: ${name === '' ? '…' : name}.`,
  secretary: (name: string) => `Thư ký: ${name === '' ? '…' : name}.`,
  members: (count: number | null) => `Số thành viên Hội đồng: ${count ?? '…'}.`,
  content: (units: number, differing: number) =>
    `Hội đồng xem xét kết quả thẩm định của ${formatInteger(units)} đơn vị; ${formatInteger(differing)} tiêu chí có điểm thẩm định khác điểm tự chấm.`,
  noOpinions: 'Hội đồng không có ý kiến khác.',
  decisions: (count: number) =>
    count === 0
      ? 'Hội đồng giữ nguyên điểm thẩm định của mọi tiêu chí.'
      : `Hội đồng quyết định điểm khác với điểm thẩm định của ${formatInteger(count)} tiêu chí:`,
  decision: { unit: 'Đơn vị', leaf: 'Tiêu chí', before: 'Thẩm định', after: 'Hội đồng', note: 'Lý do' },
  vote: (members: number | null, votesFor: number | null) =>
    members === null || votesFor === null ? 'Chưa biểu quyết.' : `${votesWords(members, votesFor)}.`,
  resultLead: 'Kết quả chấm điểm, xếp hạng như sau:',
  end: 'Biên bản được lập, đọc lại cho các thành viên Hội đồng cùng nghe và thống nhất ký tên./.',
  resultEnd: 'Các đơn vị không xếp hạng được ghi rõ lý do trong bảng./.',
  secretaryPosition: 'Thư ký',
  chairPosition: 'Chủ trì',
  authority: 'TM. ỦY BAN NHÂN DÂN',
  chairman: 'Chủ tịch',
  recipients: ['- Thành viên Hội đồng;', '- Các đơn vị được chấm điểm;', '- Lưu: VT, Hội đồng.'],
  resultRecipients: ['- Các đơn vị được chấm điểm;', '- Lưu: VT.'],
}
