/** States and results of tasks as every screen and export prints them. */
import { formatInteger } from './measure.ts'
import type { TaskAct, TaskState } from './occurrence.ts'
import { dateName, lowerFirst } from './wording.vi.ts'

export const taskStateWords: Record<TaskState, string> = {
  not_started: 'Chưa làm',
  in_progress: 'Đang làm',
  waiting: 'Chờ duyệt',
  overdue: 'Quá hạn',
  done: 'Hoàn thành',
  dropped: 'Không thực hiện',
}

export const taskActWords: Record<TaskAct, string> = {
  progress: 'Cập nhật tiến độ',
  report: 'Báo hoàn thành',
  approve: 'Duyệt hoàn thành',
  return: 'Trả lại',
  reopen: 'Mở lại',
  drop: 'Không thực hiện',
  resume: 'Thực hiện trở lại',
  extend: 'Gia hạn',
}

/** An occurrence as its reader may see it: what they may not know is null. */
export type SeenOccurrence = {
  state: TaskState | null
  percent: number | null
  reportedOn: string | null
  daysLate: number
  reason: string | null
}

/** "Quá hạn 7 ngày", "Hoàn thành, muộn 3 ngày": the word of the state with what makes it more than a word. */
export function stateLine({ state, daysLate }: Pick<SeenOccurrence, 'state' | 'daysLate'>): string {
  if (state === null) return 'Chưa có thông tin'
  if (state === 'overdue') return `${taskStateWords.overdue} ${formatInteger(daysLate)} ngày`
  const isLate = daysLate > 0 && (state === 'done' || state === 'waiting')
  return isLate ? `${taskStateWords[state]}, muộn ${formatInteger(daysLate)} ngày` : taskStateWords[state]
}

/** The result of one occurrence in an annex: "Hoàn thành ngày 20/03/2026", "Đang làm, 40%", "Không thực hiện: …". */
export function resultLine(one: SeenOccurrence): string {
  const { state, percent, reportedOn, reason } = one
  if (state === null) return ''
  const line = stateLine(one)
  if (state === 'dropped') return reason === null ? line : `${line}: ${reason}`
  if (state === 'done' || state === 'waiting') {
    const day =
      reportedOn === null ? '' : `${state === 'done' ? ' ngày' : ', báo hoàn thành ngày'} ${dateName(reportedOn)}`
    const [word = '', late] = line.split(', ')
    return [`${word}${day}`, late].filter(Boolean).join(', ')
  }
  return percent === null || percent === 0 ? line : `${line}, đạt ${percent}%`
}

/** The column "Kết quả" of an annex: how many of several times are done, and what stands for the task now. */
export function resultWords(occurrences: readonly (SeenOccurrence & { position: number })[], current: number): string {
  const now = occurrences.find(({ position }) => position === current)
  if (now === undefined) return ''
  const line = resultLine(now)
  const done = occurrences.filter(({ state }) => state === 'done').length
  if (occurrences.length === 1 || (done === 0 && line === '')) return line
  const count = `Hoàn thành ${done}/${occurrences.length} lần`
  return line === '' || done === occurrences.length ? count : `${count}; lần ${current}: ${lowerFirst(line)}`
}
