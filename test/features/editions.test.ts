/** Editions from draft to frozen: what a clerk writes stands, what was frozen never changes, and nobody else may touch it. */
import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import type { EditionList } from '#contract/editions'
import { catalogueTopic, raiseVersion } from '../../server/database/version.ts'
import { onEachEngine } from '../support/database.ts'
import { editionDesk } from './edition-desk.ts'

onEachEngine('editions', (engine) => {
  const desk = editionDesk(engine)
  const sentences = async () => {
    const { items } = (await desk.ask('city approver', 'GET', '/api/audit?limit=3')).json()
    return items.map((item: { sentence: string }) => item.sentence)
  }

  it('go from draft to frozen, and the text stored is the one whose hash they carry', async () => {
    const draft = await desk.drafted()
    expect(draft.edition).toMatchObject({ period: '2026-Q3', kind: 'quarter', number: 1, state: 'draft', revision: 1 })
    expect([draft.mayPrepare, draft.texts.length > 0, draft.pages.length > 0]).toEqual([true, true, true])
    const frozen = desk.must(await desk.freeze('city approver', draft))
    expect(frozen.edition).toMatchObject({ state: 'frozen', revision: 2, renderer: '0.1.0' })
    expect([frozen.mayPrepare, frozen.checks]).toEqual([false, []])
    const { content } = await desk
      .db()
      .selectFrom('edition_content')
      .select('content')
      .where('edition_id', '=', draft.edition.id)
      .executeTakeFirstOrThrow()
    expect(frozen.edition.sha256).toBe(createHash('sha256').update(content).digest('hex'))
    for (const part of ['pages', 'texts', 'annexes', 'report', 'frame'] as const)
      expect(frozen[part]).toEqual(draft[part])
    expect(await sentences()).toEqual(
      expect.arrayContaining([
        'Chốt tài liệu họp “Quý III/2026, số 1” của thành phố Minh Họa',
        'Lập tài liệu họp “Quý III/2026, số 1” của thành phố Minh Họa',
      ]),
    )
    // A second one of the same quarter is number 2.
    expect((await desk.drafted()).edition.number).toBe(2)
  })

  it('keep the words of a person through a change of figures, and say which ones have moved', async () => {
    const draft = await desk.drafted()
    const text = draft.texts.find(({ generated }) => /\d,\d%/.test(generated)) as (typeof draft.texts)[number]
    const words = 'Kết quả thấp do tháng 9 thay máy chủ.\n=cmd|’/C calc’!A0'
    const changed = desk.must(
      await desk.patch('city clerk', draft, { texts: [{ key: text.key, text: `${words}\r\n\u0007` }] }),
    )
    const own = () => (one: { key: string }) => one.key === text.key
    expect(changed.texts.find(own())).toMatchObject({
      text: words,
      generated: text.generated,
      isWritten: true,
      changed: [],
    })
    expect(changed.edition.revision).toBe(2)
    await desk.shift('MH02', 'dossiers_paid_online', '2026-09', 3)
    await desk.shift('MH02', 'dossiers_on_time', '2026-09', -3)
    const later = await desk.read('city clerk', draft.edition.id)
    const after = later.texts.find(own())
    expect(after).toMatchObject({ text: words, isWritten: true })
    expect(after?.generated).not.toBe(text.generated)
    expect(after?.changed.length).toBeGreaterThan(0)
    expect(later.checks.find(({ key }) => key === 'texts_outdated')?.sentence).toContain(text.heading)
    // Who looks at it again and lets it stand says so by what it is based on now.
    const confirmed = desk.must(
      await desk.patch('city clerk', later, { texts: [{ key: text.key, text: words, basedOn: after?.generated }] }),
    )
    expect(confirmed.texts.find(own())).toMatchObject({ text: words, changed: [] })
    const back = desk.must(await desk.patch('city clerk', confirmed, { texts: [{ key: text.key, text: null }] }))
    expect(back.texts.find(own())).toMatchObject({ text: after?.generated, isWritten: false })
    await desk.shift('MH02', 'dossiers_paid_online', '2026-09', -3)
    await desk.shift('MH02', 'dossiers_on_time', '2026-09', 3)
  })

  it('mark what a person wrote from an older page by what that page said', async () => {
    const draft = await desk.drafted()
    const [text] = draft.texts
    const seen = `${text?.generated} Cũ 5,5%.`
    const changed = desk.must(
      await desk.patch('city clerk', draft, { texts: [{ key: text?.key, text: 'Lời khác.', basedOn: seen }] }),
    )
    expect(changed.texts[0]?.changed).toEqual(['bỏ: Cũ 5,5%'])
  })

  it('have a form of their own, or the unit’s, which the next ones get', async () => {
    const draft = await desk.drafted()
    const frame = { ...draft.frame, signer: '', recipients: ['Như trên', 'Lưu: VT'], position: 'PHÓ CHỦ TỊCH' }
    const own = desk.must(await desk.patch('city clerk', draft, { frame }))
    expect([own.frameIsOwn, own.frame]).toEqual([true, frame])
    const back = desk.must(await desk.patch('city clerk', own, { frame: null }))
    expect([back.frameIsOwn, back.frame]).toEqual([false, draft.frame])
    const kept = desk.must(await desk.patch('city clerk', back, { frame, keepFrame: true }))
    expect(kept.frame).toEqual(frame)
    const next = await desk.drafted('city clerk', { period: '2026-Q2' })
    expect([next.frameIsOwn, next.frame]).toEqual([false, frame])
    await desk.db().deleteFrom('report_frame').execute()
  })

  it('stay as they were frozen, whatever becomes of the figures; the difference is told in a sentence', async () => {
    const frozen = desk.must(await desk.freeze('city clerk', await desk.drafted()))
    const { id } = frozen.edition
    expect(await desk.compare('leader', id, 'now')).toMatchObject({ changes: [], texts: [] })
    await desk.shift('MH02', 'dossiers_paid_online', '2026-09', 3)
    const again = await desk.read('leader', id)
    expect(again).toEqual({ ...frozen, mayPrepare: false })
    const { changes, title, other, sameNumbers } = await desk.compare('leader', id, 'now')
    expect([other, sameNumbers > 0]).toEqual([null, true])
    const own = changes.find(
      ({ unit, period, what }) => unit === 'MH02' && period === '2026-Q3' && what.includes('figure'),
    )
    expect(own?.sentence).toMatch(
      /^Hương Bưởi, .* quý III\/2026: \d+,\d% \([\d.]+\/[\d.]+\) trong bản chốt, nay \d+,\d% \([\d.]+\/[\d.]+\), điều chỉnh sau khi chốt/,
    )
    expect(title).toMatch(/^Số liệu hiện nay so với bản chốt số \d+ quý III\/2026: [\d.]+ số liệu khác/)
    const second = desk.must(await desk.freeze('city clerk', await desk.drafted()))
    const between = await desk.compare('city clerk', id, second.edition.id)
    expect(between.other?.id).toBe(second.edition.id)
    expect(between.changes.map(({ unit, indicator, period }) => [unit, indicator, period])).toEqual(
      changes.map(({ unit, indicator, period }) => [unit, indicator, period]),
    )
    await desk.shift('MH02', 'dossiers_paid_online', '2026-09', -3)
  })

  it('are listed newest first with what one would make next', async () => {
    const draft = await desk.drafted('city clerk', { period: '2026-01..2026-09', kind: 'nine_months' })
    const list: EditionList = (await desk.ask('leader', 'GET', '/api/editions?parent=MH')).json()
    expect(list.items[0]).toEqual(draft.edition)
    expect([list.unit.label, list.mayPrepare]).toEqual(['thành phố Minh Họa', false])
    expect(list.proposed.map(({ name }) => name)).toEqual([
      'Quý III/2026',
      '6 tháng đầu năm 2026',
      '9 tháng đầu năm 2026',
      'Năm 2025',
    ])
  })

  it('of a ward are its own: the province sees them, another ward does not, and all see the same', async () => {
    // October is being reported: the province knows drafts of the other wards, which must not come into this one's edition.
    const draft = await desk.drafted('clerk', { parent: 'MH02', period: '2026-10', kind: 'own' })
    for (const who of ['leader', 'city clerk', 'clerk'] as const) {
      await raiseVersion(desk.db(), catalogueTopic)
      expect((await desk.read(who, draft.edition.id)).fingerprint).toBe(draft.fingerprint)
    }
    expect((await desk.ask('other ward', 'GET', `/api/editions/${draft.edition.id}`)).statusCode).toBe(404)
    const frozen = desk.must(await desk.freeze('approver', draft))
    expect(frozen.edition.state).toBe('frozen')
  })

  it('say before they are frozen what of their form the decree does not allow, and are frozen all the same', async () => {
    const draft = await desk.drafted()
    expect(draft.checks.filter(({ key }) => key === 'form')).toEqual([])
    const frame = { ...draft.frame, capacity: 'KT. CHỦ TỊCH', position: 'CHỦ TỊCH', recipients: ['Sở Nội vụ'] }
    const odd = desk.must(await desk.patch('city clerk', draft, { frame }))
    expect(odd.checks.filter(({ key }) => key === 'form').map(({ sentence }) => sentence)).toEqual([
      'Người ký thay có chức vụ khác người được ký thay. Ghi chức vụ của người ký, ví dụ PHÓ CHỦ TỊCH.',
      'Nơi nhận chưa có dòng lưu. Thêm dòng cuối, ví dụ Lưu: VT.',
    ])
    expect(desk.must(await desk.freeze('city clerk', odd)).edition.state).toBe('frozen')
  })

  it('of a quarter in which nothing was approved can be made, and say so', async () => {
    const draft = await desk.drafted('city clerk', { period: '2026-Q4' })
    expect(draft.checks.map(({ sentence }) => sentence)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Còn \d+ phiếu chưa nộp: /)]),
    )
  })

  it('of a month that nobody has reported yet say that nothing is approved', async () => {
    const { checks, edition } = await desk.drafted('city clerk', { period: '2026-11', kind: 'own' })
    expect([edition.kind, checks[0]?.sentence]).toEqual([
      'own',
      'Chưa có phiếu nào của tháng 11/2026 được duyệt; mọi số liệu là tạm tính.',
    ])
  })
})
