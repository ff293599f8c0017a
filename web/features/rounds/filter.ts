/** Which leaves of a sheet are shown: all, those not scored at this step, those that differ, those that must be explained. */
import type { ScoreSheet, SheetLine } from '#contract/rounds'
import type { SheetFilter } from '../../search.ts'

const holds: Record<SheetFilter, (line: SheetLine, mayWrite: boolean) => boolean> = {
  'tat-ca': () => true,
  'chua-cham': (line, mayWrite) => isUnscored(line, mayWrite),
  lech: (line) => line.differs,
  'giai-trinh': (line) => line.mustExplain,
}

/** Whether anything of the sheet is the viewer's to write now. */
export function mayWriteIn({ nodes }: Pick<ScoreSheet, 'nodes'>): boolean {
  return nodes.some(({ writes }) => writes !== null)
}

/** What the viewer may write and has not; for who only reads, what has no points. */
export function isUnscored(line: SheetLine, mayWrite: boolean): boolean {
  if (!line.isLeaf || line.rule === 'bonus' || line.rule === 'deduction') return false
  if (!mayWrite) return line.final === null && !line.inherited
  if (line.writes === null || line.writes === 'explanation') return false
  const given = line.given[line.writes]
  if (line.writes === 'second' || line.writes === 'council') return false
  return given === undefined || (given.value === null && given.answerShown === '')
}

export function countsOf({ nodes }: ScoreSheet): Record<SheetFilter, number> {
  const leaves = nodes.filter(({ isLeaf }) => isLeaf)
  const mayWrite = mayWriteIn({ nodes })
  const count = (filter: SheetFilter) => leaves.filter((line) => holds[filter](line, mayWrite)).length
  return {
    'tat-ca': leaves.length,
    'chua-cham': count('chua-cham'),
    lech: count('lech'),
    'giai-trinh': count('giai-trinh'),
  }
}

/** The leaves with the groups above them. */
export function filtered({ nodes }: ScoreSheet, filter: SheetFilter): SheetLine[] {
  if (filter === 'tat-ca') return nodes
  const byCode = new Map(nodes.map((line) => [line.code, line]))
  const kept = new Set<string>()
  const mayWrite = mayWriteIn({ nodes })
  for (const leaf of nodes.filter((line) => line.isLeaf && holds[filter](line, mayWrite)))
    for (let at: SheetLine | undefined = leaf; at !== undefined; at = byCode.get(at.parent ?? '')) kept.add(at.code)
  return nodes.filter(({ code }) => kept.has(code))
}
