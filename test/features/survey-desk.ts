/** People around the surveys of the sample's city, a round of its own, and what an act that is refused must leave alone. */
import type { LightMyRequestResponse as Response } from 'fastify'
import { beforeAll } from 'vitest'
import type { CountsBody, Survey, SurveyBody } from '#contract/surveys'
import type { Engine } from '../../server/database/connect.ts'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { stored } from '../support/stored.ts'
import { multipart, multipartType } from './import-desk.ts'

const people = {
  'city clerk': 'tong-hop',
  'city approver': 'duyet-so-noi-vu',
  clerk: 'nhap-lieu-huong-buoi',
  approver: 'duyet-huong-buoi',
  'other ward': 'nhap-lieu-mua-ngau',
  leader: 'lanh-dao',
  administrator: 'quan-tri',
} as const
export type Who = keyof typeof people | 'stranger'

const kept = [
  'survey_round',
  'survey_factor',
  'survey_item',
  'survey_group',
  'survey_unit',
  'survey_forms',
  'survey_answer',
  'audit',
  'data_version',
  'figure',
  'sheet',
] as const

/** Two factors, three questions, two groups. */
export const form = {
  factors: [
    { name: 'Tiếp cận dịch vụ', items: [{ text: 'Dễ tìm' }, { text: 'Sạch sẽ' }] },
    { name: 'Kết quả', items: [{ text: 'Đúng hẹn', overall: true }] },
  ],
  groups: ['Người dân', 'Doanh nghiệp'],
}
/** Answers of one group: 8/10, 9/10 and 10/10 satisfied, times so many. */
export const answers = (group: number, times = 1) => ({
  group,
  issued: 12 * times,
  returned: 11 * times,
  valid: 10 * times,
  answers: [
    [1, 0, 1, 4, 4],
    [0, 1, 0, 3, 6],
    [0, 0, 0, 5, 5],
  ].map((levels) => levels.map((count) => count * times)),
})

export function surveyDesk(engine: Engine) {
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
  const must = (response: Response): Survey => {
    if (response.statusCode !== 200) throw new Error(response.body)
    return response.json()
  }
  const begin = (who: Who, over: Partial<SurveyBody> = {}) =>
    ask(who, 'POST', '/api/surveys', {
      unit: 'MH',
      kind: 'sipas',
      name: 'Khảo sát thử',
      from: '2026-09-01',
      to: '2026-09-30',
      ...over,
    })
  const put = (who: Who, { id, revision, ...survey }: Survey, over: object = {}) => {
    const { name, basis, from, to, totalRule } = survey
    const whole = { name, basis, from, to, totalRule, ...form, units: ['MH02', 'MH03', 'MH05'] }
    return ask(who, 'PUT', `/api/surveys/${id}`, { revision, ...whole, ...over })
  }
  const act = (who: Who, { id, revision }: Survey, what: 'open' | 'close' | 'reopen', more: object = {}) =>
    ask(who, 'POST', `/api/surveys/${id}/${what}`, { revision, ...more })
  const enter = (who: Who, { id }: Pick<Survey, 'id'>, unit: string, body: Partial<CountsBody>) =>
    ask(who, 'PUT', `/api/surveys/${id}/units/${unit}`, { revision: 0, groups: [], ...body })

  return {
    program: () => program,
    db: () => program.connection.db,
    ask,
    get,
    begin,
    put,
    act,
    enter,
    must,
    read: (who: Who, id: number, query = '') => get<Survey>(who, `/api/surveys/${id}${query}`),
    /** A round of the city (or of another unit) in which answers may be entered. */
    opened: async (who: Who = 'city clerk', over: Partial<SurveyBody> = {}, content: object = {}): Promise<Survey> => {
      const draft = must(await begin(who, over))
      return must(await act(who, must(await put(who, draft, content)), 'open'))
    },
    send: (who: Who, id: number, content: string, fields: Record<string, string> = {}) => {
      const parts = Object.entries(fields).map(([name, value]) => ({ name, content: value }))
      const payload = multipart([{ name: 'file', content, fileName: 'ket-qua.csv' }, ...parts])
      return (cast.get(who) as Person).call({
        method: 'POST',
        url: `/api/surveys/${id}/import`,
        headers: { 'content-type': multipartType },
        payload,
      })
    },
    rows: () => stored(program.connection.db, kept),
  }
}

export function fault(response: Response): [status: number, field: string | undefined, code: string | undefined] {
  const [first] = response.json().fields ?? []
  return [response.statusCode, first?.field, first?.code]
}
