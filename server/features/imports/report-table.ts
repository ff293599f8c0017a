/** The whole report of an import as a table to take away. */
import type { Table } from '../../domain/chart.ts'
import { sampleMark } from '../../domain/wording.vi.ts'
import type { ImportFile } from './queries.ts'
import { importSentences } from './sentences.vi.ts'
import type { StoredAnswer } from './stored-answer.ts'

export function reportTable(file: ImportFile, { report }: StoredAnswer, fictional: boolean): Table {
  const kinds = ['text', 'number', 'text', 'text', 'text'] as const
  return {
    frame: {
      title: importSentences.reportTitle(file.fileName),
      subtitle: '',
      source: '',
      status: '',
      mark: fictional ? sampleMark : null,
    },
    sheetName: importSentences.reportSheet,
    columns: importSentences.reportHeads.map((name, index) => ({ name, kind: kinds[index] ?? 'text', decimals: 0 })),
    rows: report.map((line) => [
      line.sheet,
      line.row === 0 ? null : line.row,
      line.column,
      importSentences.severities[line.severity],
      line.message,
    ]),
  }
}
