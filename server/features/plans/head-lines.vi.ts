/** The issue of a plan and the changes of its head as sentences. */

import { formatInteger } from '../../domain/measure.ts'
import type { Span } from '../../domain/occurrence.ts'
import { monthsWords } from '../../domain/target.vi.ts'
import { dateName } from '../../domain/wording.vi.ts'

type Content = Record<string, unknown>

export function issuedLines({ targets, tasks }: Content): string[] {
  const parts = [
    typeof targets === 'number' ? `${formatInteger(targets)} chỉ tiêu` : '',
    typeof tasks === 'number' ? `${formatInteger(tasks)} nhiệm vụ` : '',
  ].filter(Boolean)
  return parts.length === 0 ? ['Ban hành kế hoạch'] : [`Ban hành kế hoạch: ${parts.join(', ')}`]
}

const names: Record<string, string> = {
  title: 'Tên kế hoạch',
  number: 'Số, ký hiệu',
  date: 'Ngày ban hành',
  issuer: 'Cơ quan ban hành',
  span: 'Thời gian thực hiện',
  note: 'Ghi chú về văn bản',
}

/** "Số, ký hiệu: 15/KH-UBND → 16/KH-UBND"; long texts are only named. */
export function headLines(before: Content, after: Content): string[] {
  return Object.keys(after).flatMap((key) => {
    if (key === 'basis') return ['Sửa phần căn cứ ban hành']
    const name = names[key]
    return name === undefined ? [] : [`${name}: ${shown(before[key])} → ${shown(after[key])}`]
  })
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'không ghi'
  if (typeof value === 'object') return monthsWords((value as Span).from, (value as Span).to)
  const text = String(value)
  return /^\d{4}-\d\d-\d\d$/.test(text) ? dateName(text) : text
}
