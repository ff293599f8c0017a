/** Bodies and campaigns of a unit: typed, changed and copied by those who edit its plans, each change whole or not at all. */
import { describe, expect, it } from 'vitest'
import type { BodyItem, BodyList, CampaignItem, CampaignList } from '#contract/emulation'
import { onEachEngine } from '../support/database.ts'
import { emulationDesk, fault, type Who } from './emulation-desk.ts'

onEachEngine('bodies', (engine) => {
  const desk = emulationDesk(engine)
  const add = (who: Who, over: object = {}) =>
    desk.ask(who, 'POST', '/api/bodies', { unit: 'MH02', names: ['Tổ công nghệ số'], kind: 'section', ...over })
  const change = (who: Who, { id, revision }: BodyItem, over: object) =>
    desk.ask(who, 'PATCH', `/api/bodies/${id}`, { revision, ...over })
  const found = async (name: string): Promise<BodyItem> => {
    const { items } = await desk.get<BodyList>('clerk', '/api/bodies?unit=MH02')
    return items.find((one) => one.name === name) as BodyItem
  }

  it('are added as a list, read in Vietnamese order, and end with a day while their history stays', async () => {
    const before = await desk.get<BodyList>('clerk', '/api/bodies?unit=MH02')
    expect([before.items.length, before.mayEdit]).toEqual([30, true])
    const made: BodyList = (
      await add('clerk', { names: ['Ấp Đông', 'Đội trật tự', 'An ninh khu phố'], kind: 'neighbourhood' })
    ).json()
    expect(made.items.map(({ name }) => name).filter((name) => /^(Ấp|Đội|An ninh|Đoàn)/.test(name))).toEqual([
      'An ninh khu phố',
      'Ấp Đông',
      'Đoàn Thanh niên phường',
      'Đội trật tự',
    ])
    const one = await found('Ấp Đông')
    expect(one).toMatchObject({ validFrom: '2026-01-01', registers: true, inspectable: true, revision: 1 })
    const ended: BodyItem = (await change('approver', one, { validTo: '2026-06-30' })).json()
    expect(ended).toMatchObject({ validTo: '2026-06-30', revision: 2 })
    expect((await add('clerk', { names: ['Ấp Đông'] })).statusCode).toBe(200)
  })

  it.each<[string, object, number, string, string]>([
    ['a name that stands already, however written', { names: ['Mới', 'trạm y tế  phường'] }, 422, 'names.1', 'twice'],
    ['a name twice in the list', { names: ['Mới', 'MỚI'] }, 422, 'names.1', 'twice'],
    ['an empty name', { names: ['  '] }, 422, 'names.0', 'too_small'],
    ['a name of dashes', { names: ['---'] }, 422, 'names.0', 'twice'],
    ['a name of 201 letters', { names: ['x'.repeat(201)] }, 422, 'names.0', 'too_big'],
    ['no name', { names: [] }, 422, 'names', 'too_small'],
    ['a kind that is none', { kind: 'gang' }, 422, 'kind', 'invalid_value'],
    ['another ward', { unit: 'MH03' }, 404, 'unit', 'unknown_unit'],
  ])('refuse %s, and keep nothing of the list', async (_name, over, status, field, code) => {
    const before = await desk.rows()
    expect(fault(await add('clerk', over))).toEqual([status, field, code])
    expect(await desk.rows()).toEqual(before)
  })

  it('refuse a stale change, an end before the beginning, and the name of another', async () => {
    const one = await found('Trạm Y tế phường')
    const before = await desk.rows()
    expect((await change('clerk', { ...one, revision: 7 }, { kind: 'office' })).statusCode).toBe(412)
    expect(fault(await change('clerk', one, { validTo: '2020-01-01' }))).toEqual([422, 'validTo', 'before_from'])
    expect(fault(await change('clerk', one, { name: 'Hội Cựu chiến binh phường' }))).toEqual([422, 'name', 'twice'])
    expect((await change('clerk', one, { name: one.name })).json()).toMatchObject({ revision: one.revision })
    expect(await desk.rows()).toEqual(before)
  })

  it.each<[Who, number, number]>([
    ['stranger', 401, 401],
    ['other ward', 404, 404],
    ['leader', 200, 403],
    ['administrator', 200, 200],
  ])('for the %s: reading %i, adding %i', async (who, reading, adding) => {
    expect((await desk.ask(who, 'GET', '/api/bodies?unit=MH02')).statusCode).toBe(reading)
    expect((await add(who, { names: [`Của ${who}`] })).statusCode).toBe(adding)
  })
})

