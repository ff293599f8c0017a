/** Files of editions through the routes, drawn and read in processes of their own: whole or not at all, and known again. */
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import JSZip from 'jszip'
import { beforeAll, expect, it } from 'vitest'
import type { Edition, EditionFiles, EditionVerification } from '#contract/editions'
import type { EditionFormat } from '#domain/edition.ts'
import { onEachEngine } from '../support/database.ts'
import { editionDesk, fault, type Who } from './edition-desk.ts'
import { multipart, multipartType } from './import-desk.ts'

/** Each takes a process some seconds of a slow machine; what is the same on both engines is drawn on one. */
const formats: Record<'sqlite' | 'postgres', EditionFormat[]> = {
  sqlite: ['pptx', 'docx', 'xlsx', 'zip'],
  postgres: ['xlsx'],
}

onEachEngine('files of an edition', (engine) => {
  const desk = editionDesk(engine)
  let frozen: Edition

  beforeAll(async () => {
    frozen = desk.must(await desk.freeze('city clerk', await desk.drafted()))
  })
  const url = () => `/api/editions/${frozen.edition.id}`
  const verify = (who: Who, bytes: Buffer | string, fileName = 'tep.bin', id = frozen.edition.id) =>
    desk.send(
      who,
      `/api/editions/${id}/verification`,
      multipart([{ name: 'file', content: bytes, fileName }]),
      multipartType,
    )
  const standing = async (who: Who = 'city clerk'): Promise<EditionFiles['items']> =>
    desk.must<EditionFiles>(await desk.ask(who, 'GET', `${url()}/files`)).items

  it.each(formats[engine])(
    'are taken away whole, verified as they are, and not when a number was altered: %s',
    async (format) => {
      const response = await desk.ask('leader', 'GET', `${url()}.${format}`)
      expect(response.statusCode).toBe(200)
      expect(response.headers['content-disposition']).toMatch(
        new RegExp(`^attachment; filename="[A-Za-z0-9_-]+Quy-III-2026_da-chot-so-1\\.${format}"$`),
      )
      const bytes = response.rawPayload
      expect(Buffer.from(bytes.subarray(0, 2)).toString()).toBe('PK')
      // Corrected after it was frozen: the file of then is still the edition's.
      await desk.shift('MH02', 'dossiers_paid_online', '2026-09', 3)
      const found = desk.must<EditionVerification>(await verify('city clerk', bytes, `a.${format}`))
      expect([found.outcome, found.format, found.differences, found.fileName]).toEqual([
        'matches',
        format,
        [],
        `a.${format}`,
      ])
      expect(found.numbersCompared).toBeGreaterThan(100)
      expect(found.title).toMatch(/^Cả [\d.]+ số trong tệp đúng với bản chốt/)
      await desk.shift('MH02', 'dossiers_paid_online', '2026-09', -3)
      const altered = desk.must<EditionVerification>(await verify('city clerk', await alter(bytes, format)))
      expect(altered.outcome).toBe('differs')
      expect(altered.differences.length).toBeGreaterThan(0)
      expect((await standing()).find((one) => one.format === format)).toMatchObject({
        state: 'ready',
        bytes: bytes.length,
        faults: [],
        message: 'Đã xong',
      })
    },
    120_000,
  )

  it('of a draft say so, and are made anew once its numbers have moved', async () => {
    const draft = await desk.drafted('clerk', { parent: 'MH02' })
    const take = async () => {
      const response = await desk.ask('clerk', 'GET', `/api/editions/${draft.edition.id}.xlsx`)
      expect(response.statusCode).toBe(200)
      return response
    }
    const first = await take()
    expect(first.headers['content-disposition']).toContain('_du-thao-')
    expect((await take()).rawPayload.equals(first.rawPayload)).toBe(true)
    await desk.shift('MH02', 'dossiers_paid_online', '2026-09', 3)
    expect((await take()).rawPayload.equals(first.rawPayload)).toBe(false)
    await desk.shift('MH02', 'dossiers_paid_online', '2026-09', -3)
    const refused = await verify('clerk', first.rawPayload, 'a.xlsx', draft.edition.id)
    expect([refused.statusCode, refused.json().message]).toEqual([409, expect.stringContaining('Chốt tài liệu họp')])
  }, 120_000)

  it('can be prepared, looked at and called off; what somebody else waits for goes on', async () => {
    const { edition } = desk.must(
      await desk.freeze('city clerk', await desk.drafted('city clerk', { period: '2026-Q2' })),
    )
    const files = `/api/editions/${edition.id}/files`
    const items = (response: { json: () => EditionFiles }) =>
      Object.fromEntries(response.json().items.map(({ format, state }) => [format, state]))
    const asked = await desk.ask('city clerk', 'POST', files, { formats: ['xlsx', 'zip'] })
    expect(items(asked)).toMatchObject({ pptx: 'not_asked', docx: 'not_asked', zip: 'waiting' })
    await desk.ask('leader', 'POST', files, { formats: ['xlsx'] })
    const calledOff = await desk.ask('city clerk', 'DELETE', files, {})
    expect(items(calledOff)).toMatchObject({ zip: 'called_off' })
    const file = await desk.ask('leader', 'GET', `/api/editions/${edition.id}.xlsx`)
    expect(file.statusCode).toBe(200)
    expect(items(await desk.ask('leader', 'GET', files))).toEqual({
      pptx: 'not_asked',
      docx: 'not_asked',
      xlsx: 'ready',
      zip: 'called_off',
    })
  }, 120_000)

  it('are drawn for one edition at a time', async () => {
    const other = desk.must(await desk.freeze('city clerk', await desk.drafted('city clerk', { period: '2026-Q1' })))
    await desk.ask('city clerk', 'POST', `/api/editions/${other.edition.id}/files`, { formats: ['zip'] })
    const refused = await desk.ask('city clerk', 'POST', `${url()}/files`, { formats: ['zip', 'pptx', 'docx'] })
    if (engine === 'postgres') expect([refused.statusCode, refused.headers['retry-after']]).toEqual([429, '10'])
    await desk.ask('city clerk', 'DELETE', `/api/editions/${other.edition.id}/files`, {})
    await desk.ask('city clerk', 'DELETE', `${url()}/files`, {})
  })

  it('stop being drawn when the one who asked has gone', async () => {
    const { edition } = desk.must(
      await desk.freeze('city clerk', await desk.drafted('city clerk', { period: '2025-Q4' })),
    )
    const { app } = desk.program()
    if (!app.server.listening) await app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = app.server.address() as AddressInfo
    const path = `/api/editions/${edition.id}`
    const state = async () =>
      desk
        .must<EditionFiles>(await desk.ask('leader', 'GET', `${path}/files`))
        .items.find(({ format }) => format === 'zip')?.state
    const going = request({ port, path: `${path}.zip`, headers: { cookie: desk.cookie('leader') } })
    going.on('error', () => {})
    going.end()
    await expect.poll(state, { timeout: 30_000, interval: 20 }).toBe('drawing')
    going.destroy()
    await expect.poll(state, { timeout: 30_000, interval: 20 }).toBe('called_off')
  }, 90_000)

  it.each<
    [
      string,
      () => Promise<{ statusCode: number; json: () => { fields?: { field: string; code: string }[] } }>,
      number,
      string | undefined,
    ]
  >([
    ['a picture', () => verify('city clerk', Buffer.from('\x89PNG\r\n')), 422, 'not_ours'],
    ['nothing', () => verify('city clerk', ''), 422, 'not_ours'],
    ['a text', () => verify('city clerk', 'ppt/presentation.xml'), 422, 'not_ours'],
    ['an archive cut off', () => verify('city clerk', Buffer.from('PK\u0003\u0004 xl/workbook.xml')), 422, 'damaged'],
    ['11 MB', () => verify('city clerk', Buffer.alloc(11 * 1024 * 1024)), 413, 'too_large'],
    [
      'no file',
      () => desk.send('city clerk', `${url()}/verification`, multipart([{ name: 'x', content: 'y' }]), multipartType),
      422,
      'missing',
    ],
    ['JSON', () => desk.send('city clerk', `${url()}/verification`, '{}', 'application/json'), 422, undefined],
  ])('are not held against %s', async (_name, send, status, code) => {
    const response = await send()
    expect([response.statusCode, response.json().fields?.[0]?.code]).toEqual([status, code])
  })

  it.each<[Who, number]>([
    ['stranger', 401],
    ['other ward', 404],
    ['administrator', 404],
  ])('are not for the %s', async (who, status) => {
    const before = await standing()
    for (const [method, path] of [
      ['GET', '.pptx'],
      ['GET', '/files'],
      ['POST', '/files'],
      ['DELETE', '/files'],
    ] as const)
      expect((await desk.ask(who, method, `${url()}${path}`, method === 'GET' ? undefined : {})).statusCode).toBe(
        status,
      )
    expect((await verify(who, 'x')).statusCode).toBe(status)
    expect(await standing()).toEqual(before)
  })

  it('have no other formats, and no body of another account', async () => {
    expect((await desk.ask('city clerk', 'GET', `${url()}.pdf`)).statusCode).toBe(422)
    expect((await desk.ask('city clerk', 'GET', '/api/editions/abc.pptx')).statusCode).toBe(422)
    const other = await desk.ask('city clerk', 'POST', `${url()}/files`, { account: 'somebody' })
    expect(fault(other)).toEqual([403, 'account', 'other_account'])
    expect(fault(await desk.ask('city clerk', 'POST', `${url()}/files`, { formats: ['pdf'] }))[0]).toBe(422)
  })
})

/** The file with one digit of one number changed, as somebody would who wants to look better. */
async function alter(bytes: Buffer, format: EditionFormat): Promise<Buffer> {
  const pack = await JSZip.loadAsync(bytes)
  const part = {
    pptx: /^ppt\/slides\/slide\d+\.xml$/,
    docx: /^word\/document\.xml$/,
    xlsx: /^xl\/worksheets\/sheet\d+\.xml$/,
    zip: /\.svg$/,
  }
  for (const name of Object.keys(pack.files).filter((one) => part[format].test(one))) {
    const text = await (pack.file(name) as JSZip.JSZipObject).async('string')
    const changed =
      format === 'xlsx'
        ? text.replace(/<v>(\d\d)\.\d+<\/v>/, (_all, whole: string) => `<v>${whole}.987</v>`)
        : text.replace(
            />(\d\d),(\d)%</,
            (_all, whole: string, tenth: string) => `>${whole},${(Number(tenth) + 1) % 10}%<`,
          )
    if (changed === text) continue
    return pack.file(name, changed).generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
  }
  throw new Error(`no number in the ${format}`)
}
