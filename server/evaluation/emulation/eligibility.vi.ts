/** Why a condition is fulfilled, is not, or cannot be judged: always with the numbers. */
import { formatInteger } from '../../domain/measure.ts'
import { dateName } from '../../domain/wording.vi.ts'

/** "a; b; c và 4 mục khác". */
function listed(names: readonly string[], most = 4): string {
  const others = names.length - most
  return names.slice(0, most).join('; ') + (others > 0 ? ` và ${formatInteger(others)} mục khác` : '')
}

const of = (part: number, whole: number) => `${formatInteger(part)}/${formatInteger(whole)}`

/** "18/25 (72%)": the number that is held to a percentage; cut, never rounded up to what is not reached. */
const share = (part: number, whole: number) => `${of(part, whole)} (${Math.floor((part * 100) / whole)}%)`

export const reasons = {
  tasks: (done: number, due: number, late: readonly string[]) =>
    `${of(done, due)} nhiệm vụ đến hạn đã hoàn thành đúng hạn${late.length === 0 ? '' : `; còn lại: ${listed(late)}`}.`,
  noTasks: (from: string, to: string) =>
    `Chưa có nhiệm vụ nào của đơn vị đến hạn từ ${dateName(from)} đến ${dateName(to)}.`,
  noTasksOfBody: 'Kế hoạch không giao tập thể này chủ trì nhiệm vụ nào đến hạn; cần người thẩm định xác nhận.',
  targets: (met: number, all: number, missed: readonly string[], unknown: readonly string[]) =>
    [
      `${of(met, all)} chỉ tiêu đạt`,
      missed.length === 0 ? '' : `chưa đạt: ${listed(missed)}`,
      unknown.length === 0 ? '' : `chưa có số liệu: ${listed(unknown)}`,
    ]
      .filter(Boolean)
      .join('; ')
      .concat('.'),
  noTargets: (year: number) => `Không có chỉ tiêu bằng số nào giao cho đơn vị trong năm ${year}.`,
  bodiesRegistered: (registered: number, bodies: number, without: readonly string[]) =>
    `${share(registered, bodies)} tập thể đã đăng ký${without.length === 0 ? '' : `; chưa đăng ký: ${listed(without)}`}.`,
  noBodies: 'Chưa có danh sách tập thể thuộc diện đăng ký sáng kiến.',
  ownRegistered: (titles: readonly string[]) =>
    `Đã đăng ký ${formatInteger(titles.length)} mô hình, giải pháp, sáng kiến: ${listed(titles.map((title) => `“${title}”`))}.`,
  noneRegistered: (day: string) => `Tính đến ${dateName(day)} chưa đăng ký mô hình, giải pháp, sáng kiến nào.`,
  notExpected: 'Tập thể này không thuộc diện đăng ký sáng kiến.',
  applied: (applied: number, registered: number, atLeast: number) =>
    `${share(applied, registered)} sáng kiến đã đăng ký được áp dụng có hiệu quả; mức nêu ra: từ ${atLeast}%.`,
  noPar: (year: number) => `Chưa có số liệu: chưa có Chỉ số cải cách hành chính năm ${year} của đơn vị.`,
  noBound: (points: string, word: string) =>
    `Điểm công bố ${points}; chưa ghi mức điểm của loại “${word}” nên chưa xếp loại được.`,
  par: (points: string, year: number, bound: string, word: string) =>
    `Điểm Chỉ số năm ${year} là ${points}; loại “${word}” từ ${bound} điểm trở lên.`,
  parOfBody: 'Chỉ áp dụng với cơ quan có đánh giá Chỉ số hằng năm; tập thể này không có.',
  number: (name: string, shown: string, fraction: string, wanted: string) =>
    `${name}: ${shown}${fraction === '' ? '' : ` (${fraction})`}; mức nêu ra: ${wanted}.`,
  noNumber: (name: string, why: string) => `${name}: chưa có số liệu${why === '' ? '' : ` (${why})`}.`,
  nothingArose: (name: string) => `${name}: không phát sinh.`,
  targetsOnlyOfUnit: 'Chỉ tiêu được giao cho cả đơn vị, không giao cho từng tập thể; cần người thẩm định xác nhận.',
  onlyOfUnit: (name: string) => `${name}: số liệu chỉ có của cả đơn vị; cần người thẩm định xác nhận.`,
  atLeast: (percent: number) => (percent === 100 ? '100%' : `từ ${percent}% trở lên`),
  atMost: (percent: number) => `không quá ${percent}%`,
  contents: (met: number, all: number, missed: readonly string[], unknown: readonly string[]) =>
    [
      `${of(met, all)} nội dung thi đua đạt`,
      missed.length === 0 ? '' : `chưa đạt: ${listed(missed, 3)}`,
      unknown.length === 0 ? '' : `${formatInteger(unknown.length)} nội dung chưa có căn cứ`,
    ]
      .filter(Boolean)
      .join('; ')
      .concat('.'),
  noContents: 'Phong trào chưa có nội dung thi đua cho đối tượng này.',
  ofIndividual: 'Xét theo hồ sơ của cá nhân; cần người thẩm định xác nhận.',
  notJudged: 'Chưa có người thẩm định.',
  judged: (note: string, by: string, date: string) =>
    `${note.replace(/\.$/, '')} (${by} thẩm định ngày ${dateName(date)}).`,
}
