/** Scores under a scheme as tables: of one unit node by node, and of all units of a province side by side. */

import { type Exportable, numberColumn, textColumn, wrappedColumn } from '../../charting/columns.ts'
import { frameOf, listLine, words } from '../../charting/words.vi.ts'
import type { Table } from '../../domain/chart.ts'
import { dateInVietnam, monthsOf } from '../../domain/period.ts'
import type { Account } from '../../domain/permission.ts'
import { scoreComparison } from '../../evaluation/scores/score-comparison.ts'
import { scoresTitle } from '../../evaluation/scores/score-sentences.vi.ts'
import { scoreSources } from '../../evaluation/scores/score-sources.ts'
import { shownScores, unitScores } from '../../evaluation/scores/scores.ts'
import { parentNamed, schemeNamed, unitNamed } from '../../http/named.ts'
import type { Site } from '../../http/site.ts'
import type { ExportQuery } from './contract.ts'
import { scoreWords } from './score-words.vi.ts'

type Asked = { scheme: string; query: ExportQuery }

/** Every node of one unit, in the order of the tree. */
export async function gatherScores(site: Site, account: Account, { scheme: code, query }: Asked): Promise<Exportable> {
  const { catalogue, today, asOf } = await begin(site)
  const scheme = schemeNamed(catalogue, code, account)
  const period = query.period ?? today.slice(0, 4)
  const unit = unitNamed(catalogue, query.unit ?? '', today, period)
  const facts = await site.evaluation.facts(account, monthsOf(period), site.now())
  const sources = await scoreSources(site.db, { catalogue, viewer: account }, scheme, period)
  const published = sources.published.get(unit.id) ?? new Map()
  const scores = unitScores(facts, scheme, unit, period, sources.counts)
  const shown = shownScores(scheme, unit, period, scores, published, sources.rounds.get(unit.id))
  const title = `${scoreWords.of(shown.unit.label, period)}. ${scoresTitle(unit, period, scheme, shown)}`
  const points = pointsColumn(scheme.decimals)
  const table: Table = {
    frame: frameOf(title, scoreWords.under(scheme), scheme.source, listLine(asOf), unit.fictional),
    sheetName: unit.name,
    columns: [
      textColumn(scoreWords.code),
      wrappedColumn(scoreWords.node, 60),
      points(scoreWords.maximum),
      wrappedColumn(scoreWords.rule, 40),
      numberColumn(words.numerator),
      numberColumn(words.denominator),
      points(scoreWords.computed),
      points(scoreWords.self),
      points(scoreWords.verified),
      points(scoreWords.survey),
      points(words.published),
      points(words.difference),
      wrappedColumn(words.reason, 50),
    ],
    rows: [
      ...shown.nodes.map((node) => [
        node.code,
        node.name,
        node.maximum,
        node.ruleShown,
        node.numerator,
        node.denominator,
        node.computed,
        node.self,
        node.verified,
        node.survey,
        node.published,
        node.difference,
        node.reason ?? node.note,
      ]),
      [
        '',
        scoreWords.total,
        shown.total.maximum,
        '',
        null,
        null,
        shown.total.computed,
        shown.total.self,
        shown.total.verified,
        shown.total.survey,
        shown.total.published,
        shown.total.difference,
        shown.total.missing > 0 ? scoreWords.partly(shown.total.missing) : '',
      ],
    ],
  }
  return { chart: null, table, nameParts: ['Diem', scheme.code, unit.name, period] }
}

/** Units as rows, nodes as columns. */
export async function gatherComparison(
  site: Site,
  account: Account,
  { scheme: code, query }: Asked,
): Promise<Exportable> {
  const { catalogue, today, asOf } = await begin(site)
  const scheme = schemeNamed(catalogue, code, account)
  const period = query.period ?? today.slice(0, 4)
  const parent = parentNamed(catalogue, query.parent, account, today)
  const facts = await site.evaluation.facts(account, monthsOf(period), site.now())
  const sources = await scoreSources(site.db, { catalogue, viewer: account }, scheme, period)
  const compared = scoreComparison(facts, scheme, parent, period, query.kind ?? 'all', sources, query.points)
  const points = pointsColumn(scheme.decimals)
  const table: Table = {
    frame: frameOf(compared.title, compared.subtitle, scheme.source, listLine(asOf), parent.fictional),
    sheetName: parent.name,
    columns: [
      numberColumn(words.place),
      textColumn(words.unitCode),
      textColumn(words.unit),
      points(scoreWords.total),
      textColumn(scoreWords.class),
      points(words.published),
      points(scoreWords.computed),
      textColumn(words.reason),
      ...compared.nodes.map(({ code: node, name, maximum }) => points(scoreWords.column(node, name, maximum))),
    ],
    rows: compared.items.map((item) => [
      item.place,
      item.unit.code,
      item.unit.label,
      item.total,
      item.class ?? '',
      item.published,
      item.computed,
      item.reason ?? '',
      ...item.points,
    ]),
  }
  return { chart: null, table, nameParts: ['So sanh diem', scheme.code, parent.name, period] }
}

async function begin(site: Site) {
  const now = site.now()
  return { catalogue: await site.evaluation.catalogue(), today: dateInVietnam(now), asOf: now.toISOString() }
}

function pointsColumn(decimals: number) {
  return (name: string) => ({ name, kind: 'number' as const, decimals })
}
