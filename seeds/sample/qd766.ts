/**
 * The invented city under the tree of QĐ 766/QĐ-TTg, third quarter of 2026: counts that no monthly sheet holds, and points "published"
 * from all counts together. All of it is illustration; the points follow the rules of the tree.
 */
import { monthsOf } from '../../server/domain/period.ts'
import { schemePoints } from '../../server/domain/scheme-points.ts'
import { type LeafAnswer, noAnswer } from '../../server/domain/scoring-rule.ts'
import { qd766 } from '../reference/qd766.ts'
import type { SeedLeafCount, SeedResult, SeedResults, SeedSheet, UnitReference } from '../shapes.ts'
import { countsOf, openAtStart } from './counts.ts'
import { sheets } from './figures.ts'
import type { Counts } from './monthly-elements.ts'
import { between, share } from './noise.ts'
import { codes, province, source, units } from './units.ts'

const period = '2026-Q3'
const scheme = qd766.code

type Count = { node: string; numerator: number | null; denominator: number | null; points?: number }

/**
 * What the sheets of the quarter add up to, by element; stocks are those of the last month. Of a month without a sheet, or with
 * a blank, the portal knows all the same.
 */
function sumsOf(code: string, own: readonly SeedSheet[]): (element: string) => number {
  return (element) => {
    const values = monthsOf(period).map((month) => {
      const figure = own.find((sheet) => sheet.month === month)?.figures.get(element)?.figure
      if (figure?.state === 'reported') return figure.value
      return countsOf(code, month, openAtStart(code))[element as keyof Counts] ?? 0
    })
    return element === 'dossiers_pending_in_time' ? (values.at(-1) ?? 0) : values.reduce((sum, one) => sum + one, 0)
  }
}

function enteredOf(code: string, sum: (element: string) => number): Count[] {
  const of = (node: string, denominator: number, low: number, high: number): Count => ({
    node,
    numerator: share(denominator, between(low, high, code, node)),
    denominator,
  })
  const received = sum('dossiers_received')
  const resolved = sum('dossiers_resolved')
  const petitions = sum('petitions_due')
  const withFee = between(52, 66, code, 'formalities with fee')
  const copies = between(0, 3, code, 'copies') === 0 ? between(20, 90, code, 'copies asked') : 0
  const disliked = share(resolved, between(10, 90, code, 'disliked'))
  return [
    of('DOSSIER_SYNC', received, 9300, 9960),
    { node: 'CLGQ', numerator: null, denominator: null, points: between(640, 1090, code, 'CLGQ') },
    of('PAY_FORMALITIES', withFee, 3600, 8600),
    of('PAY_PROVISION', withFee, 6400, 9800),
    {
      node: 'PETITION_HANDLING_SATISFACTION',
      numerator: petitions - Math.min(petitions, between(0, 2, code, 'again')),
      denominator: petitions,
    },
    {
      node: 'DOSSIER_RECEIVING_SATISFACTION',
      numerator: resolved - sum('dossiers_late') - disliked,
      denominator: resolved,
    },
    of('SO_HOA_GIAY_TO_GIAI_QUYET', resolved, 6800, 9800),
    { node: 'ELECTRONIC_CERTIFIED_COPY', numerator: copies, denominator: copies },
    of('SYNCED_WITH_DVCQG_PERSONAL_STORAGE', received, 1800, 6200),
    of('CITIZEN_DATA_CONNECTED_DOSSIER', received, 3600, 7800),
    of('CITIZEN_DATA_CONNECTED_FORMALITY', between(62, 74, code, 'citizens'), 5200, 8800),
  ]
}

