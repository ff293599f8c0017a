/** Pictures and tables to take away. Each is made from the same answer that the screen shows. */

import type { Exportable } from '../../charting/columns.ts'
import { Failure } from '../../domain/failure.ts'
import { chartSvg } from '../../exporting/chart-svg.ts'
import { tableCsv } from '../../exporting/csv.ts'
import { asciiFileName } from '../../exporting/file-name.ts'
import { svgToPng } from '../../exporting/png.ts'
import { tableXlsx } from '../../exporting/xlsx.ts'
import type { App, Site } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { type ExportFormat, type ExportKind, ExportParams, ExportQuery } from './contract.ts'
import { gather } from './gather.ts'
import { exportSentences } from './sentences.vi.ts'

const mediaTypes: Record<ExportFormat, string> = {
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

/** Wide enough for a slide and for A4 landscape at 150 dpi. */
const pictureWidth = 1800

export function exportRoutes(app: App, site: Site): void {
  app.get(
    '/api/exports/:file',
    { schema: { params: ExportParams, querystring: ExportQuery }, config: { who: 'signed_in' } },
    async (request, reply) => {
      const [what, format] = request.params.file.split('.') as [ExportKind, ExportFormat]
      const exportable = await gather(site, accountOf(request), what, request.query)
      const body = await render(exportable, format, request.query.dialect ?? 'excel', site.now())
      return reply
        .header('content-disposition', `attachment; filename="${asciiFileName(exportable.nameParts, format)}"`)
        .header('cache-control', 'private, no-store')
        .type(mediaTypes[format])
        .send(body)
    },
  )
}

async function render(
  { chart, table }: Exportable,
  format: ExportFormat,
  dialect: 'excel' | 'machine',
  madeAt: Date,
): Promise<string | Buffer> {
  if (format === 'xlsx') return tableXlsx(table, madeAt)
  if (format === 'csv') return tableCsv(table, dialect)
  if (chart === null) throw new Failure('invalid', { message: exportSentences.noPicture })
  const svg = chartSvg(chart)
  return format === 'svg' ? svg : svgToPng(svg, { width: pictureWidth })
}
