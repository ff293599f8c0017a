/** The sentences of the page that opens a computed cell down to its records. */
import type { Counting } from '#domain/completion.ts'
import { formatInteger } from '#domain/measure.ts'
import { dateName } from '#domain/wording.vi.ts'

export const recordsText = {
  title: 'Sổ nhiệm vụ của ô số liệu',
  finding: (done: number, due: number, period: string) => {
    if (due === 0) return `Chưa có nhiệm vụ nào được tính cho ${period}`
    if (done === due)
      return `${due === 1 ? 'Nhiệm vụ duy nhất' : `Cả ${formatInteger(due)} nhiệm vụ`} hoàn thành đúng hạn`
    return `${formatInteger(done)}/${formatInteger(due)} nhiệm vụ hoàn thành đúng hạn`
  },
  about: (unit: string, period: string, day: string, mark: string) =>
    `${unit}, ${period}, ${mark} ngày ${dateName(day)}.`,
  rule: 'Nhiệm vụ được tính vào quý có hạn hoàn thành; chưa đến hạn thì chỉ tính khi đã xong. Đúng hạn là được duyệt hoàn thành và ngày báo cáo không quá hạn.',
  sheet: (month: string) => `Phiếu ${month}`,
  unitPage: 'Trang của đơn vị',
  stated: (pair: string, isApproved: boolean) => `Phiếu đã ${isApproved ? 'duyệt' : 'nộp'} ghi ${pair}.`,
  groups: {
    not_in_time: (count: number) => `${formatInteger(count)} nhiệm vụ không đúng hạn`,
    in_time: (count: number) => `${formatInteger(count)} nhiệm vụ đúng hạn`,
    left_out: (count: number) => `${formatInteger(count)} nhiệm vụ có hạn trong quý nhưng không tính`,
  } satisfies Record<Counting, (count: number) => string>,
  words: { not_in_time: 'Không đúng hạn', in_time: 'Đúng hạn', left_out: 'Không tính' } satisfies Record<
    Counting,
    string
  >,
  columns: { number: 'Số', task: 'Nhiệm vụ', lead: 'Chủ trì', due: 'Hạn', result: 'Cách tính' },
  plan: (number: string | null, title: string) => (number === null ? title : `Kế hoạch ${number}`),
  planned: (date: string) => `hạn trong kế hoạch ${dateName(date)}`,
  none: 'Không có nhiệm vụ nào có hạn trong quý này.',
}