/** What the monthly sheets give, by the rules of the tree. */
const fromSheets: readonly (readonly [node: string, numerator: string[], denominator: string[]])[] = [
  ['ON_TIME', ['dossiers_on_time', 'dossiers_pending_in_time'], ['dossiers_resolved', 'dossiers_pending_in_time']],
  ['PAY_DOSSIERS', ['dossiers_paid_online'], ['dossiers_with_fee']],
  ['PETITION_PROCESSING_ON_TIME', ['petitions_on_time'], ['petitions_due']],
  ['ORIGINAL_RESULT_AVAILABLE', ['results_digitised'], ['results_due']],
  ['REUSED_DIGITIZED_DATA', ['dossiers_reused'], ['dossiers_received']],
]

/** The formalities of the city, published for all of its units alike. */
const ofTheCity: Count[] = [
  { node: 'PUBLISH_ON_TIME', numerator: 142, denominator: 150 },
  { node: 'PUBLIC_UPDATE_ON_TIME', numerator: 138, denominator: 150 },
  { node: 'PUBLIC_CONTENT_FULL', numerator: 129, denominator: 150 },
]

/** The portal had not yet received all dossiers of this ward, and lost its petitions of that one. In hundredths. */
const stories: Record<string, Record<string, number>> = {
  [codes.huongBuoi]: { ON_TIME: -33 },
  [codes.songBac]: { PETITION_PROCESSING_ON_TIME: -120 },
  [codes.thuBiec]: { PAY_DOSSIERS: 1, REUSED_DIGITIZED_DATA: -1 },
}

type Own = { unit: UnitReference; code: string; entered: Count[]; sum: (element: string) => number }

const ofUnits: Own[] = (() => {
  const months = new Set<string>(monthsOf(period))
  const quarter = Map.groupBy(
    sheets().filter(({ month }) => months.has(month)),
    ({ unit }) => unit.code,
  )
  return units
    .filter(({ kind, validTo }) => kind !== 'province' && validTo === null)
    .map(({ code, validFrom }) => {
      const sum = sumsOf(code, quarter.get(code) ?? [])
      return { unit: { code, from: validFrom }, code, entered: enteredOf(code, sum), sum }
    })
})()

export const sample766Counts: SeedLeafCount[] = [
  ...ofTheCity.map((count) => ({ ...count, unit: province })),
  ...ofUnits.flatMap(({ unit, entered }) => entered.map((count) => ({ ...count, unit }))),
].map((count) => ({ ...count, scheme, period, source: `Cổng Dịch vụ công (${source})` }))

function answerOf({ numerator, denominator, points }: Count): LeafAnswer {
  const fraction = numerator === null || denominator === null ? null : { numerator, denominator }
  return { ...noAnswer, fraction, points: points ?? null }
}

function published({ unit, code, entered, sum }: Own): SeedResult[] {
  const total = (elements: readonly string[]) => elements.reduce((all, element) => all + sum(element), 0)
  const answers = new Map([
    ...[...ofTheCity, ...entered].map((count) => [count.node, answerOf(count)] as const),
    ...fromSheets.map(([node, up, down]) => {
      const count = { node, numerator: total(up), denominator: total(down) }
      return [node, answerOf(count)] as const
    }),
  ])
  const { nodes } = schemePoints(qd766, answers)
  const story = stories[code] ?? {}
  const points = new Map([...nodes].map(([node, made]) => [node, made.points ?? 0]))
  for (const [leaf, change] of Object.entries(story)) {
    const group = qd766.nodes.find((node) => node.code === leaf)?.parent ?? ''
    for (const node of [leaf, group]) points.set(node, (points.get(node) ?? 0) + change)
  }
  const groups = qd766.nodes.filter(({ parent }) => parent === null)
  const row = { index: qd766.index, scheme, unit, period, decimals: qd766.decimals }
  const sumOfGroups = groups.reduce((all, group) => all + (points.get(group.code) ?? 0), 0)
  return [{ ...row, node: '', value: sumOfGroups }, ...[...points].map(([node, value]) => ({ ...row, node, value }))]
}

export const sample766: SeedResults = { source, publishedOn: '2026-10-01', results: ofUnits.flatMap(published) }
