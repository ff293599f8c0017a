import { expect, it } from 'vitest'
import { onEachEngine } from '../support/database.ts'
import { editionDesk, fault, type Who } from './edition-desk.ts'

onEachEngine('editions', (engine) => {
  const desk = editionDesk(engine)
  const _sentences = async () => {
    const { items } = (await desk.ask('city approver', 'GET', '/api/audit?limit=3')).json()
    return items.map((item: { sentence: string }) => item.sentence)
  }

  it('are not sent twice to who holds them: a draft until something is saved, a frozen one for ever', async () => {
    const draft = await desk.drafted()
    const url = `/api/editions/${draft.edition.id}`
    const tag = async () => String((await desk.ask('leader', 'GET', url)).headers.etag)
    const again = async (known: string) =>
      (await desk.ask('leader', 'GET', url, undefined, { 'if-none-match': known })).statusCode
    const [first, other] = [await tag(), desk.must(await desk.freeze('city clerk', draft))]
    expect([await again(first), other.edition.state]).toEqual([200, 'frozen'])
    const frozen = await tag()
    await desk.shift('MH02', 'dossiers_paid_online', '2026-09', 3)
    expect(await again(frozen)).toBe(304)
    await desk.shift('MH02', 'dossiers_paid_online', '2026-09', -3)
  })

  it('can be struck while they are drafts', async () => {
    const { edition } = await desk.drafted()
    const removed = await desk.remove('city clerk', edition)
    expect(removed.statusCode).toBe(204)
    expect((await desk.ask('city clerk', 'GET', `/api/editions/${edition.id}`)).statusCode).toBe(404)
  })

  it.each<[Who, number, number, number]>([
    ['stranger', 401, 401, 401],
    ['other ward', 404, 404, 404],
    ['clerk', 404, 404, 404],
    ['administrator', 404, 403, 403],
    ['leader', 200, 403, 403],
    ['city clerk', 200, 409, 200],
    ['city approver', 200, 409, 200],
  ])('for the %s: reading %i, another draft %i, writing %i', async (who, reading, drafting, writing) => {
    const draft = await desk.drafted()
    const before = await desk.rows()
    expect((await desk.ask(who, 'GET', '/api/editions?parent=MH')).statusCode).toBe(reading)
    for (const path of ['', '/comparison'])
      expect((await desk.ask(who, 'GET', `/api/editions/${draft.edition.id}${path}`)).statusCode).toBe(reading)
    expect((await desk.create(who)).statusCode).toBe(drafting)
    if (writing !== 200) {
      expect((await desk.patch(who, draft, { frame: draft.frame })).statusCode).toBe(writing)
      expect((await desk.remove(who, draft.edition)).statusCode).toBe(writing)
      expect((await desk.freeze(who, draft)).statusCode).toBe(writing)
    }
    expect(await desk.rows()).toEqual(before)
    if (writing === 200) expect((await desk.patch(who, draft, { frame: draft.frame })).statusCode).toBe(200)
  })

  it('are frozen once, and after that neither written, frozen nor struck', async () => {
    const draft = await desk.drafted()
    const both = await Promise.all([desk.freeze('city clerk', draft), desk.freeze('city approver', draft)])
    const statuses = both.map(({ statusCode }) => statusCode).sort()
    expect(statuses[0]).toBe(200)
    expect([412, 423]).toContain(statuses[1])
    const frozen = await desk.read('city clerk', draft.edition.id)
    const before = await desk.rows()
    for (const refused of [
      await desk.freeze('city clerk', frozen),
      await desk.patch('city clerk', frozen, { frame: null }),
      await desk.remove('city clerk', frozen.edition),
    ])
      expect([refused.statusCode, refused.json().message]).toEqual([423, expect.stringContaining('đã chốt')])
    expect(await desk.rows()).toEqual(before)
    expect(fault(await desk.create('city clerk'))).not.toEqual([409, 'period', 'draft_exists'])
  })

  it('are not frozen where somebody else wrote, nor where the numbers have moved since they were seen', async () => {
    const draft = await desk.drafted()
    desk.must(await desk.patch('city approver', draft, { texts: [{ key: draft.texts[0]?.key, text: 'Khác.' }] }))
    const seen = await desk.read('city clerk', draft.edition.id)
    await desk.shift('MH02', 'dossiers_paid_online', '2026-09', 1)
    const before = await desk.rows()
    for (const refused of [
      await desk.freeze('city clerk', draft),
      await desk.patch('city clerk', draft, { frame: draft.frame }),
      await desk.remove('city clerk', draft.edition),
    ])
      expect(refused.statusCode).toBe(412)
    expect(fault(await desk.freeze('city clerk', seen))).toEqual([412, 'fingerprint', 'moved'])
    expect(await desk.rows()).toEqual(before)
    await desk.shift('MH02', 'dossiers_paid_online', '2026-09', -1)
    expect((await desk.freeze('city clerk', seen)).statusCode).toBe(200)
  })

  it('whose stored text somebody changed past the program are not shown as frozen', async () => {
    const { edition } = desk.must(await desk.freeze('city clerk', await desk.drafted()))
    const stored = () => desk.db().updateTable('edition_content').where('edition_id', '=', edition.id)
    const { content } = await desk
      .db()
      .selectFrom('edition_content')
      .select('content')
      .where('edition_id', '=', edition.id)
      .executeTakeFirstOrThrow()
    await stored()
      .set({ content: content.replace(/(\d),(\d)%/, '9,9%') })
      .execute()
    const response = await desk.ask('city clerk', 'GET', `/api/editions/${edition.id}`)
    expect([response.statusCode, response.json().message]).toEqual([
      500,
      expect.stringContaining('không khớp mã kiểm tra'),
    ])
    await stored().set({ content }).execute()
    expect((await desk.ask('city clerk', 'GET', `/api/editions/${edition.id}`)).statusCode).toBe(200)
  })
})
