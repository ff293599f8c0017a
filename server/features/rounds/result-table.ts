/** The result table of a round as it is taken away: the same numbers as on the page, with the points of every field. */
import type { Table, TableColumn } from '../../domain/chart.ts'
import { formatShortest } from '../../domain/measure.ts'
import { roundStateWords } from '../../domain/round.vi.ts'
import { capitalised, sampleMark, unitName } from '../../domain/wording.vi.ts'
import { standingsOf, type UnitStanding } from '../../evaluation/scores/round-totals.ts'
import { groupsOf } from '../../evaluation/scores/scheme.ts'
import type { OnRound } from './access.ts'
import { fileWords as words } from './file-words.vi.ts'
import { roundSentences as say } from './sentences.vi.ts'

/** Ranked ones first, by place; the others by name, with the reason. */
export async function resultRows({ site, catalogue, round }: OnRound): Promise<UnitStanding[]> {
  const standings = await standingsOf(site.db, catalogue, round)
  const last = standings.length + 1
  return standings.toSorted((one, other) => (one.place ?? last) - (other.place ?? last))
}

export function noteOf({ excluded, place, final }: UnitStanding): string {
  if (excluded !== null) return say.reasonExcluded(excluded)
  return place === null ? say.reasonMissing(final.missing.length) : ''
}

export function resultTable(on: OnRound, rows: readonly UnitStanding[]): Table {
  const { round, scheme, parent, today } = on
  const scale = 10 ** scheme.decimals
  const groups = groupsOf(scheme)
  const text = (name: string): TableColumn => ({ name, kind: 'text', decimals: 0 })
  const number = (name: string, decimals: number): TableColumn => ({ name, kind: 'number', decimals })
  const plain = (points: number | null | undefined) => (points === null || points === undefined ? null : points / scale)
  const indexName = indexNameOf(on)
  return {
    frame: {
      title: words.resultTitle(indexName, round.year, round.state === 'published'),
      subtitle: words.resultSubtitle(capitalised(unitName(parent)), scheme.name),
      source: words.source(round.decision?.number ?? null, scheme.decision),
      status: words.status(roundStateWords[round.state], round.decision?.on ?? today),
      mark: parent.fictional ? sampleMark : null,
    },
    sheetName: words.sheetName,
    columns: [
      number(words.place, 0),
      text(words.code),
      text(words.unit),
      number(words.self, scheme.decimals),
      ...groups.map((node) =>
        number(
          words.field(node.name, node.maximum === null ? '' : formatShortest(node.maximum, scheme.decimals)),
          scheme.decimals,
        ),
      ),
      number(words.total, scheme.decimals),
      text(words.class),
      number(words.blockPlace, 0),
      text(words.note),
    ],
    rows: rows.map((one) => [
      one.place,
      one.unit.code,
      capitalised(unitName(one.unit)),
      plain(one.excluded === null ? one.self.total : null),
      ...groups.map((node) => (one.excluded === null ? plain(one.final.nodes.get(node.code)?.points) : null)),
      plain(one.total),
      one.class ?? '',
      one.blockPlace,
      noteOf(one),
    ]),
  }
}

export function indexNameOf({ catalogue, scheme }: OnRound): string {
  return catalogue.indicatorsByCode.get(scheme.index)?.shortName ?? scheme.name
}
