/** What a meeting is told equals what every screen shows, for a province and for a ward, on both engines. */
import { beforeAll, expect, it } from 'vitest'
import { readContent } from '../../server/briefing/read-content.ts'
import type { Database } from '../../server/database/tables.ts'
import type { EditionContent, EditionKind } from '../../server/domain/edition.ts'
import { slidesOf } from '../../server/domain/edition-slides.ts'
import { dateInVietnam } from '../../server/domain/period.ts'
import { createEvaluation, type Evaluation } from '../../server/evaluation/facts.ts'
import { shownRanking } from '../../server/evaluation/indicator-ranking.ts'
import { headlines, monthsForOverview, overviewOf } from '../../server/evaluation/overview.ts'
import { rankingOf } from '../../server/evaluation/ranking.ts'
import { now } from '../support/clock.ts'
import { onEachEngine, sampleDatabase } from '../support/database.ts'

const asOf = now.toISOString()

onEachEngine('content of a meeting', (engine) => {
  let db: Database
  let evaluation: Evaluation

  beforeAll(async () => {
    db = (await sampleDatabase(engine)).db
    evaluation = createEvaluation(db, dateInVietnam)
  })

  async function unitOf(code: string) {
    const { units } = await evaluation.catalogue()
    const unit = units.find((one) => one.code === code && one.validTo === null)
    if (!unit) throw new Error(`no unit ${code}`)
    return unit
  }

  async function viewer(code: string) {
    return { id: 'somebody', displayName: '', roles: [{ role: 'leader' as const, unitId: (await unitOf(code)).id }] }
  }

  async function contentOf(code: string, period: string, kind: EditionKind): Promise<EditionContent> {
    return readContent({ db, evaluation, now, viewer: await viewer(code) }, await unitOf(code), period, kind)
  }

  it('says the numbers of the overview and of every main ranking', async () => {
    const content = await contentOf('MH', '2026-Q3', 'quarter')
    const facts = await evaluation.facts(await viewer('MH'), monthsForOverview('2026-Q3'), now)
    const parent = await unitOf('MH')
    const overview = await overviewOf(facts, parent, '2026-Q3', 'all', asOf)
    const numberOf = (unit: string, indicator: string) =>
      content.numbers.find((one) => one.unit === unit && one.indicator === indicator && one.period === '2026-Q3')
    for (const tile of overview.tiles) {
      const { shown, numerator, denominator, assessment } = tile
      expect(numberOf('MH', tile.indicator.code)).toMatchObject({ shown, numerator, denominator, assessment })
    }
    for (const indicator of headlines(facts)) {
      const { items } = shownRanking(facts, rankingOf(facts, parent, indicator, '2026-Q3'), asOf)
      expect(items).toHaveLength(30)
      for (const { unit, shown, numerator, denominator, place, assessment, target } of items)
        expect(numberOf(unit.code, indicator.code)).toMatchObject({
          shown,
          numerator,
          denominator,
          place,
          assessment,
          target: target?.shown ?? '',
        })
      const page = content.pages.find(({ key }) => key === `ranking:${indicator.code}`)
      expect(page?.chart?.kind === 'ranking' && page.chart.rows.map((row) => row.shown)).toEqual(
        items.map((item) => (item.place === null && item.value === null ? (item.reason ?? item.shown) : item.shown)),
      )
    }
    expect(content.texts.find(({ key }) => key === 'summary')?.generated.split('\n')[0]).toBe(
      `${overview.verdict.lead} ${overview.verdict.alarm}`,
    )
  })

  it('asks a province and a ward their own questions, in the order of a meeting', async () => {
    const keys = async (code: string) => (await contentOf(code, '2026-Q3', 'quarter')).pages.map(({ key }) => key)
    expect(await keys('MH')).toMatchInlineSnapshot(`
      [
        "title",
        "summary",
        "courses",
        "ranking:on_time",
        "ranking:satisfaction",
        "ranking:online_payment",
        "ranking:signed_documents",
        "movement:online_payment",
        "funnel:online_payment",
        "heat",
        "below",
        "falls",
        "reach",
        "completeness",
        "tasks",
        "late_tasks",
        "indices",
        "actions",
        "proposals",
      ]
    `)
    expect(await keys('MH02')).toMatchInlineSnapshot(`
      [
        "title",
        "summary",
        "courses",
        "standing",
        "below",
        "falls",
        "reach",
        "completeness",
        "tasks",
        "late_tasks",
        "indices",
        "actions",
        "proposals",
      ]
    `)
  })

  it.each<[string, string, EditionKind, string]>([
    ['MH', '2026-01..2026-06', 'half_year', '6 tháng đầu năm 2026'],
    ['MH', '2026-01..2026-09', 'nine_months', '9 tháng đầu năm 2026'],
    ['MH', '2025', 'year', 'năm 2025'],
    ['MH02', '2025-12..2026-02', 'own', 'tháng 12/2025 đến tháng 2/2026'],
    ['MH02', '2026-09', 'own', 'tháng 9/2026'],
  ])('%s, %s: every kind of period has its title, its report and its slides', async (code, period, kind, name) => {
    const content = await contentOf(code, period, kind)
    expect(content.head.title).toBe(`Họp đánh giá chỉ tiêu cải cách hành chính ${name}`)
    expect(content.report.abstract).toBe(`Kết quả công tác cải cách hành chính ${name}`)
    expect(content.numbers.some((one) => one.period === period && one.numerator !== null)).toBe(true)
    expect(slidesOf(content).length).toBeGreaterThan(8)
    expect(content.head.mark).toBe('Dữ liệu minh họa')
  })

  it('names only pages and texts that exist, each once', async () => {
    for (const code of ['MH', 'MH02']) {
      const { pages, texts, report } = await contentOf(code, '2026-Q3', 'quarter')
      const keys = pages.map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
      expect(new Set(texts.map(({ key }) => key)).size).toBe(texts.length)
      const printed = report.parts.flatMap(({ blocks }) => blocks)
      for (const block of printed) {
        if (block.kind === 'text') expect(texts.map(({ key }) => key)).toContain(block.key)
        else
          expect(
            pages.find(({ key }) => key === block.page)?.[block.kind === 'chart' ? 'chart' : 'table'],
          ).not.toBeNull()
      }
      for (const { key } of texts)
        expect(printed.filter((block) => block.kind === 'text' && block.key === key)).toHaveLength(1)
      for (const { text } of pages) if (text !== null) expect(texts.map(({ key }) => key)).toContain(text)
    }
  })

  it('says of a period without any figure that there is none, and does not fail', async () => {
    const { head, pages, texts } = await contentOf('MH', '2023-Q1', 'quarter')
    expect(head.status).toBeNull()
    expect(pages.find(({ key }) => key === 'summary')?.frame.title).toContain('chưa có số liệu')
    expect(texts.every(({ generated }) => generated !== '')).toBe(true)
  })
})
