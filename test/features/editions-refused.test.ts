/** What cannot be made an edition of, what cannot be written into one, and what is left after a disk that was full: nothing. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Edition, EditionItem } from '#contract/editions'
import { catalogueTopic, raiseVersion } from '../../server/database/version.ts'
import { type Person, type Program, programOn } from '../support/app.ts'
import { type Breakage, breaking, diskFull } from '../support/breaking.ts'
import { sampleConfig } from '../support/config.ts'
import { onEachEngine, sampleDatabase } from '../support/database.ts'
import { stored } from '../support/stored.ts'
import { editionDesk, fault, quarter } from './edition-desk.ts'

onEachEngine('an edition is refused', (engine) => {
  const desk = editionDesk(engine)

  it.each<[string, object, number, string, string]>([
    ['a month as a quarter', { period: '2026-09' }, 422, 'period', 'other_kind'],
    ['a quarter as a half-year', { kind: 'half_year' }, 422, 'period', 'other_kind'],
    ['eight months as nine', { kind: 'nine_months', period: '2026-01..2026-08' }, 422, 'period', 'other_kind'],
    ['a period that has not begun', { period: '2027-Q1' }, 422, 'period', 'not_begun'],
    ['a quarter that does not exist', { period: '2026-Q5' }, 422, 'period', 'period'],
    ['an unknown kind', { kind: 'week' }, 422, 'kind', 'invalid_value'],
    ['a unit that did not exist then', { parent: 'MH02', period: '2025-Q2' }, 422, 'parent', 'not_then'],
    ['a unit that exists no longer', { parent: 'MH91' }, 422, 'parent', 'not_then'],
    ['a unit that is none', { parent: 'XX99' }, 404, 'unit', 'unknown_unit'],
    ['another province', { parent: '01' }, 404, 'unit', 'unknown_unit'],
    ['a field that is none', { number: 7 }, 422, 'number', 'unknown_field'],
    ['no unit', { parent: undefined }, 422, 'parent', 'missing'],
    ['another account', { account: 'somebody' }, 403, 'account', 'other_account'],
  ])('%s', async (_name, over, status, field, code) => {
    const before = await desk.rows()
    expect(fault(await desk.create('city clerk', over))).toEqual([status, field, code])
    expect(await desk.rows()).toEqual(before)
  })

  it('a second draft of a quarter, and names the first', async () => {
    const { edition } = await desk.drafted()
    const refused = await desk.create('city approver')
    expect(fault(refused)).toEqual([409, 'period', 'draft_exists'])
    expect([refused.json().context, refused.json().message]).toEqual([
      { edition: edition.id },
      `Quý III/2026 đã có dự thảo số ${edition.number} (mã ${edition.id}). Mở dự thảo ấy để sửa tiếp, hoặc xóa đi rồi lập lại.`,
    ])
    const [one, other] = await Promise.all([1, 2].map(() => desk.create('city clerk', { period: '2026-Q1' })))
    expect([one?.statusCode, other?.statusCode].sort()).toEqual([200, 409])
  })

  it('a country of thousands of communes, a department, and a province without communes', async () => {
    const { db } = desk.program().connection
    const unit = {
      kind: 'ward',
      parent_id: null,
      valid_from: '2020-01-01',
      valid_to: null,
      fictional: 1,
      source: 'thử',
    }
    const at = 700_000
    const rows = [
      { ...unit, id: at, code: 'QG', name: 'Quốc gia thử', kind: 'province' },
      { ...unit, id: at + 1, code: 'QT', name: 'Tỉnh trống', kind: 'province' },
      { ...unit, id: at + 2, code: 'QS', name: 'Sở thử', kind: 'department' },
      ...Array.from({ length: 3321 }, (_, index) => ({
        ...unit,
        id: at + 10 + index,
        code: `Q${10_000 + index}`,
        name: `Phường thử ${index}`,
        parent_id: at,
      })),
    ]
    for (let from = 0; from < rows.length; from += 500)
      await db
        .insertInto('unit')
        .values(rows.slice(from, from + 500))
        .execute()
    const { id } = await db
      .selectFrom('account')
      .select('id')
      .where('username', '=', 'tong-hop')
      .executeTakeFirstOrThrow()
    await db
      .insertInto('account_role')
      .values([0, 1, 2].map((more) => ({ account_id: id, role: 'clerk', unit_id: at + more })))
      .execute()
    await raiseVersion(db, catalogueTopic)
    const before = await desk.rows()
    for (const [parent, code, words] of [
      ['QG', 'too_many_units', 'nhiều nhất 250 đơn vị; phạm vi này có 3.321'],
      ['QT', 'no_units', 'chưa có phường, xã nào'],
      ['QS', 'department', 'không lập cho cơ quan'],
    ]) {
      const refused = await desk.create('city clerk', { parent })
      expect([...fault(refused), refused.json().message]).toEqual([
        422,
        'parent',
        code,
        expect.stringContaining(words ?? ''),
      ])
    }
    expect(await desk.rows()).toEqual(before)
    await db.deleteFrom('account_role').where('unit_id', '>=', at).execute()
    await db.deleteFrom('unit').where('id', '>', at).execute()
    await db.deleteFrom('unit').where('id', '=', at).execute()
    await raiseVersion(db, catalogueTopic)
  })

  describe('what is written into it:', () => {
    let draft: Edition
    beforeEach(async () => {
      draft = await desk.drafted()
    })
    const text = (over: object) => ({ texts: [{ key: draft.texts[0]?.key, text: 'Lời.', ...over }] })

    it.each<[string, () => object, string, string]>([
      ['a text that is none', () => text({ key: 'summary:x' }), 'texts', 'unknown_text'],
      ['a text twice', () => ({ texts: [...text({}).texts, ...text({}).texts] }), 'texts', 'twice'],
      ['20.001 letters', () => text({ text: 'ế'.repeat(20_001) }), 'texts.0.text', 'too_big'],
      ['a zero byte', () => text({ text: 'a\0b' }), 'texts.0.text', 'text'],
      ['half a letter', () => text({ text: 'a\ud800b' }), 'texts.0.text', 'text'],
      ['a key that is none', () => text({ heading: 'Tóm tắt' }), 'heading', 'unknown_field'],
      [
        '61 texts',
        () => ({ texts: Array.from({ length: 61 }, (_, index) => ({ key: `a${index}`, text: null })) }),
        'texts',
        'too_big',
      ],
      ['a form without issuer', () => ({ frame: { ...draft.frame, issuer: ' ' } }), 'frame.issuer', 'too_small'],
      [
        '31 recipients',
        () => ({ frame: { ...draft.frame, recipients: Array(31).fill('A') } }),
        'frame.recipients',
        'too_big',
      ],
      ['half a form', () => ({ frame: { issuer: 'UBND' } }), 'frame.superior', 'missing'],
      ['keeping no form', () => ({ keepFrame: true }), 'keepFrame', 'no_frame'],
      ['a revision of text', () => ({ revision: '1' }), 'revision', 'invalid_type'],
      ['another account', () => ({ account: 'somebody', frame: null }), 'account', 'other_account'],
    ])('%s', async (_name, change, field, code) => {
      const before = await desk.rows()
      const [status, ...found] = fault(await desk.patch('city clerk', draft, change()))
      expect([code === 'other_account' ? 403 : 422, field, code]).toEqual([status, ...found])
      expect(await desk.rows()).toEqual(before)
    })

    it('but 20.000 letters, signs that cannot be printed and a formula are kept as they can be', async () => {
      const long = 'ế'.repeat(20_000)
      const [first, second] = draft.texts
      const kept = desk.must(
        await desk.patch('city clerk', draft, {
          texts: [
            { key: first?.key, text: long },
            { key: second?.key, text: '=HYPERLINK("http://x")\u0007\u001b\r\n+1' },
          ],
        }),
      )
      expect(kept.texts[0]?.text).toBe(long)
      expect(kept.texts[1]?.text).toBe('=HYPERLINK("http://x")\n+1')
      const frozen = desk.must(await desk.freeze('city clerk', kept))
      expect(frozen.texts.map((one) => one.text)).toEqual(kept.texts.map((one) => one.text))
    })

    it('nothing at all is no change', async () => {
      const before = await desk.rows()
      expect(desk.must(await desk.patch('city clerk', draft, {}))).toMatchObject({ edition: { revision: 1 } })
      expect(await desk.rows()).toEqual(before)
    })
  })

  it('to be struck while actions of its meeting name it', async () => {
    const { edition } = await desk.drafted()
    const { id: unit_id } = await desk
      .db()
      .selectFrom('unit')
      .select('id')
      .where('code', '=', 'MH')
      .executeTakeFirstOrThrow()
    const action = { unit_id, for_unit_id: unit_id, edition_id: edition.id, indicator: null, issue: 'A', owner: 'B' }
    const more = { decided_on: '2026-11-20', due: null, state: 'open', result: '', closed_on: null, revision: 1 }
    await desk
      .db()
      .insertInto('meeting_action')
      .values({ id: 990_001, ...action, ...more })
      .execute()
    const before = await desk.rows()
    const refused = await desk.remove('city clerk', edition)
    expect([refused.statusCode, refused.json().message]).toEqual([409, expect.stringContaining('Có 1 việc')])
    expect(await desk.rows()).toEqual(before)
    await desk.db().deleteFrom('meeting_action').where('id', '=', 990_001).execute()
  })
})

onEachEngine('an edition on a disk that is full', (engine) => {
  let program: Program
  let clerk: Person
  let breakage: Breakage

  beforeAll(async () => {
    const sound = await sampleDatabase(engine)
    const broken = breaking(sound)
    breakage = broken.breakage
    program = { ...(await programOn(broken.connection, sampleConfig)), connection: sound }
    clerk = await program.asAccount('tong-hop')
  })
  const rows = () =>
    stored(program.connection.db, ['edition', 'edition_content', 'report_frame', 'audit', 'data_version'])
  const editions = async (state: string) => (await rows()).edition?.filter((row) => row.includes(`"${state}"`)).length

  /** Fills the disk at the 1st, 2nd … statement until the act is done; returns how often it was refused. */
  async function fillEach(act: () => ReturnType<Person['call']>, isDone: () => Promise<boolean>): Promise<number> {
    for (let statement = 0; statement < 200; statement += 1) {
      const before = await rows()
      breakage.after(statement, diskFull[engine])
      const response = await act()
      const { broke } = breakage
      breakage.after(1_000_000)
      if (await isDone()) return statement
      expect([broke, response.statusCode, response.json().code]).toEqual([true, 507, 'full'])
      expect(await rows(), `statement ${statement}`).toEqual(before)
    }
    throw new Error('never done')
  }

  it('is drafted, written and frozen wholly or not at all', async () => {
    const create = () => clerk.call({ method: 'POST', url: '/api/editions', payload: quarter })
    expect(await fillEach(create, async () => (await editions('draft')) === 1)).toBeGreaterThan(5)
    const { items } = (await clerk.get('/api/editions?parent=MH')).json() as { items: EditionItem[] }
    const url = `/api/editions/${items[0]?.id}`
    const draft: Edition = (await clerk.get(url)).json()
    const change = {
      revision: 1,
      frame: draft.frame,
      keepFrame: true,
      texts: [{ key: draft.texts[0]?.key, text: 'A' }],
    }
    const write = () => clerk.call({ method: 'PATCH', url, payload: change })
    expect(await fillEach(write, async () => (await rows()).report_frame?.length === 1)).toBeGreaterThan(5)
    const { fingerprint }: Edition = (await clerk.get(url)).json()
    const freeze = () => clerk.call({ method: 'POST', url: `${url}/freeze`, payload: { revision: 2, fingerprint } })
    expect(await fillEach(freeze, async () => (await editions('frozen')) === 1)).toBeGreaterThan(5)
    expect((await rows()).edition_content).toHaveLength(1)
  })
})
