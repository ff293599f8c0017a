/**
 * Files that are brought in and taken back while others write into the same sheet: some before anybody else, some at the
 * same moment, some after everybody. Keeps what was acknowledged, so that it can be held against the audit.
 */
import { expect } from 'vitest'
import type { Person } from '../support/app.ts'
import { commit, dryRun, undo } from './import-desk.ts'

/** Cells that only files write: these go back whoever types in the others. */
export const quietCells = ['dossiers_due', 'documents_out'] as const

const names: Record<string, string> = {
  petitions_due: 'Phản ánh, kiến nghị đến hạn trả lời',
  ratings_valid: 'Phiếu đánh giá hợp lệ',
  documents_in: 'Văn bản đến phải xử lý',
  dossiers_due: 'Hồ sơ phải giải quyết',
  documents_out: 'Văn bản đi',
}

type Act = () => Promise<void>
/**
 * `first`: committed alone and taken back beside everybody. `left`: taken back a round later, over what was typed since.
 * `beside`: both beside everybody. `late`: committed only a round later.
 */
type Moment = 'first' | 'left' | 'beside' | 'late'
const moments: Moment[] = ['first', 'left', 'beside', 'late']

type Given = {
  clerk: Person
  cells: readonly string[]
  next: () => number
  /** Gives the sheet back, where it was handed in. */
  open: Act
  count: (outcome: string) => void
}

export function filesAtOnce({ clerk, cells, next, open, count }: Given) {
  const written = [...cells, ...quietCells]
  /** What each committed file brought, and how many cells its undo put back. */
  const brought = new Map<string, number[]>()
  const undone = new Map<string, number>()
  const refused = new Set<string>()
  let read = 0
  let late: Act | undefined

  async function dryRunOf(values: number[]): Promise<string> {
    const rows = written.map((cell, index) => `${names[cell]};10/2026;${values[index]}`).join('\n')
    const answer = await dryRun(clerk, `Chỉ tiêu;Tháng;Số liệu\n${rows}\n`, { unit: 'MH02' })
    expect(answer.counts.figures).toBe(written.length)
    return answer.id
  }

  async function bringIn(id: string, values: number[]): Promise<void> {
    const response = await commit(clerk, id)
    count(`import ${response.statusCode}`)
    if (response.statusCode === 200) brought.set(id, values)
  }

  /** The newest file that still stands, each tried once. */
  async function takeBack(): Promise<void> {
    const id = [...brought.keys()].findLast((one) => !undone.has(one) && !refused.has(one))
    if (id === undefined) return
    // Noted before it is asked, or two at once would count it twice.
    refused.add(id)
    const response = await undo(clerk, id, { partial: true })
    count(`import undo ${response.statusCode}`)
    if (response.statusCode !== 200) return
    undone.set(id, response.json().undone)
    if (response.json().kept > 0) count('import kept in part')
  }

  /** Reads another file, and says what its turn adds to the acts of this round. The dry run is looked at alone. */
  async function another(): Promise<Act[]> {
    const moment = moments[read % moments.length] as Moment
    read += 1
    const values = written.map(next)
    // A closed sheet would be refused by the dry run already.
    await open()
    const id = await dryRunOf(values)
    if (moment === 'late') {
      late = () => bringIn(id, values)
      return []
    }
    if (moment === 'beside')
      return [
        async () => {
          await bringIn(id, values)
          await takeBack()
        },
      ]
    await bringIn(id, values)
    if (moment === 'first') return [takeBack]
    late = async () => {
      await open()
      await takeBack()
    }
    return []
  }

  /** What is left to do with the file of the last round: somebody has written into its cells since. */
  function overdue(): Act[] {
    const act = late
    late = undefined
    return act === undefined ? [] : [act]
  }

  return { brought, undone, another, overdue }
}
