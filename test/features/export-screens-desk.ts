/** Every table that is taken away as a file, and its cells as the screen of the same person says them. */
import { sheetSeenWords } from '#domain/completeness.vi.ts'
import { resultWords } from '#domain/occurrence.vi.ts'
import { fieldWords } from '#domain/task.vi.ts'
import { assessmentWords, statusWords, unitKindWords } from '#domain/wording.vi.ts'
import { opened } from './board-desk.ts'
import type { Cell } from './export-desk.ts'

/** An answer of the program as its contract says; what is not in it is a red test. */
// biome-ignore lint/suspicious/noExplicitAny: the answers of seven screens, read by name
export type Said = any

const orNull = (text: string | null | undefined): Cell => (text === '' || text === undefined ? null : text)
/** "92,3%" as the screen shows it, as a number. */
const shownNumber = ({ value, shown }: Said): Cell =>
  value === null ? null : Number(shown.replace('%', '').replaceAll('.', '').replace(',', '.'))

/** The cells that every number carries, from what the screen says of it. */
const measured = (one: Said, place: Cell): Cell[] => [
  one.numerator,
  one.denominator,
  shownNumber(one),
  orNull(one.target?.shown),
  orNull(one.target?.basis),
  assessmentWords[one.assessment as keyof typeof assessmentWords],
  one.gap,
  place,
  one.status === null ? null : statusWords[one.status as keyof typeof statusWords],
  orNull(one.adjusted),
  orNull(one.reason),
]
const kindOf = ({ kind }: { kind: string }) => unitKindWords[kind as keyof typeof unitKindWords]

type Kind = { file: string; query: string; screen: string; head: string; rows: (said: Said) => Cell[][] }

export const kinds: Kind[] = [
  ...['on_time', 'online_payment', 'satisfaction'].map((indicator) => ({
    file: 'ranking',
    query: `indicator=${indicator}&period=2026-10`,
    screen: `/api/rankings?indicator=${indicator}&period=2026-10`,
    head: 'Hạng',
    rows: ({ total, parent, items }: Said) => [
      [null, parent.code, `Toàn ${parent.label}`, null, ...measured(total, null)],
      ...items.map((one: Said) => [
        one.place,
        one.unit.code,
        one.unit.name,
        kindOf(one.unit),
        ...measured(one, one.movement),
      ]),
    ],
  })),
  {
    file: 'heat',
    query: 'period=2026-10',
    screen: '/api/overview?period=2026-10',
    head: 'Mã đơn vị',
    rows: ({ heat }) =>
      heat.rows.map((row: Said) => [
        row.unit.code,
        row.unit.name,
        ...row.cells.flatMap((one: Said) => [
          one.shown,
          assessmentWords[one.assessment as keyof typeof assessmentWords],
        ]),
        row.assessed === 0 ? null : row.met,
      ]),
  },
  {
    file: 'scorecard',
    query: 'unit=MH05&period=2026-Q3',
    screen: '/api/units/MH05/scorecard?period=2026-Q3',
    head: 'Chỉ số',
    rows: ({ rows }) => rows.map((row: Said) => [row.indicator.name, ...measured(row, row.place)]),
  },
  {
    file: 'series',
    query: 'unit=MH05&indicator=on_time&period=2026-10',
    screen: '/api/units/MH05/scorecard?period=2026-10',
    head: 'Kỳ',
    rows: ({ history }) =>
      history
        .find((one: Said) => one.indicator === 'on_time')
        .cells.map((one: Said) => [one.period, ...measured(one, null)]),
  },
  {
    file: 'targets',
    query: 'unit=MH05&year=2026',
    screen: '/api/targets?unit=MH05&year=2026',
    head: 'Đơn vị',
    rows: ({ items }) =>
      items.map((one: Said) => [
        one.unitLabel,
        one.indicatorName,
        one.shown,
        one.period,
        orNull(one.summary),
        one.plan.number ?? one.plan.title,
        orNull(one.plan.date ?? ''),
        orNull(one.clause),
      ]),
  },
  {
    file: 'tasks',
    query: 'plan=8',
    screen: '/api/plans/8',
    head: 'Lĩnh vực',
    rows: ({ tasks }) =>
      tasks.map((one: Said) => [
        fieldWords[one.field as keyof typeof fieldWords],
        one.number,
        one.name,
        orNull(one.product),
        one.lead,
        orNull(one.partners.join('; ')),
        one.deadline.shown,
        orNull(resultWords(one.occurrences, one.current)),
        one.clause,
      ]),
  },
  {
    file: 'completeness',
    query: 'period=2026-10',
    screen: '/api/completeness?from=2025-11&to=2026-10&form=columns',
    head: 'Đơn vị',
    rows: (said) =>
      opened(said).units.map((row) => [
        row.unit.name,
        row.unit.code,
        ...row.cells.map((one) => (one.standing === 'absent' ? null : sheetSeenWords(one))),
        row.judged === 0 ? '–' : `${row.onTime}/${row.judged}`,
      ]),
  },
  {
    file: 'scores',
    query: 'scheme=qd766&unit=MH02&period=2026-Q3',
    screen: '/api/scores?scheme=qd766&unit=MH02&period=2026-Q3',
    head: 'Mã',
    rows: ({ nodes, total }) => [
      ...nodes.map((one: Said) => [
        one.code,
        one.name,
        one.maximum,
        orNull(one.ruleShown),
        one.numerator,
        one.denominator,
        one.computed,
        one.self,
        one.verified,
        one.survey,
        one.published,
        one.difference,
        orNull(one.reason ?? one.note),
      ]),
      [
        null,
        'Tổng điểm',
        total.maximum,
        null,
        null,
        null,
        total.computed,
        null,
        null,
        null,
        total.published,
        total.difference,
        null,
      ],
    ],
  },
  {
    file: 'comparison',
    query: 'scheme=qd766&parent=MH&period=2026-Q3&kind=ward&points=computed',
    screen: '/api/scores/comparison?scheme=qd766&parent=MH&period=2026-Q3&kind=ward&points=computed',
    head: 'Hạng',
    rows: ({ items }) =>
      items.map((one: Said) => [
        one.place,
        one.unit.code,
        one.unit.label,
        one.total,
        orNull(one.class ?? ''),
        one.published,
        one.computed,
        orNull(one.reason ?? ''),
        ...one.points,
      ]),
  },
  {
    file: 'scheme',
    query: 'scheme=qd766&period=2026&parent=01',
    screen: '/api/rankings?scheme=qd766&period=2026&parent=01',
    head: 'Hạng',
    rows: ({ items }) =>
      items.map((one: Said) => [
        one.place,
        one.unit.code,
        one.unit.label,
        one.published,
        one.computed,
        one.difference,
        ...one.parts.map((part: Said) => part.points),
      ]),
  },
]
