/** What changed in a plan's tasks as sentences, from what was noted before and after: content as it is typed, whole or in part. */
import { deadlineOfStored } from '../../domain/deadline.ts'
import { deadlineWords, recurrenceWords } from '../../domain/deadline.vi.ts'
import type { Field } from '../../domain/element.ts'
import type { Recurrence } from '../../domain/occurrence.ts'
import { fieldWords } from '../../domain/task.vi.ts'

type Content = Record<string, unknown>

/** Either side holds one task, or several under "tasks"; a side that is empty had none, or has none any more. */
export function taskLines(before: Content, after: Content): string[] {
  const [old, now] = [tasksIn(before), tasksIn(after)]
  if (old.length === 0) return now.map((task) => `Thêm nhiệm vụ ${nameOf(task)}${dueOf(task)}`)
  if (now.length === 0) return old.map((task) => `Bỏ nhiệm vụ ${nameOf(task)}`)
  const [was = {}, is = {}] = [old[0], now[0]]
  const name = nameOf('name' in is ? is : was)
  if (was.dropped !== is.dropped)
    return [`Nhiệm vụ ${name}: ${is.dropped === true ? 'không thực hiện' : 'thực hiện trở lại'}`]
  const lines = Object.keys(words).flatMap((key) => {
    if (!(key in was) && !(key in is)) return []
    const [from, to] = [shown(key, was[key]), shown(key, is[key])]
    return from === to ? [] : [`Nhiệm vụ ${name}: ${words[key]} ${from} → ${to}`]
  })
  return lines.length === 0 ? [`Sửa nhiệm vụ ${name}`] : lines
}

const words: Record<string, string> = {
  name: 'nội dung',
  field: 'lĩnh vực',
  product: 'sản phẩm',
  lead: 'chủ trì',
  leadUnit: 'đơn vị được giao',
  partners: 'phối hợp',
  deadline: 'thời hạn',
  deadlineNote: 'ghi chú thời hạn',
  recurrence: 'định kỳ',
  due: 'hạn',
  clause: 'căn cứ',
  note: 'ghi chú',
}

function tasksIn(side: Content): Content[] {
  if (Array.isArray(side.tasks)) return side.tasks as Content[]
  return Object.keys(side).length === 0 ? [] : [side]
}

function nameOf({ number, name, occurrence }: Content): string {
  const numbered = typeof number === 'string' ? `${number} ` : ''
  // The first time goes without saying: most tasks have no other.
  const time = typeof occurrence === 'number' && occurrence > 1 ? `, lần ${occurrence}` : ''
  return `${numbered}“${typeof name === 'string' ? name : ''}”${time}`
}

function dueOf({ deadline }: Content): string {
  const said = shown('deadline', deadline)
  return said === 'để trống' ? '' : ` (${said.charAt(0).toLocaleLowerCase('vi')}${said.slice(1)})`
}

function shown(key: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return 'để trống'
  if (key === 'deadline' && isRecord(value)) {
    const deadline = deadlineOfStored(String(value.kind), String(value.value))
    return deadline ? deadlineWords(deadline) : 'để trống'
  }
  if (key === 'field') return fieldWords[value as Field] ?? String(value)
  if (key === 'recurrence') return recurrenceWords[value as Recurrence] ?? String(value)
  if (Array.isArray(value)) return value.length === 0 ? 'để trống' : value.map(String).join('; ')
  const text = String(value)
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []
  return day === undefined ? `“${text}”` : `${day}/${month}/${year}`
}

function isRecord(value: unknown): value is Content {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
