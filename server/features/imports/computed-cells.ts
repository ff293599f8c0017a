/** Cells that are counted from a unit's records are written by no file: each is named in the report, and left as it is. */
import type { Element } from '../../domain/element.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import type { Computed } from '../../evaluation/records/computed.ts'
import { bookOf } from '../../evaluation/records/computed.vi.ts'
import { mostReportLines } from '../../importing/limits.ts'
import type { Outcome } from '../../importing/outcome.ts'
import type { Obstacle } from './contract.ts'
import { changedObstacle } from './hold-sheets.ts'
import type { StagedRow } from './row-queries.ts'
import { importSentences } from './sentences.vi.ts'

const sentence = (element: Element) => importSentences.computed(element.name, bookOf(element))

/** What a file says of such cells is passed over, in so many words. */
export function withoutComputed(outcome: Outcome, catalogue: Catalogue, computed: Computed): Outcome {
  const [typed, passed]: [Outcome['figures'], Outcome['figures']] = [[], []]
  for (const figure of outcome.figures) {
    const isComputed = computed.figuresOf(figure.unitId, figure.month).has(figure.element)
    ;(isComputed ? passed : typed).push(figure)
  }
  if (passed.length === 0) return outcome
  const lines = passed.map(({ sheet, row, column, element }) => {
    const message = sentence(catalogue.elementsByCode.get(element) as Element)
    return { sheet, row, column, severity: 'skipped' as const, code: 'computed', message }
  })
  return {
    ...outcome,
    figures: typed,
    report: [...outcome.report, ...lines].slice(0, mostReportLines),
    counts: { ...outcome.counts, skipped: outcome.counts.skipped + passed.length },
  }
}

/** Figures staged before the unit's plan came into force: since then they are counted. */
export function computedObstacles(rows: readonly StagedRow[], catalogue: Catalogue, computed: Computed): Obstacle[] {
  return rows
    .filter(({ unitId, month, elementId }) => {
      const element = catalogue.elementsById.get(elementId)
      return element !== undefined && computed.figuresOf(unitId, month).has(element.code)
    })
    .map((row) => changedObstacle(catalogue, row, sentence))
}
