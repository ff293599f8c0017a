/** Draws what one of several people does next: sheets saved, handed in, judged and opened again, files, settings, and reading of all kinds. Shares no rule with the program. */
import type { InjectOptions } from 'fastify'
import { multipart, multipartType, table } from '../features/import-desk.ts'

/** Where the list has come to, as the answers have told it. */
export type Known = {
  /** By sheet and element: the revision told last. */
  revisions: Map<string, number>
  versions: Map<string, number>
  /** How many dry runs there are: each database has names of its own for them. */
  imports: number
  today: string
  tasks: KnownTask[]
}

/** One occurrence of a task, with the revision told last. */
export type KnownTask = { id: number; position: number; revision: number }

export type Operation = {
  who: string
  /** With `import` standing for the name of the n-th dry run. */
  request: InjectOptions & { url: string }
  importNumber?: number
  sheet?: string
  task?: KnownTask
}

export const people = [
  'nhap-lieu-huong-buoi',
  'nhap-lieu-2-huong-buoi',
  'nhap-lieu-mua-ngau',
  'tong-hop',
  'duyet-huong-buoi',
  'duyet-so-noi-vu',
  'lanh-dao',
  'quan-tri',
] as const

const units = ['MH02', 'MH02', 'MH03', 'MH10']
const months = ['2026-09', '2026-10', '2026-11']
const elements = [
  'dossiers_with_fee',
  'dossiers_paid_online',
  'ratings_valid',
  'petitions_due',
  'petitions_on_time',
  'documents_in',
]
const names = ['Hồ sơ có nghĩa vụ tài chính', 'Hồ sơ thanh toán trực tuyến', 'Phản ánh, kiến nghị đến hạn trả lời']
const reasons = ['Xem lại số liệu', 'Đối chiếu với sổ tiếp nhận', 'ok', 'Số đến hạn tăng nhiều so với tháng trước']
const readings = [
  '/api/rankings?indicator=online_payment&period=2026-10',
  '/api/rankings?indicator=online_payment&period=2026-Q4',
  '/api/overview?period=2026-10',
  '/api/completeness?to=2026-10',
  '/api/reviews',
  '/api/audit',
  '/api/settings',
  '/api/tasks',
]

export function drawOperation(roll: (below: number) => number, number: number, known: Known): Operation {
  const one = <T>(list: readonly T[]): T => list[roll(list.length)] as T
  const [unit, month] = [one(units), one(months)]
  const sheet = `/api/sheets/${unit}/${month}`
  const who = one(people)
  const clerk = roll(6) === 0 ? who : one(people.slice(0, 4))
  const judge = roll(6) === 0 ? who : one(['duyet-huong-buoi', 'duyet-so-noi-vu'])
  const reason = one(reasons)
  const figure = (element: string) => ({
    value: roll(12) === 0 ? null : roll(20) === 0 ? -1 : 20 + roll(300),
    ...(roll(3) === 0 ? { note: reason } : {}),
    revision: Math.max(0, (known.revisions.get(`${sheet} ${element}`) ?? 0) - (roll(6) === 0 ? 1 : 0)),
  })
  const post = (by: string, path: string, payload: object): Operation => ({
    who: by,
    sheet,
    request: { method: 'POST', url: `${sheet}/${path}`, payload },
  })
  const kind = roll(100)
  if (kind < 34) {
    const element = one(elements)
    return {
      who: clerk,
      sheet,
      request: { method: 'PUT', url: `${sheet}/figures/${element}`, payload: figure(element) },
    }
  }
  if (kind < 46) {
    const some = elements.filter(() => roll(2) === 0)
    const figures = (some.length === 0 ? elements.slice(0, 1) : some).map((element) => ({
      element,
      ...figure(element),
    }))
    return post(clerk, 'figures', { key: `parity-${roll(5) === 0 ? number - 1 : number}`, figures })
  }
  if (kind < 54) return post(clerk, 'submit', roll(2) === 0 ? { note: reason } : {})
  if (kind < 60)
    return post(judge, 'return', roll(2) === 0 ? { reason } : { cells: [{ element: one(elements), reason }] })
  if (kind < 67) return post(judge, 'approve', roll(3) === 0 ? { version: known.versions.get(sheet) ?? 0 } : {})
  if (kind < 72) return post(judge, 'reopen', { reason, until: `${known.today.slice(0, 8)}${20 + roll(10)}` })
  if (kind < 74) return post(clerk, 'request', { reason })
  if (kind < 76) {
    const rows = names.map((name) => `${name};${month.slice(5)}/2026;${20 + roll(300)}`).join('\n')
    const parts = [
      { name: 'file', content: table(`${rows}\n`), fileName: `so-lieu-${number}.csv` },
      { name: 'options', content: JSON.stringify({ unit }) },
    ]
    const headers = { 'content-type': multipartType }
    return { who: clerk, request: { method: 'POST', url: '/api/imports', headers, payload: multipart(parts) } }
  }
  if (kind < 79 && known.imports > 0) {
    const importNumber = Math.max(0, known.imports - 1 - roll(3))
    const [path, payload] = roll(3) === 0 ? ['undo', { partial: roll(2) === 0 }] : ['commit', {}]
    return { who: clerk, importNumber, request: { method: 'POST', url: `/api/imports/import/${path}`, payload } }
  }
  if (kind < 80) {
    const payload =
      roll(2) === 0 ? { lockAfterDays: roll(3) === 0 ? null : 40 + roll(40) } : { approverMayBeEnterer: roll(2) === 0 }
    return { who: roll(3) === 0 ? who : 'quan-tri', request: { method: 'PUT', url: '/api/settings', payload } }
  }
  if (kind < 86 && known.tasks.length > 0)
    return drawTaskAct(roll, one(known.tasks), roll(2) === 0 ? clerk : judge, reason)
  if (kind < 90) return { who, sheet, request: { method: 'GET', url: sheet } }
  if (kind < 93) return { who, request: { method: 'GET', url: `${sheet}/history?element=${one(elements)}` } }
  return { who, request: { method: 'GET', url: one(readings) } }
}

const taskActs = ['progress', 'progress', 'report', 'report', 'approve', 'return', 'reopen', 'drop', 'resume'] as const

function drawTaskAct(roll: (below: number) => number, task: KnownTask, who: string, reason: string): Operation {
  const name = taskActs[roll(taskActs.length)] ?? 'report'
  const said = { progress: { percent: roll(100), note: reason }, report: { note: reason }, approve: { note: '' } }
  const rest = said[name as keyof typeof said] ?? { reason }
  const payload = { occurrence: task.position, revision: task.revision - (roll(8) === 0 ? 1 : 0), ...rest }
  return { who, task, request: { method: 'POST', url: `/api/tasks/${task.id}/${name}`, payload } }
}
