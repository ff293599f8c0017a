/** Proofs of a scoring sheet: files that pass their judgement, given back only to the unit and the province, and taken away by who brought them. */
import { beforeAll, expect, it } from 'vitest'
import type { LeafTalk } from '#contract/rounds'
import { onEachEngine } from '../support/database.ts'
import { contents } from './evidence-files.ts'
import { multipart, multipartType } from './import-desk.ts'
import { roundsDesk, selfScores, type Who } from './rounds-desk.ts'

onEachEngine('a proof', (engine) => {
  const desk = roundsDesk(engine)
  let leaf = ''
  beforeAll(async () => {
    const { id } = (await desk.open()).json()
    leaf = `/api/rounds/${id}/units/MH02/leaves/1.1`
  })
  const bring = (who: Who, name: string, content: Buffer, more: { name: string; content: string }[] = []) =>
    desk.send(who, {
      method: 'POST',
      url: `${leaf}/proofs`,
      headers: { 'content-type': multipartType },
      payload: multipart([...more, { name: 'file', content, fileName: name }]),
    })

  it.each<[string, Buffer, number]>([
    ['bao-cao.exe', Buffer.from('MZ'), 422],
    ['bao-cao.pdf', Buffer.from('<html>'), 422],
    ['bao-cao.pdf', Buffer.alloc(0), 422],
    ['trong/thu-muc.pdf', contents.pdf, 422],
  ])('%s is refused where it is not what it says', async (name, content, status) => {
    const before = await desk.rows()
    expect((await bring('clerk', name, content)).statusCode).toBe(status)
    expect(await desk.rows()).toEqual(before)
  })

  it('is refused from another page than one’s own, from another ward, and from the province', async () => {
    const before = await desk.rows()
    expect((await bring('clerk', 'a.pdf', contents.pdf, [{ name: 'account', content: 'khac' }])).statusCode).toBe(403)
    expect((await bring('other ward', 'a.pdf', contents.pdf)).statusCode).toBe(404)
    expect((await bring('appraiser', 'a.pdf', contents.pdf)).statusCode).toBe(403)
    expect((await bring('stranger', 'a.pdf', contents.pdf)).statusCode).toBe(401)
    expect(await desk.rows()).toEqual(before)
  })

  it('is kept once, given back as a download, counts for handing in, and is taken away by its bringer only', async () => {
    const brought: LeafTalk = (await bring('clerk', 'Báo cáo.pdf', contents.pdf)).json()
    const [proof] = brought.proofs
    expect(proof).toMatchObject({ kind: 'file', name: 'Báo cáo.pdf', mayRemove: true })
    expect((await bring('clerk', 'Khác.pdf', contents.pdf)).json().fields[0].code).toBe('same_content')
    const url = `${leaf}/proofs/${proof?.id}`
    const given = await desk.ask('appraiser', 'GET', url)
    expect([given.statusCode, given.rawPayload.equals(contents.pdf), given.headers['content-disposition']]).toEqual([
      200,
      true,
      expect.stringContaining('attachment'),
    ])
    expect((await desk.ask('other ward', 'GET', url)).statusCode).toBe(404)
    expect((await desk.ask('clerk', 'GET', url.replace('/1.1/', '/1.3/'))).statusCode).toBe(404)
    const id = Number(/rounds\/(\d+)/.exec(leaf)?.[1])
    const scores = [{ node: '1.1', points: 18, revision: 0 }, ...selfScores.slice(1)]
    expect((await desk.batch('clerk', id, 'MH02', 'self', scores)).statusCode).toBe(200)
    expect((await desk.ask('appraiser', 'DELETE', url, {})).statusCode).toBe(403)
    expect((await desk.handIn('clerk', id, 'MH02')).statusCode).toBe(200)
    expect((await desk.ask('clerk', 'DELETE', url, {})).statusCode).toBe(423)
    const { revision } = await desk.sheet(id)
    const back = { revision, reason: 'Bổ sung' }
    expect((await desk.ask('appraiser', 'POST', `/api/rounds/${id}/units/MH02/return`, back)).statusCode).toBe(200)
    expect((await desk.ask('clerk', 'DELETE', url, {})).json().proofs).toEqual([])
    // Without its proof, and without words, the leaf keeps the sheet from being handed in again.
    expect((await desk.handIn('clerk', id, 'MH02')).json().fields[0].code).toBe('evidence_missing')
  })

  it('cannot slip in while the sheet is handed in, nor a score: whoever comes second is refused', async () => {
    const id = Number(/rounds\/(\d+)/.exec(leaf)?.[1])
    const { given } = await desk.line(id, '1.1', 'MH02', 'clerk')
    const revision = given.self?.revision ?? 0
    await desk.score('clerk', id, 'MH02', '1.1', { step: 'self', points: 18, note: 'Sổ theo dõi', revision })
    const [handed, ...late] = await Promise.all([
      desk.handIn('clerk', id, 'MH02'),
      ...['1.3', '1.4'].map((node) =>
        desk.score('clerk', id, 'MH02', node, { step: 'self', choice: null, revision: 1 }),
      ),
    ])
    const taken = late.filter(({ statusCode }) => statusCode === 200).length
    // Either the leaves were still there when the sheet went in, or what took them away came first and stopped it.
    expect([handed?.statusCode, taken > 0]).toEqual([taken > 0 ? 422 : 200, taken > 0])
  })
})
