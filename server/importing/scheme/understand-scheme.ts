/** From a file to the nodes of a scheme. Pure: the same file and choices give the same answer. */
import { mostSchemeNodes } from '#domain/scheme-table.ts'
import { fileFailure } from '../gate.ts'
import type { OpenedFile } from '../open-file.ts'
import type { SchemeChoices, SchemeKnowledge, SchemeOutcome } from './outcome.ts'
import { numberIn } from './point-text.ts'
import { readNodes } from './read-nodes.ts'
import { linesOfTable } from './rows.ts'
import { findSchemeTable } from './table.ts'
import { schemeSentencesRead as say } from './words.vi.ts'

export function understandScheme(file: OpenedFile, knowledge: SchemeKnowledge, choices: SchemeChoices): SchemeOutcome {
  const table = findSchemeTable(file, choices)
  if (!table) throw fileFailure('no_table', say.noTable)
  const { lines, total } = linesOfTable(table)
  if (lines.length === 0) throw fileFailure('no_rows', say.noNodes)
  // Lines of rules are many more than nodes, yet not without end.
  if (lines.length > mostSchemeNodes * 10) throw fileFailure('too_many_rows', say.tooManyRows(mostSchemeNodes))
  const nodes = readNodes(lines, knowledge)
  if (nodes.length > mostSchemeNodes) throw fileFailure('too_many_rows', say.tooManyRows(mostSchemeNodes))
  return {
    sheets: file.grids.filter(({ hidden }) => !hidden).map(({ name }) => name),
    sheet: table.grid.name,
    headRow: table.head.bottom + 1,
    columns: table.columns,
    nodes,
    total: total === null ? null : (numberIn(total, knowledge.decimals) ?? null),
  }
}
