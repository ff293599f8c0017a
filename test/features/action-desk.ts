/** The people around the meetings of Thành phố Minh Họa, its actions as one person sees them, and what stays as it was. */
import type { LightMyRequestResponse as Response } from 'fastify'
import { beforeAll } from 'vitest'
import type { ActionItem, ActionList } from '#contract/actions'
import type { Engine } from '../../server/database/connect.ts'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { stored } from '../support/stored.ts'

const people = {
  'city clerk': 'tong-hop',
  'city approver': 'duyet-so-noi-vu',
  leader: 'lanh-dao',
  administrator: 'quan-tri',
  clerk: 'nhap-lieu-huong-buoi',
  approver: 'duyet-huong-buoi',
  'other ward': 'nhap-lieu-mua-ngau',
} as const
export type Who = keyof typeof people | 'stranger'

export function actionDesk(engine: Engine) {
  let program: Program
  const cast = new Map<Who, Person>()
  beforeAll(async () => {
    program = await sampleProgram(engine)
    for (const [who, username] of Object.entries(people)) cast.set(who as Who, await program.asAccount(username))
    cast.set('stranger', program.stranger)
  })

  const ask = (who: Who, method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object) =>
    (cast.get(who) as Person).call({ method, url, ...(payload === undefined ? {} : { payload }) })
  const list = async (who: Who, query: string): Promise<ActionList> =>
    (await ask(who, 'GET', `/api/actions?${query}`)).json()

  return {
    db: () => program.connection.db,
    ask,
    list,
    /** By the beginning of its issue, as the city's clerk sees it now. */
    action: async (issue: string, parent = 'MH'): Promise<ActionItem> =>
      (await list('city clerk', `parent=${parent}`)).items.find((one) => one.issue.startsWith(issue)) as ActionItem,
    post: (who: Who, over: object = {}) =>
      ask(who, 'POST', '/api/actions', {
        parent: 'MH',
        unit: 'MH02',
        indicator: 'online_payment',
        issue: 'Báo cáo kết quả thay máy POS',
        owner: 'UBND phường Hương Bưởi',
        decidedOn: '2026-11-20',
        due: '2026-12-15',
        ...over,
      }),
    change: (who: Who, { id, revision }: Pick<ActionItem, 'id' | 'revision'>, over: object) =>
      ask(who, 'PATCH', `/api/actions/${id}`, { revision, ...over }),
    remove: (who: Who, { id, revision }: Pick<ActionItem, 'id' | 'revision'>) =>
      ask(who, 'DELETE', `/api/actions/${id}`, { revision }),
    /** What an act that is refused must leave alone. */
    rows: () => stored(program.connection.db, ['meeting_action', 'audit', 'data_version', 'id_series']),
    lastAct: async (who: Who): Promise<{ sentence: string; before: string | null; after: string | null }> =>
      (await ask(who, 'GET', '/api/audit?limit=1')).json().items[0],
  }
}

export function fault(response: Response): [status: number, field: string | undefined, code: string | undefined] {
  const [first] = response.json().fields ?? []
  return [response.statusCode, first?.field, first?.code]
}
