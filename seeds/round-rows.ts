/** Scoring rounds of the seeds as rows, numbered in the order given. Refuses an answer that does not fit its leaf. */
import { answerFault, pointsFault } from '../server/domain/leaf-answer.ts'
import { isVerdict } from '../server/domain/round.ts'
import type { LeafAnswer } from '../server/domain/scoring-rule.ts'
import type { SeedRound, SeedRoundUnit, SeedScore } from './round-shapes.ts'
import type { SeedScheme } from './shapes.ts'
import type { UnitIds } from './unit-rows.ts'

export function roundRows(
  rounds: readonly SeedRound[],
  schemes: readonly Pick<SeedScheme, 'code' | 'nodes'>[],
  ids: UnitIds,
) {
  let lastUnit = 0
  const all = rounds.map((round, index) => {
    const rows = unitsOf(round, index + 1, lastUnit, ids)
    lastUnit += round.units.length
    refuseUnfit(round, schemes)
    return { head: headOf(round, index + 1, ids), dues: duesOf(round, index + 1), ...rows }
  })
  return {
    scoring_round: all.map(({ head }) => head),
    round_due: all.flatMap(({ dues }) => dues),
    round_unit: all.flatMap(({ units }) => units),
    round_score: all.flatMap(({ scores }) => scores),
    round_score_change: all.flatMap(({ changes }) => changes),
    round_comment: all.flatMap(({ comments }) => comments),
    attachment: all.flatMap(({ attachments }) => attachments),
    round_proof: all.flatMap(({ proofs }) => proofs),
  }
}

function headOf({ unit, scheme, year, state, survey }: SeedRound, id: number, ids: UnitIds) {
  const council = { council_number: '', council_on: null, council_place: '', council_chair: '', council_secretary: '' }
  const undecided = { council_opinions: '', council_members: null, council_for: null, decision: null, decided_on: null }
  return {
    id,
    unit_id: ids.of(unit),
    scheme,
    year,
    state,
    survey,
    ...council,
    ...undecided,
    source_id: null,
    revision: 1,
  }
}

function duesOf({ dues }: SeedRound, round_id: number) {
  return Object.entries(dues).map(([state, due]) => ({ round_id, state, due }))
}

function unitsOf({ units }: SeedRound, round_id: number, lastUnit: number, ids: UnitIds) {
  const placed = units.map((one, index) => ({ ...one, id: lastUnit + index + 1, unit_id: ids.of(one.unit) }))
  const proofs = placed.flatMap((one) => one.proofs.map((proof) => ({ ...proof, unit: one })))
  return {
    units: placed.map(({ id, unit_id, handedIn }) => ({
      id,
      round_id,
      unit_id,
      excluded: null,
      handed_in_at: handedIn?.at ?? null,
      handed_in_by: handedIn === null ? null : accountOf(handedIn),
      returned: null,
      revision: handedIn === null ? 1 : 2,
    })),
    scores: placed.flatMap(({ unit_id, scores }) =>
      scores.map((score) => ({ ...keyOf(score, round_id, unit_id), ...contentOf(score) })),
    ),
    changes: placed.flatMap((one) => changesOf(one, round_id)),
    comments: placed.flatMap(({ id, unit_id, comments }) =>
      comments.map(({ node, side, text, at, by }, index) => ({
        id: `${at}.${id}.${index}`,
        round_id,
        unit_id,
        node,
        side,
        text,
        at,
        account_id: accountOf({ by }),
      })),
    ),
    attachments: proofs.map(({ name, url, at, by, unit }, index) => ({
      id: keyOfProof(round_id, index),
      subject: 'score',
      subject_id: unit.id,
      part: null,
      kind: 'link',
      name,
      url,
      media_type: null,
      size: null,
      sha256: null,
      at,
      account_id: accountOf({ by }),
      removed_at: null,
      removed_by: null,
    })),
    proofs: proofs.map(({ node, unit }, index) => ({
      attachment_id: keyOfProof(round_id, index),
      round_unit_id: unit.id,
      node,
    })),
  }
}

function changesOf(
  { id, unit_id, scores, withHistory }: SeedRoundUnit & { id: number; unit_id: number },
  round_id: number,
) {
  if (!withHistory) return []
  return scores.map((score) => ({
    id: `${score.at}.${id}.${score.node}.${score.step}`,
    ...keyOf(score, round_id, unit_id),
    at: score.at,
    account_id: accountOf(score),
    before: null,
    after: JSON.stringify({ ...score.answer, note: score.note }),
  }))
}

function keyOf({ node, step }: SeedScore, round_id: number, unit_id: number) {
  return { round_id, unit_id, node, step }
}

function contentOf({ answer: { fraction, choice, points }, note, at, by }: SeedScore) {
  const counts = { numerator: fraction?.numerator ?? null, denominator: fraction?.denominator ?? null }
  return { ...counts, choice, points, note, at, account_id: accountOf({ by }), revision: 1 }
}

function accountOf({ by }: { by: string }): string {
  return `sample-${by}`
}

/** 32 hexadecimal digits, as of any attachment. */
function keyOfProof(round: number, index: number): string {
  return `5a${String(round).padStart(10, '0')}${String(index).padStart(20, '0')}`
}

function refuseUnfit({ scheme, units }: SeedRound, schemes: readonly Pick<SeedScheme, 'code' | 'nodes'>[]): void {
  const leaves = new Map(schemes.find(({ code }) => code === scheme)?.nodes.map((node) => [node.code, node]))
  const fault = ({ node, step, answer }: SeedScore) => {
    const leaf = leaves.get(node)
    if (!leaf || leaf.rule === null) return 'no leaf'
    return isVerdict(step) ? verdictFault(answer, leaf.maximum) : answerFault(leaf.rule, leaf.maximum, answer)?.code
  }
  for (const { unit, scores } of units)
    for (const score of scores) {
      const found = fault(score)
      if (found) throw new RangeError(`${unit.code} ${score.node} ${score.step}: ${found}`)
    }
}

function verdictFault({ points }: LeafAnswer, maximum: number | null): string | undefined {
  return points === null ? undefined : pointsFault(points, maximum)?.code
}
