/** The result and the council's minutes as official documents; what is not known yet is left open on paper. */
import { formatScaled } from '../../domain/measure.ts'
import { ownLeaves } from '../../domain/round-points.ts'
import { capitalised, sampleMark, unitName } from '../../domain/wording.vi.ts'
import type { UnitStanding } from '../../evaluation/scores/round-totals.ts'
import { roundScores } from '../../evaluation/scores/rounds.ts'
import type { Block, DocumentTable, OfficialDocument } from '../../exporting/document/model.ts'
import type { OnRound } from './access.ts'
import { fileWords as words } from './file-words.vi.ts'
import { indexNameOf, noteOf } from './result-table.ts'

const plain = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] })

export function resultDocument(on: OnRound, rows: readonly UnitStanding[]): OfficialDocument {
  const { round, parent, scheme } = on
  const place = parent.name
  return {
    superior: null,
    issuer: words.resultIssuer(unitName(parent)),
    number: words.blankNumber(words.resultSymbol),
    placeAndDay: words.blankDay(place, round.year),
    kind: words.resultKind,
    abstract: words.resultAbstract(indexNameOf(on), round.year),
    mark: parent.fictional ? sampleMark : null,
    bases: [words.basis(scheme.decision, scheme.name)],
    body: [plain(words.resultLead), { kind: 'table', table: placesTable(on, rows) }, plain(words.resultEnd)],
    signatures: [{ authority: words.authority, position: words.chairman, name: '' }],
    recipients: words.resultRecipients,
  }
}

export async function minutesDocument(on: OnRound, rows: readonly UnitStanding[]): Promise<OfficialDocument> {
  const { round, parent, scheme } = on
  const { council } = round
  const scored = rows.filter(({ excluded }) => excluded === null)
  const differing = scored.reduce((sum, { progress }) => sum + progress.differing.length, 0)
  const decided = await decidedTable(on, scored)
  const opinions =
    council.opinions === '' ? [words.noOpinions] : council.opinions.split('\n').filter((text) => text !== '')
  return {
    superior: words.superior(unitName(parent)),
    issuer: words.issuer,
    number: council.number === '' ? words.blankNumber(words.councilSymbol) : words.givenNumber(council.number),
    placeAndDay: council.on === null ? words.blankDay(parent.name, round.year) : words.day(parent.name, council.on),
    kind: words.minutesKind,
    abstract: words.minutesAbstract(indexNameOf(on), round.year),
    mark: parent.fictional ? sampleMark : null,
    bases: [words.basis(scheme.decision, scheme.name)],
    body: [
      { kind: 'part', text: words.parts.people },
      plain(words.time(council.on)),
      plain(words.at(council.venue)),
      plain(words.chair(council.chair)),
      plain(words.secretary(council.secretary)),
      plain(words.members(council.members)),
      { kind: 'part', text: words.parts.content },
      plain(words.content(scored.length, differing)),
      ...opinions.map(plain),
      plain(words.decisions(decided.rows.length)),
      ...(decided.rows.length === 0 ? [] : [{ kind: 'table' as const, table: decided }]),
      { kind: 'part', text: words.parts.vote },
      plain(words.vote(council.members, council.votesFor)),
      { kind: 'part', text: words.parts.result },
      plain(words.resultLead),
      { kind: 'table', table: placesTable(on, rows) },
      plain(words.end),
    ],
    signatures: [
      { authority: '', position: words.secretaryPosition, name: council.secretary },
      { authority: '', position: words.chairPosition, name: council.chair },
    ],
    recipients: words.recipients,
  }
}

function placesTable({ scheme }: OnRound, rows: readonly UnitStanding[]): DocumentTable {
  const shown = (points: number | null) => (points === null ? '' : formatScaled(points, scheme.decimals))
  return {
    columns: [
      { head: words.place, share: 10, align: 'center' },
      { head: words.unit, share: 30, align: 'left' },
      { head: words.self, share: 13, align: 'right' },
      { head: words.total, share: 13, align: 'right' },
      { head: words.class, share: 14, align: 'center' },
      { head: words.blockPlace, share: 12, align: 'center' },
      { head: words.note, share: 24, align: 'left' },
    ],
    rows: rows.map((one) => [
      one.place === null ? words.notRanked : String(one.place),
      capitalised(unitName(one.unit)),
      shown(one.excluded === null ? one.self.total : null),
      shown(one.total),
      one.class ?? '',
      one.blockPlace === null ? words.notRanked : `${one.blockPlace}/${one.ofBlock}`,
      noteOf(one),
    ]),
  }
}

/** Where the council went another way than the appraisal. */
async function decidedTable(on: OnRound, scored: readonly UnitStanding[]): Promise<DocumentTable> {
  const { site, round, scheme } = on
  const scores = await roundScores(site.db, round)
  const shown = (points: number | null | undefined) =>
    points === null || points === undefined ? words.notRanked : formatScaled(points, scheme.decimals)
  const rows = scored.flatMap(({ unit }) =>
    ownLeaves(scheme).flatMap((leaf) => {
      const said = scores.get(unit.id)?.get(leaf.code)
      const council = said?.get('council')
      const before = said?.get('second')?.points ?? said?.get('first')?.points
      if (council === undefined || council.points === null || council.points === before) return []
      return [[capitalised(unitName(unit)), leaf.name, shown(before), shown(council.points), council.note]]
    }),
  )
  const { unit, leaf, before, after, note } = words.decision
  return {
    columns: [
      { head: unit, share: 20, align: 'left' },
      { head: leaf, share: 32, align: 'left' },
      { head: before, share: 11, align: 'right' },
      { head: after, share: 11, align: 'right' },
      { head: note, share: 26, align: 'left' },
    ],
    rows,
  }
}
