/** What is taken away from a round: the result table, and the council's minutes. For those who see all of it. */

import { seesWholeRound } from '../../evaluation/scores/rounds.ts'
import { officialDocx } from '../../exporting/document/official-docx.ts'
import { asciiFileName } from '../../exporting/file-name.ts'
import { tableXlsx } from '../../exporting/xlsx.ts'
import { notFound } from '../../http/named.ts'
import type { App, Site } from '../../http/site.ts'
import { type OnRound, onRound, viewOf } from './access.ts'
import { FileParams, type roundFiles } from './contract.ts'
import { minutesDocument, resultDocument } from './documents.ts'
import { fileWords as words } from './file-words.vi.ts'
import { resultRows, resultTable } from './result-table.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export function fileRoutes(app: App, site: Site): void {
  app.get(
    '/api/rounds/:id/files/:file',
    { schema: { params: FileParams }, config: { who: 'signed_in' } },
    async (request, reply) => {
      const { id, file } = request.params
      const on = await onRound(await viewOf(site, request), id)
      const isPublic = on.round.state === 'published' && file !== 'minutes.docx'
      if (!isPublic && !seesWholeRound(on, on.round)) throw notFound('round', String(id))
      const parts = file === 'minutes.docx' ? words.minutesParts : words.resultParts
      const name = asciiFileName([...parts, on.parent.name, String(on.round.year)], file.split('.')[1] ?? '')
      return reply
        .header('content-disposition', `attachment; filename="${name}"`)
        .header('cache-control', 'private, no-store')
        .type(file.endsWith('.xlsx') ? xlsx : docx)
        .send(await written(on, file, site.now()))
    },
  )
}

async function written(on: OnRound, file: (typeof roundFiles)[number], madeAt: Date): Promise<Buffer> {
  const rows = await resultRows(on)
  switch (file) {
    case 'results.xlsx':
      return tableXlsx(resultTable(on, rows), madeAt)
    case 'results.docx':
      return officialDocx(resultDocument(on, rows))
    case 'minutes.docx':
      return officialDocx(await minutesDocument(on, rows))
  }
}
