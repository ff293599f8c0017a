/** The acts of a random walk through what the evaluation keeps: a ward's month, files of other wards, targets, mergers. */
import { catalogueTopic, raiseVersion } from '../../server/database/version.ts'
import { commit, dryRun, undo } from '../features/import-desk.ts'
import { act } from '../features/review-desk.ts'
import { fill, october, put, read } from '../features/sheet-desk.ts'
import type { Person, Program } from '../support/app.ts'

const cells = ['dossiers_resolved', 'dossiers_on_time', 'dossiers_with_fee', 'dossiers_paid_online', 'petitions_due']
const imported = ['MH01', 'MH04', 'MH05', 'MH08']

export const indicators = ['on_time', 'online_payment', 'petitions_on_time', 'plan_tasks', 'late_dossiers']

type Walker = {
  program: Program
  people: Record<'clerk' | 'approver' | 'department', Person>
  /** Units by code. */
  ids: ReadonlyMap<string, number>
}
type Acts = Record<string, (draw: Draw) => Promise<{ statusCode: number } | undefined>>

export function walkActs({ program, people, ids }: Walker): Acts {
  const committed: string[] = []
  let merged = 0

  async function written(id: string) {
    const answer = await commit(people.department, id)
    if (answer.statusCode === 200) committed.push(id)
    return answer
  }

  /** Acts that are refused change nothing, and are part of the walk. */
  return {
    fill: async () => {
      await fill(people.clerk, october)
      return undefined
    },
    save: async (draw) => {
      const element = draw.of(cells)
      const sheet = await read(people.clerk)
      const revision = sheet.figures.find((one) => one.element === element)?.revision ?? 0
      const absent = { value: null, state: draw.of(['missing', 'not_applicable'] as const), note: 'Chưa có báo cáo' }
      return put(people.clerk, element, { ...(draw.upTo(4) === 0 ? absent : { value: draw.upTo(400) }), revision })
    },
    correct: async (draw) => {
      const cell = (await read(people.clerk)).figures.find((one) => one.element === 'petitions_due')
      const value = 5 + ((cell?.value ?? 0) % 2) + 1 + 2 * draw.upTo(2)
      return put(people.clerk, 'petitions_due', { value, revision: cell?.revision ?? 0, note: 'Bổ sung phản ánh' })
    },
    import: async (draw) => {
      const month = draw.of(['01/2023', '02/2023', '03/2023'])
      const paid = 1 + draw.upTo(300)
      const content = `Chỉ tiêu;Tháng;Số liệu\nHồ sơ có nghĩa vụ tài chính;${month};${paid + draw.upTo(99)}\nHồ sơ thanh toán trực tuyến;${month};${paid}\n`
      const answer = await dryRun(people.department, content, { unit: draw.of(imported) })
      return written(answer.id)
    },
    rate: async (draw) => {
      const content = `Tháng;Tỷ lệ hài lòng (%)\n${draw.of(['02/2023', '03/2023'])};${50 + draw.upTo(49)}%\n`
      const answer = await dryRun(people.department, content, { unit: draw.of(imported) })
      return written(answer.id)
    },
    undo: async () => {
      const id = committed.pop()
      return id === undefined ? undefined : undo(people.department, id, { partial: true })
    },
    submit: () => act(people.clerk, 'submit', {}),
    approve: () => act(people.approver, 'approve', {}),
    return: () => act(people.approver, 'return', { reason: 'Xem lại số hồ sơ', cells: [] }),
    reopen: () => act(people.approver, 'reopen', { reason: 'Bổ sung hồ sơ', until: '2026-11-28' }),
    target: async (draw) => {
      await program.connection.db.transaction().execute(async (trx) => {
        await trx
          .updateTable('target')
          .set({ value: 50 + draw.upTo(49), decimals: 0 })
          .where('indicator', '=', draw.of(indicators))
          .where('value', 'is not', null)
          .execute()
        await raiseVersion(trx, catalogueTopic)
      })
      return undefined
    },
    merger: async (draw) => {
      if (merged === 3) return undefined
      merged += 1
      const [from, to] = [`MH1${merged}`, `MH2${merged}`].map((code) => ids.get(code) as number)
      const id = 970_000 + merged
      await program.connection.db.transaction().execute(async (trx) => {
        const old = await trx
          .selectFrom('unit')
          .selectAll()
          .where('id', '=', from as number)
          .executeTakeFirstOrThrow()
        await trx
          .updateTable('unit')
          .set({ valid_to: '2026-07-31' })
          .where('id', 'in', [from, to] as number[])
          .execute()
        const fresh = { ...old, id, code: `MHM${merged}`, name: `Hợp Nhất ${merged}`, valid_from: '2026-08-01' }
        await trx.insertInto('unit').values(fresh).execute()
        const link = { to_id: id, on_date: '2026-08-01', source: 'dữ liệu minh họa', merger_id: null }
        const whole = draw.upTo(3) === 0 ? 0 : 1
        await trx
          .insertInto('succession')
          .values([from, to].map((from_id) => ({ ...link, from_id: from_id as number, whole })))
          .execute()
        await raiseVersion(trx, catalogueTopic)
      })
      return undefined
    },
  }
}

/** Numbers drawn before, taken one after the other. */
export class Draw {
  readonly #numbers: number[]

  constructor(numbers: readonly number[]) {
    this.#numbers = [...numbers]
  }

  /** From 0 to `most`. */
  upTo(most: number): number {
    return (this.#numbers.shift() ?? 0) % (most + 1)
  }

  of<T>(list: readonly T[]): T {
    return list[this.upTo(list.length - 1)] as T
  }
}