onEachEngine('campaigns', (engine) => {
  const desk = emulationDesk(engine)
  const launch = (who: Who, over: object = {}) =>
    desk.ask(who, 'POST', '/api/campaigns', {
      unit: 'MH02',
      year: 2027,
      name: 'Thi đua cải cách hành chính 2027',
      from: '2027-01-15',
      to: '2027-12-31',
      ...over,
    })
  const change = (who: Who, { id, revision }: CampaignItem, over: object) =>
    desk.ask(who, 'PATCH', `/api/campaigns/${id}`, { revision, ...over })

  it('begin as a draft with what another one asked, are seen by their own people until launched, and then by all', async () => {
    const source = await desk.campaign()
    const made: CampaignItem = (await launch('clerk', { copyFrom: source.id })).json()
    expect(made).toMatchObject({ state: 'draft', revision: 1, year: 2027, mayRegister: false })
    const plain = ({ criteria }: CampaignItem) => criteria.map(({ id: _, ...criterion }) => criterion)
    expect(plain(made)).toEqual(plain(source))
    expect([made.awards, made.papers]).toEqual([source.awards, source.papers])
    const seen = async (who: Who) =>
      (await desk.get<CampaignList>(who, '/api/campaigns?unit=MH02&year=2027')).items.length
    expect([await seen('clerk'), await seen('administrator'), await seen('leader'), await seen('other ward')]).toEqual([
      1, 1, 1, 0,
    ])
    await change('approver', made, { state: 'open' })
    expect(await seen('other ward')).toBe(1)
    expect((await desk.get<CampaignList>('other ward', '/api/campaigns?unit=MH02&year=2027')).items[0]).toMatchObject({
      mayEdit: false,
      mayRegister: false,
      maySeeEligibility: false,
    })
  })

  it('of Hải Hòa 2024 stand by clause, with its awards and the papers of its file, and nothing invented', async () => {
    const { items } = await desk.get<CampaignList>('clerk', '/api/campaigns?year=2024')
    const [one] = items as [CampaignItem]
    expect(items.length).toBe(1)
    expect([one.unit.name, one.state, one.plan?.title.slice(0, 32)]).toEqual([
      'Hải Hòa',
      'closed',
      'Kế hoạch phát động phong trào th',
    ])
    expect(one.awards.map(({ name }) => name)).toEqual([
      'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
      'Giấy khen của Chủ tịch Ủy ban nhân dân Thành phố',
      'Giấy khen của Chủ tịch Ủy ban nhân dân phường',
    ])
    expect(one.papers.length).toBe(3)
    expect(one.criteria.every(({ clause }) => clause.startsWith('mục '))).toBe(true)
    expect(
      one.criteria.filter(({ award }) => award === 'merit_province').map(({ rule, clause }) => [rule, clause]),
    ).toEqual([
      ['tasks_done', 'mục III.2, điểm (i1)'],
      ['contents', 'mục III.2, điểm (i2)'],
      ['par_class', 'mục III.2, điểm (i3)'],
      [null, 'mục III.2 gạch đầu dòng 1, đối với cá nhân'],
    ])
    expect((await desk.get<{ items: [] }>('clerk', `/api/initiatives?campaign=${one.id}`)).items).toEqual([])
    expect((await desk.get<{ items: [] }>('clerk', `/api/commendations?campaign=${one.id}`)).items).toEqual([])
  })

  it('change criteria in place: what was judged stays with a criterion that stays, and goes with one that goes', async () => {
    const campaign = await desk.campaign()
    const judged = () => desk.db().selectFrom('criterion_judgement').select('criterion_id').execute()
    const discipline = campaign.criteria.find(({ text }) =>
      text.startsWith('Không có cán bộ'),
    ) as CampaignItem['criteria'][number]
    const before = (await judged()).length
    const given = campaign.criteria.map(({ position: _, ...criterion }) => criterion)
    const renamed = given.map((one) => (one.id === discipline.id ? { ...one, text: 'Kỷ luật, kỷ cương' } : one))
    const kept: CampaignItem = (await change('clerk', campaign, { criteria: renamed })).json()
    expect(kept.criteria.find(({ id }) => id === discipline.id)?.text).toBe('Kỷ luật, kỷ cương')
    expect((await judged()).length).toBe(before)
    const less = renamed.filter(({ id }) => id !== discipline.id)
    const more = { subject: 'collective', text: 'Tiêu chí mới', clause: 'mục II.1.e' }
    const next: CampaignItem = (await change('clerk', kept, { criteria: [more, ...less] })).json()
    expect(next.criteria.map(({ text, position }) => [text, position]).slice(0, 2)).toEqual([
      ['Tiêu chí mới', 1],
      ['Hoàn thành đúng hạn nhiệm vụ của kế hoạch cải cách hành chính', 2],
    ])
    expect((await judged()).some(({ criterion_id }) => criterion_id === discipline.id)).toBe(false)
    expect(next.revision).toBe(kept.revision + 1)
  })

  it.each<[string, object, number, string | undefined, string | undefined]>([
    ['an end before the beginning', { to: '2026-12-30', from: '2026-12-31' }, 422, 'to', 'before_from'],
    ['a year that is not its own', { from: '2025-01-01' }, 422, 'from', 'outside'],
    ['an end in another year', { to: '2028-12-31' }, 422, 'to', 'outside'],
    ['a plan of somebody else', { planId: 1 }, 404, 'plan', 'unknown_plan'],
    ['an empty name', { name: ' ' }, 422, 'name', 'too_small'],
    ['taking away an award that a file proposes', { awards: [] }, 422, 'awards', 'used'],
    ['an award twice', { awards: Array(2).fill({ code: 'praise_commune', name: 'x' }) }, 422, 'awards', 'twice'],
    [
      'a criterion of another campaign',
      { criteria: [{ id: 1, subject: 'collective', text: 'x' }] },
      404,
      undefined,
      undefined,
    ],
    [
      'a rule without its indicator',
      { criteria: [{ subject: 'collective', text: 'x', rule: 'indicator' }] },
      422,
      'criteria.0.indicator',
      'unknown_indicator',
    ],
    [
      'contents that contain themselves',
      { criteria: [{ subject: 'collective', text: 'x', rule: 'contents' }] },
      422,
      'criteria.0.rule',
      'no_award',
    ],
    ['a state that is none', { state: 'won' }, 422, 'state', 'invalid_value'],
  ])('refuse %s', async (_name, over, status, field, code) => {
    const campaign = await desk.campaign()
    const before = await desk.rows()
    expect(fault(await change('clerk', campaign, over))).toEqual([status, field, code])
    expect(await desk.rows()).toEqual(before)
  })

  it('refuse the same name twice in a year, a stale change, and a copy of somebody’s draft', async () => {
    const campaign = await desk.campaign()
    const before = await desk.rows()
    const same = { year: 2026, name: campaign.name, from: '2026-02-01', to: '2026-12-31' }
    expect(fault(await launch('clerk', same))).toEqual([422, 'name', 'twice'])
    expect((await change('clerk', { ...campaign, revision: 99 }, { basis: 'x' })).statusCode).toBe(412)
    expect((await launch('clerk', { name: 'Khác', copyFrom: 999_999 })).statusCode).toBe(404)
    expect(await desk.rows()).toEqual(before)
  })

  describe('are changed', () => {
    it.each<[Who, number]>([
      ['stranger', 401],
      ['other ward', 403],
      ['leader', 403],
      ['administrator', 200],
    ])('by the %s: %i', async (who, status) => {
      const campaign = await desk.campaign()
      const before = await desk.rows()
      expect((await change(who, campaign, { basis: `Căn cứ của ${who}` })).statusCode).toBe(status)
      if (status !== 200) expect(await desk.rows()).toEqual(before)
    })
  })
})
