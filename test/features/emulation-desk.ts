/** The people around the emulation movement of phường Hương Bưởi, its records as one person sees them, and what stays as it was. */
import type { LightMyRequestResponse as Response } from 'fastify'
import { beforeAll } from 'vitest'
import type { CampaignItem, CommendationItem, InitiativeItem } from '#contract/emulation'
import type { Engine } from '../../server/database/connect.ts'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { stored } from '../support/stored.ts'

const people = {
  clerk: 'nhap-lieu-huong-buoi',
  'second clerk': 'nhap-lieu-2-huong-buoi',
  approver: 'duyet-huong-buoi',
  'other ward': 'nhap-lieu-mua-ngau',
  leader: 'lanh-dao',
  administrator: 'quan-tri',
} as const
export type Who = keyof typeof people | 'stranger'

export const kept = [
  'body',
  'campaign',
  'campaign_award',
  'campaign_criterion',
  'campaign_paper',
  'commendation',
  'commendation_paper',
  'criterion_judgement',
  'initiative',
  'inspection',
  'audit',
  'data_version',
] as const

export function emulationDesk(engine: Engine) {
  let program: Program
  const cast = new Map<Who, Person>()
  beforeAll(async () => {
    program = await sampleProgram(engine)
    for (const [who, username] of Object.entries(people)) cast.set(who as Who, await program.asAccount(username))
    cast.set('stranger', program.stranger)
  })

  const ask = (who: Who, method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, payload?: object) =>
    (cast.get(who) as Person).call({ method, url, ...(payload === undefined ? {} : { payload }) })
  const get = async <T>(who: Who, url: string): Promise<T> => (await ask(who, 'GET', url)).json()

  return {
    db: () => program.connection.db,
    ask,
    get,
    campaign: async (): Promise<CampaignItem> =>
      (await get<{ items: CampaignItem[] }>('clerk', '/api/campaigns?unit=MH02&year=2026')).items[0] as CampaignItem,
    /** By the beginning of its title. */
    initiative: async (title: string, who: Who = 'clerk'): Promise<InitiativeItem> => {
      const { items } = await get<{ items: InitiativeItem[] }>(who, '/api/initiatives?unit=MH02&year=2026')
      return items.find((one) => one.title.startsWith(title)) as InitiativeItem
    },
    commendation: async (name: string, who: Who = 'clerk'): Promise<CommendationItem> => {
      const { items } = await get<{ items: CommendationItem[] }>(who, '/api/commendations?unit=MH02')
      return items.find((one) => one.name.includes(name)) as CommendationItem
    },
    bodyId: async (name: string): Promise<number> =>
      (await program.connection.db.selectFrom('body').select('id').where('name', '=', name).executeTakeFirstOrThrow())
        .id,
    /** What an act that is refused must leave alone. */
    rows: () => stored(program.connection.db, kept),
  }
}

/** Registering initiatives, and acting upon one as it was last seen. */
export function initiativeActs(desk: ReturnType<typeof emulationDesk>) {
  const registration = async (over: object = {}) => ({
    campaignId: (await desk.campaign()).id,
    bodyId: await desk.bodyId('Khu phố Cổng Đình'),
    kind: 'model',
    title: 'Góc nộp hồ sơ trực tuyến tại đình làng',
    summary: 'Hai máy tính, một người hướng dẫn.',
    authors: 'Ban điều hành khu phố',
    registeredOn: '2026-11-18',
    ...over,
  })
  const post = async (who: Who, over: object = {}) =>
    desk.ask(who, 'POST', '/api/initiatives', await registration(over))
  const act = (who: Who, { id, revision }: Pick<InitiativeItem, 'id' | 'revision'>, what: string, more: object = {}) =>
    desk.ask(who, 'POST', `/api/initiatives/${id}/${what}`, { revision, ...more })

  return { post, act }
}

export function fault(response: Response): [status: number, field: string | undefined, code: string | undefined] {
  const [first] = response.json().fields ?? []
  return [response.statusCode, first?.field, first?.code]
}
