/** Headings of exported scores. */
import { formatShortest } from '../../domain/measure.ts'
import type { Period } from '../../domain/period.ts'
import { capitalised, periodName } from '../../domain/wording.vi.ts'

export const scoreWords = {
  code: 'Mã',
  node: 'Tiêu chí',
  maximum: 'Điểm tối đa',
  rule: 'Cách tính',
  computed: 'Điểm tính lại',
  self: 'Điểm tự chấm',
  verified: 'Điểm thẩm định',
  survey: 'Điểm khảo sát',
  total: 'Tổng điểm',
  class: 'Xếp loại',
  of: (label: string, period: Period) => `${capitalised(label)}, ${periodName(period).toLowerCase()}`,
  under: ({ name, decision }: { name: string; decision: string }) => `${name} (${decision})`,
  partly: (missing: number) => `còn ${missing} tiêu chí chưa có số liệu`,
  /** The code tells two nodes of one name apart. */
  column: (code: string, name: string, maximum: number | null) =>
    `${code} ${name}${maximum === null ? '' : ` (${formatShortest(Math.round(maximum * 100), 2)})`}`,
}
