/** The people around a province's schemes, a draft to work on, and its table as a file. */
import type { LightMyRequestResponse as Response } from 'fastify'
import { expect } from 'vitest'
import type { NodeBody, SchemeDraft, SchemeReading, SchemeWhole } from '#contract/schemes'
import type { Engine } from '../../server/database/connect.ts'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { stored } from '../support/stored.ts'
import { multipart, multipartType } from './import-desk.ts'

const cast = {
  department: 'duyet-so-noi-vu',
  administrator: 'quan-tri',
  'ward approver': 'duyet-huong-buoi',
  clerk: 'nhap-lieu-huong-buoi',
  leader: 'lanh-dao',
} as const
export type Who = keyof typeof cast | 'stranger'

export type SchemeDesk = Awaited<ReturnType<typeof schemeDesk>>

export async function schemeDesk(engine: Engine) {
  const program: Program = await sampleProgram(engine)
  const people = new Map<Who, Person>([['stranger', program.stranger]])
  for (const [who, username] of Object.entries(cast)) people.set(who as Who, await program.asAccount(username))
  const as = (who: Who) => people.get(who) as Person
  let last = 0

  const send = (
    who: Who,
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    payload: object,
  ): Promise<Response> => as(who).call({ method, url: `/api/schemes${url}`, payload })

  async function done<T = SchemeWhole>(answer: Promise<Response>): Promise<T> {
    const response = await answer
    expect(response.statusCode, response.body.slice(0, 500)).toBeLessThan(300)
    return response.body === '' ? (undefined as T) : response.json()
  }

  return {
    program,
    as,
    send,
    done,
    read: (code: string, who: Who = 'department') => done(as(who).get(`/api/schemes/${code}/tree`)),
    /** Everything but sessions, which note when they were last used. */
    kept: async () => {
      const { session: _, ...rest } = await stored(program.connection.db)
      return rest
    },
    newCode: () => {
      last += 1
      return `thu_${last}`
    },
    draft: async (nodes: NodeBody[] = sound, changes: Partial<SchemeDraft> = {}) => {
      last += 1
      const whole = await done(send('department', 'POST', '', { ...head(`thu_${last}`), ...changes }))
      if (nodes.length === 0) return whole
      const { code, revision } = whole.scheme
      return done(send('department', 'PUT', `/${code}/nodes`, { revision, nodes }))
    },
    upload: (who: Who, content: string | Buffer, options: object, fileName = 'bo-chi-so.csv') =>
      as(who).call({
        method: 'POST',
        url: '/api/schemes/import',
        headers: { 'content-type': multipartType },
        payload: multipart([
          { name: 'options', content: JSON.stringify(options) },
          { name: 'file', content, fileName },
        ]),
      }),
    reading: async (answer: Promise<Response>) => done<SchemeReading>(answer),
  }
}

/** Of ten points in all; for departments, so that it never stands beside the sample's own set. */
export function head(code: string): SchemeDraft {
  return {
    unit: 'MH',
    code,
    index: 'ddci',
    name: 'Bộ chỉ số thử',
    decision: 'Quyết định 1/QĐ-UBND ngày 02/01/2027',
    issuer: 'UBND Thành phố Minh Họa',
    appliesTo: ['ward'],
    validFrom: '2027-01-01',
    validTo: null,
    source: '',
    decimals: 2,
    rounding: 'half_up',
    roundedAt: 'leaf',
    maximum: 10,
    classes: [
      { name: 'Tốt', from: 80 },
      { name: 'Khá', from: 0 },
    ],
  }
}

export function node(code: string, parent: string | null, maximum: number | null, rule: NodeBody['rule']): NodeBody {
  return { code, parent, name: `Tiêu chí ${code}`, maximum, rule, inherited: false, evidence: false, note: '' }
}

export const sound: NodeBody[] = [
  node('1', null, 6, null),
  node('1.1', '1', 2.5, { kind: 'document' }),
  node('1.2', '1', 3.5, { kind: 'ratio', from: { indicator: 'on_time' }, fullAt: 80, zero: 'full' }),
  node('2', null, 4, {
    kind: 'steps',
    from: null,
    of: 'percent',
    zero: 'not_assessed',
    steps: [
      { from: 90, to: null, points: 4 },
      { from: 0, to: 90, points: 1.25 },
    ],
  }),
]
