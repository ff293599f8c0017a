/** What is said of scoring rounds, and when an act upon one is refused. */
import { formatInteger, formatScaled } from '../../domain/measure.ts'
import type { RoundState } from '../../domain/round.ts'
import { roundStateWords } from '../../domain/round.vi.ts'
import { capitalised, dateName, lowerFirst } from '../../domain/wording.vi.ts'

const mostNamed = 5

/** "phường A, phường B, …" */
function named(names: readonly string[]): string {
  const shown = names.slice(0, mostNamed).join(', ')
  return names.length > mostNamed ? `${shown} và ${names.length - mostNamed} nơi khác` : shown
}

function listed(names: readonly string[]): string {
  const shown = names
    .slice(0, mostNamed)
    .map((name) => `“${name}”`)
    .join('; ')
  return names.length > mostNamed ? `${shown} và ${names.length - mostNamed} tiêu chí khác` : shown
}

export const roundSentences = {
  noRight: 'Anh/chị không có quyền làm việc này trong kỳ chấm.',
  stale: 'Có người vừa sửa mục này. Tải lại, xem nội dung mới rồi làm lại.',
  scoreStale: (name: string) => `Có người vừa chấm “${name}”. Xem điểm mới rồi chấm lại nếu cần.`,
  twice: 'Bộ chỉ số này đã có kỳ chấm của năm ấy. Mở kỳ chấm đã có.',
  notInForce: 'Bộ chỉ số chưa hoặc không còn hiệu lực nên không mở kỳ chấm được. Chọn bộ chỉ số đang áp dụng.',
  foreignScheme: 'Bộ chỉ số này do tỉnh khác ban hành. Chọn bộ chỉ số của tỉnh mình.',
  noRule: (name: string) => `Tiêu chí “${name}” chưa có cách chấm. Bổ sung vào bộ chỉ số trước khi mở kỳ chấm.`,
  noUnits: 'Tỉnh, thành phố không có đơn vị nào thuộc loại mà bộ chỉ số áp dụng.',
  notProvince: 'Kỳ chấm do tỉnh, thành phố mở. Chọn tỉnh, thành phố.',
  dueWrong: (state: RoundState) =>
    `Hạn của bước “${roundStateWords[state]}” còn thiếu hoặc sớm hơn hạn của bước trước. Nhập ngày từ hạn của bước trước trở đi.`,
  unknownUnit: (code: string) => `Đơn vị mang mã “${code}” không thuộc kỳ chấm này. Bỏ khỏi danh sách không xếp hạng.`,
  stateGone: 'Kỳ chấm vừa chuyển bước. Tải lại để xem bước hiện tại.',
  publishedLocked: 'Kết quả đã công bố nên không sửa kỳ chấm được nữa.',
  noMove: (from: RoundState, to: RoundState) =>
    `Kỳ chấm đang ở bước “${roundStateWords[from]}”, không chuyển thẳng sang bước “${roundStateWords[to]}” được. Mỗi lần chuyển một bước.`,
  reasonNeeded: 'Ghi lý do lùi bước để các đơn vị biết.',
  decisionNeeded: 'Ghi số và ngày quyết định công bố kết quả.',
  decisionUsed: (number: string) =>
    `Đã có kết quả công bố theo Quyết định số ${number} cùng ngày. Kiểm tra lại số và ngày quyết định.`,
  future: (today: string) => `Ngày phải đến hết hôm nay, ${dateName(today)}.`,
  stillMissing: (sentences: readonly string[]) => `Chưa chuyển bước được. ${sentences.join(' ')}`,
  councilFor: 'Số phiếu đồng ý không được nhiều hơn số thành viên Hội đồng.',
  notHandedIn: (names: readonly string[]) =>
    `${formatInteger(names.length)} đơn vị chưa nộp phiếu tự chấm: ${named(names)}.`,
  notAppraised: (names: readonly string[]) =>
    `${formatInteger(names.length)} đơn vị chưa thẩm định lần 1 xong: ${named(names)}.`,
  notExplained: (names: readonly string[]) =>
    `${formatInteger(names.length)} đơn vị chưa giải trình hết: ${named(names)}.`,
  notHeard: (names: readonly string[]) =>
    `${formatInteger(names.length)} đơn vị có giải trình chưa được thẩm định lần 2: ${named(names)}.`,
  noPoints: (names: readonly string[], leaves: readonly string[]) =>
    `${formatInteger(names.length)} đơn vị còn tiêu chí chưa có điểm (${listed(leaves)}): ${named(names)}.`,
  minutesMissing: (parts: readonly string[]) => `Biên bản Hội đồng còn thiếu: ${parts.join(', ')}.`,
  minutesParts: {
    on: 'ngày họp',
    venue: 'địa điểm',
    chair: 'chủ trì',
    secretary: 'thư ký',
    votes: 'số thành viên và số phiếu đồng ý',
  },
  notCarried: 'Hội đồng chưa quá 50% số thành viên đồng ý nên chưa công bố được.',
  noLeaf: (code: string) => `Bộ chỉ số không có tiêu chí chấm điểm mang mã “${code}”. Tải lại phiếu rồi làm lại.`,
  inherited: (name: string) => `“${name}” do cấp tỉnh chấm chung cho các đơn vị, không chấm riêng ở từng đơn vị.`,
  notShared: (name: string) => `“${name}” chấm ở từng đơn vị, không chấm ở cấp tỉnh.`,
  isSurvey: (name: string) => `“${name}” lấy điểm từ điều tra xã hội học, không chấm ở bước này.`,
  noSurvey: (name: string) => `“${name}” không lấy điểm từ điều tra xã hội học.`,
  onlyPoints: (name: string) => `“${name}”: ở bước này nhập điểm, không nhập số liệu.`,
  onlyWords: (name: string) => `“${name}”: giải trình bằng lời và tài liệu, không nhập điểm.`,
  noteNeeded: (name: string) => `“${name}”: điểm khác với điểm ở bước trước, ghi rõ lý do.`,
  notDiffering: (name: string) => `“${name}” không có chênh lệch nên không cần giải trình.`,
  countsWhole: (name: string) => `“${name}” tính theo số lượng: nhập cả tử số và mẫu số.`,
  scoreTwice: (name: string) => `“${name}” có mặt hai lần trong một lần lưu. Bỏ bớt một lần.`,
  unanswered: (names: readonly string[]) =>
    `Còn ${formatInteger(names.length)} tiêu chí chưa tự chấm: ${listed(names)}.`,
  unproven: (names: readonly string[]) =>
    `${formatInteger(names.length)} tiêu chí cần tài liệu kiểm chứng hoặc giải trình cách tính: ${listed(names)}.`,
  leafUnanswered: (name: string) => `Chưa tự chấm “${name}”.`,
  leafUnproven: (name: string) => `“${name}” cần tài liệu kiểm chứng hoặc lời giải trình cách tính.`,
  handedInAlready: 'Phiếu tự chấm đã nộp rồi.',
  notHandedInYet: 'Phiếu này chưa nộp nên không có gì để trả lại.',
  onlyInSelf: (state: RoundState) =>
    `Kỳ chấm đã sang bước ${lowerFirst(roundStateWords[state])} nên không nộp hay trả phiếu tự chấm được nữa.`,
  excludedUnit: 'Đơn vị này không xếp hạng trong kỳ chấm nên không phải nộp phiếu.',
  proofLocked: 'Bước này không nhận tài liệu kiểm chứng. Tài liệu nộp khi tự chấm hoặc khi giải trình.',
  proofTooMany: (most: number) =>
    `Phiếu của đơn vị đã có ${most} tài liệu. Gộp bớt tài liệu hoặc dùng đường dẫn chung.`,
  sameContent: (name: string) => `Tiêu chí này đã có tài liệu cùng nội dung, tên “${name}”.`,
  sameLink: (name: string) => `Tiêu chí này đã có đường dẫn này, tên “${name}”.`,
  secretInLink: 'Đường dẫn có tên đăng nhập hoặc mật khẩu. Bỏ phần đó đi rồi gửi lại.',
  brokenUpload: 'Tệp gửi lên bị ngắt giữa chừng. Chọn lại tệp rồi gửi lại.',
  noFile: 'Chưa chọn tệp. Chọn tệp rồi gửi lại.',
  fileGone: 'Tệp không còn trên máy chủ. Báo quản trị hệ thống.',
  noRightToRemove: 'Chỉ người đã nộp tài liệu gỡ được tài liệu đó.',
  locked: 'Kỳ chấm đã công bố nên không ghi thêm ý kiến được.',
  yes: 'Có',
  no: 'Không',
  fromSheets: 'Theo số liệu tháng',
  fromEntered: (source: string) => (source === '' ? 'Theo số liệu đã nhập' : `Theo ${source}`),
  fromSurvey: (name: string, valid: number) => `${name} (${formatInteger(valid)} phiếu hợp lệ)`,
  surveyRate: (shown: string) => `${shown}%`,
  surveyMean: (shown: string) => `${shown}/5`,
  reasonExcluded: (reason: string) => `Không xếp hạng: ${reason}`,
  reasonMissing: (count: number) => `Còn ${formatInteger(count)} tiêu chí chưa có điểm`,
  listTitle: (whole: { state: RoundState; units: number; handedIn: number }) =>
    whole.state === 'self'
      ? `${formatInteger(whole.handedIn)}/${formatInteger(whole.units)} đơn vị đã nộp phiếu tự chấm`
      : roundStateWords[whole.state],
  published: (first: string, points: number, decimals: number, classed: string | null) =>
    `${capitalised(first)} đứng đầu với ${formatScaled(points, decimals)} điểm${classed === null ? '' : `, xếp loại ${classed}`}`,
  publishedEmpty: 'Kết quả đã công bố; không đơn vị nào được xếp hạng',
  progress: {
    self: (done: number, all: number) => `${formatInteger(done)}/${formatInteger(all)} đơn vị đã nộp phiếu tự chấm`,
    first: (done: number, all: number) => `${formatInteger(done)}/${formatInteger(all)} đơn vị đã thẩm định lần 1 xong`,
    explanation: (open: number) =>
      open === 0
        ? 'Các đơn vị đã giải trình hết chênh lệch'
        : `Còn ${formatInteger(open)} tiêu chí chênh lệch chưa giải trình`,
    second: (open: number) =>
      open === 0
        ? 'Đã thẩm định lần 2 hết các giải trình'
        : `Còn ${formatInteger(open)} giải trình chưa thẩm định lần 2`,
    council: (ready: number, all: number) =>
      `${formatInteger(ready)}/${formatInteger(all)} đơn vị đã đủ điểm để Hội đồng quyết định`,
  },
  ownTitle: (label: string, points: string, maximum: string, missing: number) =>
    `${capitalised(label)}: ${points} trên ${maximum} điểm${missing === 0 ? '' : `, còn ${formatInteger(missing)} tiêu chí chưa có điểm`}`,
  ownUnscored: (label: string) => `${capitalised(label)} chưa chấm tiêu chí nào`,
  sharedTitle: (label: string) => `Tiêu chí ${label} chấm chung cho các đơn vị`,
  source: (indexName: string, number: string, on: string) =>
    `Quyết định số ${number} ngày ${dateName(on)} công bố ${indexName}`,
  resultNote: (place: number | null, of: number | null, isWard: boolean) =>
    place === null
      ? ''
      : `Hạng ${formatInteger(place)}/${of === null ? '…' : formatInteger(of)} ${isWard ? 'khối phường' : 'khối xã, đặc khu'}`,
}
