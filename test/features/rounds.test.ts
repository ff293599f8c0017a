/** A scoring round from opening to publication: what each side may do when, what is refused, and that nothing else changes. */
import { expect, it } from 'vitest'
import type { RoundWhole, ScoreSheet } from '#contract/rounds'
import type { Scores } from '#contract/schemes'
import { onEachEngine } from '../support/database.ts'
import { docxPart } from '../support/docx.ts'
import { openedXlsx } from './export-desk.ts'
import { excluded, roundsDesk, selfScores, type Who } from './rounds-desk.ts'

onEachEngine('a scoring round', (engine) => {
  const desk = roundsDesk(engine)
  let id = 0

  it.each<[Who, number]>([
    ['stranger', 401],
    ['clerk', 403],
    ['administrator', 403],
    ['council', 403],
    ['province', 403],
  ])('is not opened by the %s', async (who, status) => {
    const before = await desk.rows()
    expect((await desk.open({}, who)).statusCode).toBe(status)
    expect(await desk.rows()).toEqual(before)
  })

  it.each<[string, object, number, string]>([
    ['no due day of a step', { dues: { self: '2026-11-30' } }, 422, 'dues'],
    [
      'a due day before the one before',
      {
        dues: {
          self: '2026-11-30',
          first: '2026-11-29',
          explanation: '2026-12-15',
          second: '2026-12-20',
          council: '2026-12-28',
        },
      },
      422,
      'dues',
    ],
    ['a unit that is not in it', { excluded: [{ unit: '00004', reason: 'x' }] }, 422, 'excluded'],
    ['a ward as the one who scores', { parent: 'MH02' }, 422, 'parent'],
    ['a set in which a leaf has no rule', { scheme: 'no_rules' }, 422, 'scheme'],
    ['a set that is not in force', { scheme: 'old_par' }, 422, 'scheme'],
    ['a set that is not there', { scheme: 'nothing_here' }, 404, 'scheme'],
  ])('is refused with %s', async (_name, over, status, field) => {
    const before = await desk.rows()
    const answer = await desk.open(over)
    expect([answer.statusCode, answer.json().fields?.[0]?.field]).toEqual([status, field])
    expect(await desk.rows()).toEqual(before)
  })

  it('is opened once, with a countdown', async () => {
    const opened = await desk.open()
    expect(opened.statusCode).toBe(200)
    const whole: RoundWhole = opened.json()
    id = whole.id
    expect([whole.state, whole.countdown, whole.units, whole.handedIn]).toEqual(['self', 'còn 9 ngày', 3, 0])
    expect(whole.missing).toEqual(['3 đơn vị chưa nộp phiếu tự chấm: xã Đồi Sim, phường Hương Bưởi, phường Mưa Ngâu.'])
    expect((await desk.open()).statusCode).toBe(409)
    expect((await desk.list('clerk')).items.map((one) => one.own?.code)).toEqual(['MH02'])
    expect((await desk.list('administrator')).items).toEqual([])
  })

  it('shows a ward its own sheet, and another ward’s as one that is not there', async () => {
    expect((await desk.ask('clerk', 'GET', `/api/rounds/${id}/units/MH02`)).statusCode).toBe(200)
    expect((await desk.ask('clerk', 'GET', `/api/rounds/${id}/units/MH03`)).statusCode).toBe(404)
    expect((await desk.ask('administrator', 'GET', `/api/rounds/${id}`)).statusCode).toBe(404)
    expect((await desk.whole(id, 'clerk')).items.map(({ unit }) => unit.code)).toEqual(['MH02'])
    expect((await desk.whole(id)).items).toHaveLength(30)
  })

  it.each<[string, string, object, number, string, string]>([
    ['points above the maximum', '1.1', { points: 20.5 }, 422, 'points', 'above_maximum'],
    ['points with three decimals', '1.1', { points: 1.234 }, 422, 'points', 'decimals'],
    ['counts where points are given', '1.1', { numerator: 1, denominator: 2 }, 422, 'numerator', 'no_counts'],
    ['half a fraction', '1.2', { numerator: 1 }, 422, 'denominator', 'missing'],
    ['points where counts are given', '1.2', { points: 3 }, 422, 'points', 'no_points'],
    ['a class that is none', '1.4', { choice: 'Giỏi' }, 422, 'choice', 'unknown_choice'],
    ['a leaf of the province', '2.1', { points: 1 }, 422, 'node', 'inherited'],
    ['a leaf of the survey', '2.2', { points: 1 }, 422, 'node', 'survey'],
    ['a group', '1', { points: 1 }, 404, '', ''],
  ])('refuses of a self-score %s', async (_name, node, body, status, field, code) => {
    const before = await desk.rows()
    const answer = await desk.score('clerk', id, 'MH02', node, { step: 'self', ...body })
    const first = answer.json().fields?.[0] ?? { field: '', code: '' }
    expect([answer.statusCode, first.field, first.code]).toEqual([status, field, code])
    expect(await desk.rows()).toEqual(before)
  })

  it.each<[Who, string, string, number]>([
    ['stranger', 'self', 'MH02', 401],
    ['other ward', 'self', 'MH02', 404],
    ['administrator', 'self', 'MH02', 404],
    ['province', 'self', 'MH02', 403],
    ['appraiser', 'self', 'MH02', 403],
    ['council', 'self', 'MH02', 403],
    ['clerk', 'first', 'MH02', 403],
    ['province', 'first', 'MH02', 403],
    ['council', 'first', 'MH02', 403],
    ['appraiser', 'council', 'MH02', 403],
    ['clerk', 'survey', 'MH02', 403],
    ['appraiser', 'first', 'MH02', 423],
    ['council', 'council', 'MH02', 423],
    ['clerk', 'explanation', 'MH02', 423],
  ])('does not let the %s write step %s of %s', async (who, step, unit, status) => {
    const before = await desk.rows()
    expect((await desk.score(who, id, unit, '1.1', { step, points: 1, note: 'x' })).statusCode).toBe(status)
    expect(await desk.rows()).toEqual(before)
  })

  it('keeps a self-score with its history, and refuses a stale one', async () => {
    const saved = await desk.score('clerk', id, 'MH02', '1.1', { step: 'self', points: 15 })
    expect(saved.json()).toEqual({ items: [{ node: '1.1', revision: 1 }] })
    expect((await desk.score('clerk', id, 'MH02', '1.1', { step: 'self', points: 16 })).statusCode).toBe(412)
    // The same again is no change.
    const again = await desk.score('clerk', id, 'MH02', '1.1', { step: 'self', points: 15, revision: 1 })
    expect(again.json()).toEqual({ items: [{ node: '1.1', revision: 1 }] })
    await desk.score('clerk', id, 'MH02', '1.1', { step: 'self', points: 18, revision: 1 })
    const talk = await desk.get<{ history: object[] }>('clerk', `/api/rounds/${id}/units/MH02/leaves/1.1`)
    expect(talk.history).toMatchObject([
      { step: 'Tự chấm', before: '15,00', after: '18,00' },
      { step: 'Tự chấm', before: null, after: '15,00' },
    ])
  })

  it('stores nothing of a batch in which one leaf is wrong', async () => {
    const before = await desk.rows()
    const scores = selfScores.slice(1).map((one) => (one.node === '1.4' ? { ...one, choice: 'Giỏi' } : one))
    expect((await desk.batch('clerk', id, 'MH02', 'self', scores)).statusCode).toBe(422)
    const twice = [selfScores[1] as object, selfScores[1] as object]
    expect((await desk.batch('clerk', id, 'MH02', 'self', twice)).statusCode).toBe(422)
    expect(await desk.rows()).toEqual(before)
  })

  it('is handed in once every leaf is scored and what needs evidence has it', async () => {
    const early = await desk.handIn('clerk', id, 'MH02')
    expect(early.statusCode).toBe(422)
    expect(early.json().fields.map((one: { field: string; code: string }) => [one.field, one.code])).toEqual([
      ['1.2', 'unanswered'],
      ['1.3', 'unanswered'],
      ['1.4', 'unanswered'],
      ['1.1', 'evidence_missing'],
    ])
    expect((await desk.batch('clerk', id, 'MH02', 'self', selfScores.slice(1))).statusCode).toBe(200)
    const bare = await desk.handIn('clerk', id, 'MH02')
    expect(bare.json().message).toBe('1 tiêu chí cần tài liệu kiểm chứng hoặc giải trình cách tính: “Tiêu chí 1.1”.')
    const leaf = `/api/rounds/${id}/units/MH02/leaves/1.1`
    const link = { name: 'Báo cáo 12', url: 'https://vanban.example.vn/12' }
    expect((await desk.ask('other ward', 'POST', `${leaf}/proofs`, link)).statusCode).toBe(404)
    expect((await desk.ask('appraiser', 'POST', `${leaf}/proofs`, link)).statusCode).toBe(403)
    const proven = await desk.ask('clerk', 'POST', `${leaf}/proofs`, link)
    expect([proven.statusCode, proven.json().proofs.length]).toEqual([200, 1])
    expect((await desk.ask('clerk', 'POST', `${leaf}/proofs`, link)).statusCode).toBe(422)
    const handed = await desk.handIn('clerk', id, 'MH02')
    expect([handed.statusCode, handed.json().selfShown]).toEqual([200, '62,67'])
    // 18 + 30 × (80/100)/(90/100) = 26,67 + 10 + 7 + 1
    expect((await desk.handIn('clerk', id, 'MH02')).statusCode).toBe(409)
    const late = await desk.score('clerk', id, 'MH02', '1.1', { step: 'self', points: 1, revision: 2 })
    expect([late.statusCode, late.json().message]).toEqual([
      423,
      'Đơn vị đã nộp phiếu tự chấm nên phiếu đã khóa. Cần sửa thì đề nghị cấp tỉnh trả lại phiếu.',
    ])
    expect((await desk.ask('clerk', 'POST', `${leaf}/proofs`, { ...link, url: 'https://a.vn' })).statusCode).toBe(423)
  })

  it('is given back with a reason, and handed in again', async () => {
    const { revision } = await desk.sheet(id)
    const url = `/api/rounds/${id}/units/MH02/return`
    expect((await desk.ask('clerk', 'POST', url, { revision, reason: 'x' })).statusCode).toBe(403)
    expect((await desk.ask('appraiser', 'POST', url, { revision: revision + 1, reason: 'x' })).statusCode).toBe(412)
    const back = await desk.ask('appraiser', 'POST', url, { revision, reason: 'Thiếu báo cáo quý IV' })
    expect([back.statusCode, back.json().returned]).toEqual([200, 'Thiếu báo cáo quý IV'])
    expect((await desk.handIn('clerk', id, 'MH02')).statusCode).toBe(200)
  })

  it('does not go on while units are missing, nor by a jump, nor by whoever has no say', async () => {
    const before = await desk.rows()
    const early = await desk.move('appraiser', id, 'first')
    expect([early.statusCode, early.json().context.missing.length]).toEqual([409, 1])
    expect((await desk.move('appraiser', id, 'second')).statusCode).toBe(409)
    expect((await desk.move('council', id, 'first')).statusCode).toBe(403)
    expect((await desk.move('clerk', id, 'first')).statusCode).toBe(403)
    expect((await desk.move('other ward', id, 'first')).statusCode).toBe(403)
    expect((await desk.move('appraiser', id, 'first', { revision: 9 })).statusCode).toBe(412)
    expect(await desk.rows()).toEqual(before)
  })

  it('goes on to appraisal once all have handed in or are not ranked', async () => {
    expect((await desk.batch('other ward', id, 'MH03', 'self', selfScores)).statusCode).toBe(200)
    expect((await desk.handIn('other ward', id, 'MH03')).statusCode).toBe(200)
    const { revision } = await desk.whole(id)
    const patch = { revision, excluded: [...excluded(), { unit: 'MH21', reason: 'Mới sắp xếp' }] }
    expect((await desk.ask('appraiser', 'PATCH', `/api/rounds/${id}`, patch)).statusCode).toBe(200)
    const moved = await desk.move('appraiser', id, 'first')
    expect([moved.statusCode, moved.json().state]).toEqual([200, 'first'])
  })

  it('appraises in points, with a note where they differ, and tells the ward nothing of it yet', async () => {
    expect(
      (await desk.score('appraiser', id, 'MH02', '1.1', { step: 'first', points: 17 })).json().fields[0],
    ).toMatchObject({
      field: 'note',
      code: 'missing',
    })
    expect(
      (await desk.score('appraiser', id, 'MH02', '1.1', { step: 'first', points: 21, note: 'x' })).statusCode,
    ).toBe(422)
    const scores = [
      { node: '1.1', points: 17, note: 'Báo cáo quý III chậm' },
      { node: '1.2', points: 26.67 },
      { node: '1.3', points: 10 },
      { node: '1.4', points: 7 },
      { node: '3', points: 0, note: 'Không có văn bản khen' },
    ].map((one) => ({ revision: 0, ...one }))
    expect((await desk.batch('appraiser', id, 'MH02', 'first', scores)).statusCode).toBe(200)
    expect((await desk.line(id, '1.1', 'MH02', 'clerk')).given.first).toBeUndefined()
    expect((await desk.line(id, '1.1')).given.first).toMatchObject({ shown: '17,00', note: 'Báo cáo quý III chậm' })
    const audit = await desk.get<{ items: { sentence: string }[] }>('clerk', '/api/audit?limit=5')
    expect((audit.items ?? []).some(({ sentence }) => sentence.startsWith('Thẩm định'))).toBe(false)
    expect((await desk.move('appraiser', id, 'explanation')).statusCode).toBe(409)
    const agreed = scores.map(({ node, points, note }) => ({
      node,
      revision: 0,
      points: node === '3' ? 1 : node === '1.1' ? 18 : points,
      note: note ?? '',
    }))
    expect((await desk.batch('appraiser', id, 'MH03', 'first', agreed)).statusCode).toBe(200)
    expect((await desk.move('appraiser', id, 'explanation')).statusCode).toBe(200)
  })

  it('is explained by the ward, only where points differ', async () => {
    const line = await desk.line(id, '1.1', 'MH02', 'clerk')
    expect([line.differs, line.mustExplain, line.writes, line.given.first?.shown]).toEqual([
      true,
      true,
      'explanation',
      '17,00',
    ])
    const wrong = await desk.score('clerk', id, 'MH02', '1.2', { step: 'explanation', note: 'x' })
    expect(wrong.json().fields[0]).toMatchObject({ field: 'note', code: 'not_differing' })
    expect(
      (await desk.score('clerk', id, 'MH02', '1.1', { step: 'explanation', points: 3, note: 'x' })).statusCode,
    ).toBe(422)
    expect((await desk.move('appraiser', id, 'second')).statusCode).toBe(409)
    for (const node of ['1.1', '3'])
      expect(
        (await desk.score('clerk', id, 'MH02', node, { step: 'explanation', note: 'Đã gửi đúng hạn' })).statusCode,
      ).toBe(200)
    const said = await desk.ask('clerk', 'POST', `/api/rounds/${id}/units/MH02/leaves/1.1/comments`, {
      text: 'Xin xem lại',
    })
    const answered = await desk.ask('appraiser', 'POST', `/api/rounds/${id}/units/MH02/leaves/1.1/comments`, {
      text: 'Đã nhận',
    })
    expect([said.statusCode, answered.json().comments.map((one: { side: string }) => one.side)]).toEqual([
      200,
      ['unit', 'parent'],
    ])
    expect((await desk.move('appraiser', id, 'second')).statusCode).toBe(200)
  })

  it('goes back one step with a reason, and on again', async () => {
    expect((await desk.move('appraiser', id, 'explanation')).statusCode).toBe(422)
    expect((await desk.move('appraiser', id, 'explanation', { reason: 'Thêm thời gian' })).json().state).toBe(
      'explanation',
    )
    expect((await desk.move('appraiser', id, 'second')).statusCode).toBe(200)
  })

  it('is appraised again, decided by the council, and published only with votes and every point', async () => {
    expect((await desk.move('appraiser', id, 'council')).statusCode).toBe(409)
    const second = [
      { node: '1.1', points: 18, note: 'Chấp nhận', revision: 0 },
      { node: '3', points: 0, revision: 0 },
    ]
    expect((await desk.batch('appraiser', id, 'MH02', 'second', second)).statusCode).toBe(200)
    expect((await desk.move('appraiser', id, 'council')).statusCode).toBe(200)
    const decided = await desk.score('council', id, 'MH02', '3', {
      step: 'council',
      points: 0.5,
      note: 'Hội đồng thống nhất',
    })
    expect(decided.statusCode).toBe(200)
    const decision = { number: '12/QĐ-UBND', on: '2026-11-20' }
    const early = await desk.move('council', id, 'published', { decision })
    expect(early.json().context.missing).toEqual([
      '2 đơn vị còn tiêu chí chưa có điểm (“Tiêu chí 2.1”; “Tiêu chí 2.2”): phường Hương Bưởi, phường Mưa Ngâu.',
      'Biên bản Hội đồng còn thiếu: ngày họp, địa điểm, chủ trì, thư ký, số thành viên và số phiếu đồng ý.',
    ])
    expect((await desk.score('province', id, 'MH', '2.1', { step: 'self', points: 4 })).statusCode).toBe(200)
    expect(
      (await desk.score('province', id, 'MH02', '2.2', { step: 'survey', numerator: 450, denominator: 500 }))
        .statusCode,
    ).toBe(200)
    expect((await desk.score('province', id, 'MH03', '2.2', { step: 'survey', points: 22.5 })).statusCode).toBe(200)
    expect(
      (
        await desk.score('province', id, 'MH02', '2.2', {
          step: 'survey',
          numerator: 501,
          denominator: 500,
          revision: 1,
        })
      ).statusCode,
    ).toBe(422)
    const council = {
      number: '',
      on: '2026-11-20',
      venue: 'Trụ sở UBND',
      chair: 'Ông A',
      secretary: 'Bà B',
      opinions: '',
      members: 10,
      votesFor: 5,
    }
    const write = async (over: object) =>
      desk.ask('council', 'PATCH', `/api/rounds/${id}`, {
        revision: (await desk.whole(id)).revision,
        council: { ...council, ...over },
      })
    expect((await write({ votesFor: 11 })).statusCode).toBe(422)
    expect((await write({})).statusCode).toBe(200)
    expect((await desk.move('council', id, 'published', { decision })).json().context.missing).toEqual([
      'Hội đồng chưa quá 50% số thành viên đồng ý nên chưa công bố được.',
    ])
    await write({ votesFor: 6 })
    expect((await desk.move('appraiser', id, 'published', { decision })).statusCode).toBe(403)
    expect((await desk.move('council', id, 'published')).statusCode).toBe(422)
    expect(
      (await desk.move('council', id, 'published', { decision: { ...decision, on: '2026-11-22' } })).statusCode,
    ).toBe(422)
    const published: RoundWhole = (await desk.move('council', id, 'published', { decision })).json()
    // 18 + 26,67 + 10 + 7 + 0,5 + 4 + 22,5; and 18 + 26,67 + 10 + 7 + 1 + 4 + 22,5
    expect(
      published.items
        .filter(({ excluded }) => excluded === null)
        .map((one) => [one.unit.code, one.totalShown, one.class, one.place, one.ofUnits, one.blockPlace]),
    ).toEqual([
      ['MH02', '88,67', 'Tốt', 2, 2, 2],
      ['MH03', '89,17', 'Tốt', 1, 2, 1],
    ])
    expect(published.items.find(({ unit }) => unit.code === 'MH21')?.reason).toBe('Không xếp hạng: Mới sắp xếp')
  })

  it('writes what is published among the results of the index, and shows it beside the scores', async () => {
    const results = await desk
      .db()
      .selectFrom('index_result')
      .innerJoin('unit', 'unit.id', 'index_result.unit_id')
      .select(['unit.code', 'node', 'value', 'place', 'of_units', 'note'])
      .where('scheme', '=', 'small_par')
      .where('node', 'in', ['', '1'])
      .orderBy('unit.code')
      .orderBy('node')
      .execute()
    expect(results).toEqual([
      { code: 'MH02', node: '', value: 8867, place: 2, of_units: 2, note: 'Hạng 2/2 khối phường' },
      { code: 'MH02', node: '1', value: 6167, place: null, of_units: null, note: '' },
      { code: 'MH03', node: '', value: 8917, place: 1, of_units: 2, note: 'Hạng 1/2 khối phường' },
      { code: 'MH03', node: '1', value: 6167, place: null, of_units: null, note: '' },
    ])
    const scores = await desk.get<Scores>('other ward', '/api/scores?scheme=small_par&unit=MH02&year=2026')
    expect([scores.total.self, scores.total.verified, scores.total.published]).toEqual([89.17, 88.67, 88.67])
    expect(scores.nodes.find(({ code }) => code === '2.2')).toMatchObject({ survey: 22.5, verified: 22.5 })
    expect(scores.nodes.find(({ code }) => code === '3')).toMatchObject({ self: 1, verified: 0.5 })
  })

  it('is taken away as table and documents with the numbers of the page', async () => {
    const whole = await desk.whole(id)
    const file = async (name: string, who: Who = 'appraiser') => desk.ask(who, 'GET', `/api/rounds/${id}/files/${name}`)
    const { above, rows, head } = await openedXlsx((await file('results.xlsx')).rawPayload, 'Hạng')
    expect(above.join(' ')).toContain('Dữ liệu minh họa')
    const column = (name: string) => head.findIndex((one) => one.startsWith(name))
    expect(
      rows.map((row) =>
        ['Mã đơn vị', 'Hạng', 'Tổng điểm', 'Xếp loại', 'Hạng trong khối'].map((name) => row[column(name)]),
      ),
    ).toEqual(
      whole.items
        .toSorted((one, other) => (one.place ?? 99) - (other.place ?? 99))
        .map((one) => [one.unit.code, one.place, one.total, one.class, one.blockPlace]),
    )
    const result = await docxPart((await file('results.docx')).rawPayload)
    for (const { totalShown } of whole.items.filter(({ place }) => place !== null))
      expect(result.lines).toContain(totalShown)
    const minutes = await docxPart((await file('minutes.docx')).rawPayload)
    expect(minutes.lines).toEqual(
      expect.arrayContaining([
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        '(Dữ liệu minh họa)',
        'BIÊN BẢN',
        'Chủ trì: Ông A.',
        '6/10 thành viên đồng ý (trên 50%).',
        'Hội đồng thống nhất',
        '88,67',
      ]),
    )
    // The result is everybody's, the minutes are the province's.
    expect((await file('results.xlsx', 'other ward')).statusCode).toBe(200)
    expect((await file('minutes.docx', 'other ward')).statusCode).toBe(404)
    if (process.env.KEEP_FILES) {
      const { writeFileSync } = await import('node:fs')
      writeFileSync('/tmp/rounds-minutes.docx', (await file('minutes.docx')).rawPayload)
      writeFileSync('/tmp/rounds-results.docx', (await file('results.docx')).rawPayload)
      writeFileSync('/tmp/rounds-results.xlsx', (await file('results.xlsx')).rawPayload)
    }
  })

  it('is locked for everybody and open to read once it is published', async () => {
    const before = await desk.rows()
    for (const [who, step] of [
      ['clerk', 'self'],
      ['appraiser', 'first'],
      ['council', 'council'],
      ['province', 'survey'],
    ] as const) {
      const answer = await desk.score(who, id, 'MH02', step === 'survey' ? '2.2' : '1.1', {
        step,
        points: 1,
        note: 'x',
        revision: 1,
      })
      expect([answer.statusCode, answer.json().message]).toEqual([
        423,
        'Kết quả đã công bố nên không sửa điểm được nữa.',
      ])
    }
    expect((await desk.move('council', id, 'council', { reason: 'x' })).statusCode).toBe(423)
    const { revision } = await desk.whole(id)
    expect(
      (await desk.ask('appraiser', 'PATCH', `/api/rounds/${id}`, { revision, survey: 'left_out' })).statusCode,
    ).toBe(423)
    expect(await desk.rows()).toEqual(before)
    const other = await desk.get<ScoreSheet>('other ward', `/api/rounds/${id}/units/MH02`)
    expect([other.totalShown, other.isInside, other.nodes.find(({ code }) => code === '1.1')?.comments]).toEqual([
      '88,67',
      false,
      0,
    ])
    expect((await desk.ask('other ward', 'GET', `/api/rounds/${id}/units/MH02/leaves/1.1`)).statusCode).toBe(404)
    expect((await desk.whole(id, 'clerk')).items).toHaveLength(30)
  })

  it('leaves no published result to be changed or removed by hand', async () => {
    const { id: result, revision } = await desk
      .db()
      .selectFrom('index_result')
      .select(['id', 'revision'])
      .where('scheme', '=', 'small_par')
      .where('node', '=', '')
      .orderBy('id')
      .limit(1)
      .executeTakeFirstOrThrow()
    for (const [method, body] of [
      ['PATCH', { revision, value: '99' }],
      ['DELETE', { revision }],
    ] as const) {
      const refused = await desk.ask('administrator', method, `/api/results/${result}`, body)
      expect([method, refused.statusCode, refused.json().code]).toEqual([method, 423, 'locked'])
    }
  })

  it('stands as it was published, whatever becomes of its classes and its scheme', async () => {
    const places = async () =>
      (await desk.whole(id)).items.map((one) => [one.unit.code, one.totalShown, one.class, one.place])
    const before = await places()
    const db = desk.db()
    await db.updateTable('scheme_class').set({ from_share: 9999 }).where('scheme', '=', 'small_par').execute()
    await db.updateTable('scheme_node').set({ maximum: 1 }).where('scheme', '=', 'small_par').execute()
    await db
      .updateTable('data_version')
      .set((row) => ({ version: row('version', '+', 1) }))
      .execute()
    expect(await places()).toEqual(before)
  })
})
