/** Elements, indicators and the five plans held together: every name refers to something, the known targets stand exactly. */
import { describe, expect, test } from 'vitest'
import { elements, partRules } from '../../seeds/reference/elements.ts'
import { indicators } from '../../seeds/reference/indicators.ts'
import { baiChay2023 } from '../../seeds/reference/plans/bai-chay-2023.ts'
import { haiHoa2024 } from '../../seeds/reference/plans/hai-hoa-2024.ts'
import { haiHoaEmulation2024 } from '../../seeds/reference/plans/hai-hoa-emulation-2024.ts'
import { haiPhongWard2025 } from '../../seeds/reference/plans/hai-phong-ward-2025.ts'
import { phuong5Of2024 } from '../../seeds/reference/plans/phuong-5-2024.ts'
import { plans } from '../../seeds/reference/plans.ts'
import type { SeedTarget } from '../../seeds/shapes.ts'
import { isNumeric } from '../../server/domain/target.ts'
import { existsOn } from '../../server/domain/unit.ts'
import { expectUnique, unitByKey, unitKey } from './reference-lookups.ts'

const elementByCode = new Map(elements.map((element) => [element.code, element]))
const indicatorByCode = new Map(indicators.map((indicator) => [indicator.code, indicator]))
const targets = plans.flatMap((plan) => plan.targets.map((target) => ({ plan, target })))

/** Everything that is at least as large as the element, by the rules. */
function wholesOf(code: string): string[] {
  return partRules.filter(({ part }) => part === code).flatMap(({ whole }) => [whole, ...wholesOf(whole)])
}

describe('elements', () => {
  test('have one code and one place each, counted from 1', () => {
    expectUnique(elements.map((element) => element.code))
    expect(elements.map((element) => element.position)).toEqual(elements.map((_, place) => place + 1))
  })

  test('exactly these 24 are asked every month, in this order', () => {
    expect(elements.filter((element) => element.asked === 'month').map((element) => element.code)).toEqual([
      ...['dossiers_due', 'dossiers_received', 'dossiers_resolved', 'dossiers_on_time', 'dossiers_late'],
      ...['dossiers_pending_in_time', 'dossiers_online', 'dossiers_online_full', 'dossiers_with_fee'],
      ...['dossiers_paid_online', 'dossiers_digitised', 'results_due', 'results_digitised', 'dossiers_reused'],
      ...['documents_in', 'documents_in_on_time', 'documents_out', 'documents_signed', 'documents_leader'],
      ...['documents_leader_signed', 'ratings_valid', 'ratings_satisfied', 'petitions_due', 'petitions_on_time'],
    ])
    expect(elements.slice(0, 24).every((element) => element.asked === 'month')).toBe(true)
  })

  test('a section is one block of the sheet and is asked in one rhythm', () => {
    const blocks = elements.filter((element, place) => element.section !== elements[place - 1]?.section)
    expectUnique(blocks.map((element) => element.section))
    for (const block of blocks) {
      const inside = elements.filter((element) => element.section === block.section)
      expect(new Set(inside.map((element) => element.asked)).size, block.section).toBe(1)
    }
  })

  test('a part stands below its whole, in its section, with its measure, rhythm and roll-up', () => {
    for (const part of elements) {
      if (part.partOf === null) continue
      const whole = elementByCode.get(part.partOf)
      expect(whole, part.code).toBeDefined()
      expect(part.position, part.code).toBeGreaterThan(whole?.position ?? 0)
      expect([part.section, part.measure, part.asked, part.rollup], part.code).toEqual([
        whole?.section,
        whole?.measure,
        whole?.asked,
        whole?.rollup,
      ])
    }
  })

  test('rules name known elements, hold every "trong đó" and the rules of the field, and run in no circle', () => {
    expectUnique(partRules.map(({ part, whole }) => `${part}<=${whole}`))
    for (const { part, whole } of partRules) {
      expect(elementByCode.has(part) && elementByCode.has(whole), `${part}<=${whole}`).toBe(true)
      expect(wholesOf(whole)).not.toContain(part)
    }
    const rules = partRules.map(({ part, whole }) => `${part}<=${whole}`)
    expect(rules).toEqual(
      expect.arrayContaining([
        ...elements.flatMap(({ code, partOf }) => (partOf === null ? [] : [`${code}<=${partOf}`])),
        ...['dossiers_on_time<=dossiers_resolved', 'dossiers_resolved<=dossiers_due'],
        ...['dossiers_received<=dossiers_due', 'dossiers_late<=dossiers_resolved'],
        ...['dossiers_online<=dossiers_received', 'dossiers_online_full<=dossiers_online'],
        ...['dossiers_paid_online<=dossiers_with_fee', 'dossiers_digitised<=dossiers_received'],
        ...['results_digitised<=results_due', 'results_due<=dossiers_resolved', 'dossiers_reused<=dossiers_received'],
      ]),
    )
  })
})

