/** What still keeps a round from its next state, in sentences. A due day that is over waits for nobody. */
import { isCarried } from '../../domain/round.ts'
import { unitName } from '../../domain/wording.vi.ts'
import type { Progress, UnitStanding } from '../../evaluation/scores/round-totals.ts'
import type { Council, Round } from '../../evaluation/scores/rounds.ts'
import type { StoredScheme } from '../../evaluation/scores/schemes.ts'
import { roundSentences as say } from './sentences.vi.ts'

export function missingOf(
  round: Round,
  scheme: StoredScheme,
  standings: readonly UnitStanding[],
  today: string,
): string[] {
  const scored = standings.filter(({ excluded }) => excluded === null)
  const due = round.dues.get(round.state)
  const isOver = due !== undefined && today > due
  const where = (isOpen: (progress: Progress, one: UnitStanding) => boolean) =>
    scored.filter((one) => isOpen(one.progress, one)).map(({ unit }) => unitName(unit))
  switch (round.state) {
    case 'self': {
      const names = where((_, { unit }) => round.units.get(unit.id)?.handedInAt === null)
      return names.length === 0 || isOver ? [] : [say.notHandedIn(names)]
    }
    case 'first': {
      const names = where(({ toAppraise, appraised }) => appraised < toAppraise.length)
      return names.length === 0 ? [] : [say.notAppraised(names)]
    }
    case 'explanation': {
      const names = where(({ unexplained }) => unexplained.length > 0)
      return names.length === 0 || isOver ? [] : [say.notExplained(names)]
    }
    case 'second': {
      const names = where(({ unheard }) => unheard.length > 0)
      return names.length === 0 ? [] : [say.notHeard(names)]
    }
    case 'council':
      return [...pointsMissing(scheme, scored), ...councilMissing(round.council)]
    case 'published':
      return []
  }
}

function pointsMissing(scheme: StoredScheme, scored: readonly UnitStanding[]): string[] {
  const open = scored.filter(({ final }) => final.missing.length > 0)
  if (open.length === 0) return []
  const codes = new Set(open.flatMap(({ final }) => final.missing))
  const leaves = scheme.nodes.filter(({ code }) => codes.has(code)).map(({ name }) => name)
  return [
    say.noPoints(
      open.map(({ unit }) => unitName(unit)),
      leaves,
    ),
  ]
}

function councilMissing({ on, venue, chair, secretary, members, votesFor }: Council): string[] {
  const parts = say.minutesParts
  const missing = [
    on === null ? parts.on : '',
    venue === '' ? parts.venue : '',
    chair === '' ? parts.chair : '',
    secretary === '' ? parts.secretary : '',
    members === null || votesFor === null ? parts.votes : '',
  ].filter((part) => part !== '')
  if (missing.length > 0) return [say.minutesMissing(missing)]
  return isCarried(members ?? 0, votesFor ?? 0) ? [] : [say.notCarried]
}
