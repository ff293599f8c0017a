/**
 * The fixed words inside exported pictures and tables. Status words come from the domain, findings from the caller;
 * here are only the words that the drawing itself needs.
 */
import type { Frame } from '#domain/chart.ts'

export const words = {
  unit: 'Đơn vị',
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
  sheet: 'Bảng',
  dashedIsTarget: 'Nét đứt: chỉ tiêu',
  lineBreaks: 'Đường ngắt: không so sánh được với kỳ trước',
}

/** "Trục từ 30%": said whenever an axis does not start at 0. */
export function axisFrom(shown: string): string {
  return `Trục từ ${shown}`
}

export function sourceLine(frame: Frame): string {
  return [frame.source === '' ? '' : `Nguồn: ${frame.source}`, frame.status].filter((part) => part !== '').join(' · ')
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
