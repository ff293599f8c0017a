/** Sentences of the leaders' page of late tasks. */
import { formatInteger } from '#domain/measure.ts'
import { dateName } from '#domain/wording.vi.ts'

export const text = {
  title: 'Nhiệm vụ quá hạn',
  verdict: (overdue: number, units: number) =>
    overdue === 0
      ? 'Không có nhiệm vụ nào quá hạn'
      : `${formatInteger(overdue)} việc quá hạn${units > 1 ? ` ở ${formatInteger(units)} đơn vị` : ''}`,
  sub: (place: string, year: number, today: string) =>
    `${place}, kế hoạch năm ${year}, tính đến ngày ${dateName(today)}. Nhiệm vụ làm nhiều lần được đếm theo từng lần đến hạn.`,
  back: 'Nhiệm vụ',
  year: 'Năm',
  yearOf: (year: number) => `Năm ${year}`,
  totals: {
    label: 'Tổng hợp',
    overdue: 'quá hạn',
    open: 'chưa xong',
    waiting: 'chờ duyệt',
    done: 'hoàn thành',
    doneLate: 'hoàn thành muộn',
  },
  byUnit: 'Theo đơn vị',
  byLead: 'Theo cơ quan chủ trì',
  byField: 'Theo lĩnh vực',
  unit: 'Đơn vị',
  lead: 'Cơ quan',
  field: 'Lĩnh vực',
  columns: { overdue: 'Quá hạn', open: 'Chưa xong', waiting: 'Chờ duyệt', done: 'Hoàn thành', doneLate: 'Muộn' },
  rest: (count: number) => `Xem thêm ${formatInteger(count)} dòng`,
  worst: 'Lâu nhất',
  days: (days: number) => (days === 0 ? '' : `${formatInteger(days)} ngày`),
  load: 'Khối lượng',
  loadNote: 'Khối lượng tính trên việc chưa xong: chủ trì 1, phối hợp 0,3.',
  openNote: '“Chưa xong” gồm cả việc quá hạn; “Muộn” là số việc hoàn thành sau hạn.',
  list: (count: number) => `${formatInteger(count)} việc quá hạn, lâu nhất trước`,
  none: 'Mọi việc đến hạn đều đã được báo hoàn thành.',
  nothing: 'Năm này chưa có nhiệm vụ nào của các kế hoạch đang có hiệu lực.',
  more: (count: number) => `Còn ${formatInteger(count)} việc quá hạn ít ngày hơn, xem trong danh sách`,
  all: 'Xem trong danh sách nhiệm vụ',
  columnsOf: { late: 'Quá hạn', due: 'Hạn', task: 'Nhiệm vụ', lead: 'Chủ trì', unit: 'Đơn vị' },
}
