/**
 * The fixed words inside exported pictures and tables. Status words come from the domain, findings from the caller;
 * here are only the words that the drawing itself needs.
 */
import type { Frame } from '#domain/chart.ts'

export const words = {
  rate: 'Tỷ lệ',
  result: 'Kết quả',
  fraction: 'Tử số/mẫu số',
  movement: 'Bậc',
  assessment: 'Đánh giá',
  target: 'Chỉ tiêu',
  tickKey: 'chỉ tiêu từng đơn vị',
  rank: 'hạng',
  movesUp: 'tăng',
  movesDown: 'giảm',
  movesBy: 'bậc',
  cellsWithoutMark: 'Ô không có dấu: đạt',
  change: 'Thay đổi',
  sameAxis: 'Các ô cùng một trục',
  limit95: 'giới hạn 95%',
  limit998: 'giới hạn 99,8%',
  units: 'đơn vị',
  sheet: 'Bảng',
  dashedIsTarget: 'Nét đứt: chỉ tiêu',
  hatchedIsMissing: 'Dải gạch chéo: chưa có số liệu',
  lineBreaks: 'Đường ngắt: không so sánh được với kỳ trước',
}

/** "Trục từ 30%": said whenever an axis does not start at 0. */
export function axisFrom(shown: string): string {
  return `Trục từ ${shown}`
}

/** Source and status, as they stand at the foot of a picture. */
export function footParts(frame: Frame): string[] {
  return [frame.source === '' ? '' : `Nguồn: ${frame.source}`, frame.status].filter((part) => part !== '')
}

/** What stands above every exported table, line by line: finding, measure, source, status with date, mark. */
export function describeFrame(frame: Frame): string[] {
  return [
    frame.title,
    frame.subtitle,
    frame.source === '' ? '' : `Nguồn: ${frame.source}`,
    frame.status === '' ? '' : `Trạng thái số liệu: ${frame.status}`,
    frame.mark ?? '',
  ].filter((line) => line !== '')
}

/** Compounds that a heading must not tear apart between two lines. */
const compounds =
  /(chỉ tiêu|thanh toán|trực tuyến|hồ sơ|đơn vị|thành phố|số liệu|dữ liệu|kết quả|chưa đạt|gần đạt|số hóa|ký số|hài lòng|đúng hạn|quá hạn|văn bản|minh họa|đặc khu|thủ tục|hành chính|xếp hạng|giải quyết|tái sử dụng|điểm %)/giu
/** A number with its noun ("562 hồ sơ") and a period or place with its name ("quý III/2026", "phường Hương"). */
const countedNouns = /(?<=(?:^|\s)\d[\d.,]*%?) (?=\p{L})|(?<=(?:^|\s)(?:quý|tháng|năm|phường|xã)) (?=[\p{Lu}\d])/gu

/** The text with no-break spaces inside its compounds; wrapping turns them back into spaces. */
export function keepTogether(text: string): string {
  const whole = text.normalize('NFC').replace(compounds, (found) => found.replaceAll(' ', '\u00a0'))
  return whole.replace(countedNouns, '\u00a0')
}

/** A column of percentages says so where its numbers stand without the sign. */
export function percentHead(name: string): string {
  return name.includes('%') ? name : `${name} (%)`
}