describe('indicators', () => {
  test('have one code and one place each; the overview’s eight come first', () => {
    expectUnique(indicators.map((indicator) => indicator.code))
    expect(indicators.map((indicator) => indicator.position)).toEqual(indicators.map((_, place) => place + 1))
    expect(indicators.slice(0, 8).map((indicator) => indicator.code)).toEqual([
      ...['on_time', 'satisfaction', 'online_payment', 'signed_documents'],
      ...['online_submission', 'input_digitised', 'results_digitised', 'reuse'],
    ])
    expect(indicators.flatMap(({ headline, code }) => (headline === null ? [] : [[headline, code]]))).toEqual([
      [1, 'on_time'],
      [2, 'satisfaction'],
      [3, 'online_payment'],
      [4, 'signed_documents'],
    ])
  })

  test('read known elements; one rate reads elements of one measure, rhythm, roll-up and scale', () => {
    for (const { code, kind, numerator, denominator } of indicators) {
      const sides = kind === 'rate' ? [1, 1] : kind === 'count' ? [1, 0] : [0, 0]
      expect([numerator.length, denominator.length], code).toEqual(sides)
      const read = [...numerator, ...denominator].map((element) => elementByCode.get(element))
      expect(read, code).not.toContain(undefined)
      expect(new Set(read.map((e) => `${e?.measure} ${e?.asked} ${e?.rollup} ${e?.decimals}`)).size, code).toBe(
        Math.min(read.length, 1),
      )
    }
  })

  test('a rate cannot pass 100% by a slip, except revenue, which may exceed what was assigned', () => {
    const open = indicators.filter(
      ({ kind, numerator, denominator }) => kind === 'rate' && !wholesOf(numerator[0]!).includes(denominator[0]!),
    )
    expect(open.map((indicator) => indicator.code)).toEqual(['revenue_collected'])
  })

  test('each element asked beyond the month serves an indicator', () => {
    const read = new Set(indicators.flatMap(({ numerator, denominator }) => [...numerator, ...denominator]))
    expect(elements.filter(({ asked, code }) => asked !== 'month' && !read.has(code)).map(({ code }) => code)).toEqual(
      [],
    )
  })

  test('all seven fields of reform have one', () => {
    expect(new Set(indicators.map((indicator) => indicator.field)).size).toBe(7)
  })
})

