/** How tests bring files in: through the routes, as a browser would send them. */
import type { LightMyRequestResponse as Response } from 'fastify'
import type { ImportAnswer } from '#contract/imports'
import type { Person, Program } from '../support/app.ts'
import { stored } from '../support/stored.ts'

/** Where a file is imported: the clerk's own ward, or the whole city. */
export const own = { unit: 'MH02' }
export const city = { unit: 'MH' }

export const table = (rows: string) => `Chỉ tiêu;Tháng;Số liệu\n${rows}`
/** The clerk's own sheet of October 2026, which is a draft. */
export const october = table('Hồ sơ có nghĩa vụ tài chính;10/2026;222\nHồ sơ thanh toán trực tuyến;10/2026;146\n')

const boundary = '----bct-test-boundary'

export function multipart(parts: { name: string; content: string | Buffer; fileName?: string }[]): Buffer {
  const pieces = parts.flatMap(({ name, content, fileName }) => [
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${fileName === undefined ? '' : `; filename="${fileName}"`}\r\n` +
        `${fileName === undefined ? '' : 'content-type: application/octet-stream\r\n'}\r\n`,
    ),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ])
  return Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)])
}

export const multipartType = `multipart/form-data; boundary=${boundary}`

export function send(
  person: Person,
  content: string | Buffer,
  options: object,
  fileName = 'so-lieu.csv',
): Promise<Response> {
  const payload = multipart([
    { name: 'file', content, fileName },
    { name: 'options', content: JSON.stringify(options) },
  ])
  return person.call({ method: 'POST', url: '/api/imports', headers: { 'content-type': multipartType }, payload })
}

/** A dry run; anything but 200 is a fault of the test. */
export async function dryRun(
  person: Person,
  content: string | Buffer,
  options: object,
  fileName?: string,
): Promise<ImportAnswer> {
  const response = await send(person, content, options, fileName)
  if (response.statusCode !== 200) throw new Error(response.body)
  return response.json()
}

export function commit(person: Person, id: string): Promise<Response> {
  return person.call({ method: 'POST', url: `/api/imports/${id}/commit`, payload: {} })
}

export function undo(person: Person, id: string, body: object = {}): Promise<Response> {
  return person.call({ method: 'POST', url: `/api/imports/${id}/undo`, payload: body })
}

/**
 * What an import might change, small enough to be compared after every request: each write raises a revision, so the sum
 * of revisions tells of any; acts are counted by the way they came.
 */
export async function writings({ connection: { db } }: Program) {
  const figures = await db
    .selectFrom('figure')
    .select(({ fn }) => [fn.countAll<number>().as('rows'), fn.sum<number>('revision').as('revisions')])
    .select(({ fn }) => [fn.sum<number>('value').as('values'), fn.count<number>('value').as('filled')])
    .executeTakeFirstOrThrow()
  const acts = await db
    .selectFrom('audit')
    .select(({ fn }) => ['act', 'way', fn.countAll<number>().as('rows')])
    .where('act', '!=', 'sign_in_sample')
    .groupBy(['act', 'way'])
    .execute()
  const byWay = Object.fromEntries(acts.map(({ act, way, rows }) => [`${act} ${way ?? ''}`.trim(), rows]))
  const { typed_rate: rates, ...others } = await stored(db, ['sheet', 'adjustment', 'typed_rate', 'data_version'])
  return { figures, acts: byWay, rates, others }
}

/** The figures of a unit's month by element code: value, revision. */
export async function figuresIn({ connection: { db } }: Program, code: string, month: string) {
  const rows = await db
    .selectFrom('figure')
    .innerJoin('unit', 'unit.id', 'figure.unit_id')
    .innerJoin('element', 'element.id', 'figure.element_id')
    .select(['element.code', 'figure.value', 'figure.absence', 'figure.note', 'figure.revision'])
    .where('unit.code', '=', code)
    .where('figure.month', '=', month)
    .execute()
  return Object.fromEntries(rows.map(({ code: element, ...row }) => [element, row]))
}