describe('plans', () => {
  test('every target names a known indicator, its clause and a summary', () => {
    for (const { plan, target } of targets) {
      const name = `${plan.title}: ${target.indicator}`
      expect(indicatorByCode.has(target.indicator), name).toBe(true)
      expect(target.clause, name).toMatch(/^(mục|Phụ lục)/)
      expect(target.summary.length, name).toBeGreaterThan(10)
      expect(target.summary.length, name).toBeLessThanOrEqual(80)
    }
  })

  test('a number goes with a numeric operator, a word with the others; months run forward', () => {
    for (const { target } of targets) {
      if (isNumeric(target.operator))
        expect([target.value, target.word]).toEqual([expect.stringMatching(decimal), null])
      else expect([target.value, target.word]).toEqual([null, expect.stringMatching(/\S/)])
      expect(target.from <= target.to && [target.from, target.to].every((month) => calendarMonth.test(month))).toBe(
        true,
      )
      if (indicatorByCode.get(target.indicator)?.kind === 'index') expect(target.value).toBeNull()
    }
  })

  test('one plan sets one target for an indicator, and a part refers to another target of its plan', () => {
    for (const plan of plans) {
      expectUnique(plan.targets.map((target) => target.indicator))
      for (const { indicator, partOf } of plan.targets) {
        if (partOf !== undefined) expect(plan.targets[partOf]?.indicator ?? indicator).not.toBe(indicator)
      }
    }
  })

  test('each plan belongs to a known unit that existed in its year', () => {
    for (const { unit, year } of plans) {
      const owner = unitByKey.get(unitKey(unit))
      expect(owner, unitKey(unit)).toBeDefined()
      expect(owner && existsOn(owner, `${year}-12-31`), unitKey(unit)).toBe(true)
    }
  })

  test.each([
    ['on_time >= 99.7', baiChay2023],
    ['on_time = 100', haiHoa2024],
    ['satisfaction = 100', haiHoa2024],
    ['staff_digital_trained = 100', haiHoa2024],
    ['staff_data_trained = 50 within staff_digital_trained', haiHoa2024],
    ['par_index rank nhóm đầu toàn tỉnh', haiHoa2024],
    ['initiatives_applied >= 10 within initiative_bodies', haiHoaEmulation2024],
    ['par_class class Khá', haiHoaEmulation2024],
    ['online_payment >= 60', phuong5Of2024],
    ['signed_documents > 85', phuong5Of2024],
    ['leader_signed >= 80 within signed_documents', phuong5Of2024],
    ['internal_transfer >= 80', phuong5Of2024],
    ['input_digitised >= 99', phuong5Of2024],
    ['formalities_payable = 80', phuong5Of2024],
    ['form_fields_cut >= 20', phuong5Of2024],
    ['public_service_posts_cut = 10 2022-01/2026-12', phuong5Of2024],
    ['administrative_posts_cut = 5 2022-01/2026-12', phuong5Of2024],
    ['incoming_documents >= 90', phuong5Of2024],
    ['late_dossiers = 0', phuong5Of2024],
    ['satisfaction >= 90', haiPhongWard2025],
    ['units_inspected >= 30', haiPhongWard2025],
    ['revenue_collected > 100', haiPhongWard2025],
    ['par_index direction nâng cao thứ hạng', haiPhongWard2025],
  ])('%s stands in its plan', (line, plan) => {
    expect(plan.targets.map((target) => lineOf(plan.targets, target, plan.year))).toContain(line)
  })

  test('number and date are null exactly where the text leaves them open, and the note says so', () => {
    expect(plans.map(({ number, date }) => [number, date])).toEqual([
      ['28/QĐ-UBND', '2023-02-02'],
      ['10/QĐ-UBND', '2024-01-08'],
      [null, null],
      [null, '2024-02-01'],
      [null, null],
    ])
    for (const { number, note } of plans) if (number === null) expect(note).toMatch(/không ghi số|để trống số/)
  })
})

const decimal = /^\d+(\.\d+)?$/
const calendarMonth = /^\d{4}-(0[1-9]|1[0-2])$/

/** "leader_signed >= 80 within signed_documents": what a test line above compares with. */
function lineOf(list: readonly SeedTarget[], target: SeedTarget, year: number): string {
  const span = target.to === `${year}-12` || target.word ? '' : ` ${target.from}/${target.to}`
  const within = target.partOf === undefined ? '' : ` within ${list[target.partOf]?.indicator}`
  return `${target.indicator} ${target.operator} ${target.value ?? target.word}${span}${within}`
}
