/**
 * Draws one file of an edition in a process of its own and ends: however long or heavy it is, the server goes on. Started by
 * `draw-apart.ts`; it reads no environment and writes no file.
 */
import { constants, setPriority } from 'node:os'
import type { EditionContent, EditionFormat } from '#domain/edition.ts'
import type { DrawnFile, EditionDrawing } from './drawing.ts'
import { type DrawAnswer, type DrawOrder, pieces } from './drawing-messages.ts'

type Writer = (drawing: EditionDrawing) => Promise<DrawnFile>

/** Only the writer that is wanted is loaded. */
async function writerOf(format: EditionFormat): Promise<Writer> {
  switch (format) {
    case 'pptx':
      return (await import('./slides-pptx.ts')).editionPptx
    case 'docx':
      return (await import('./report-docx.ts')).editionDocx
    case 'xlsx':
      return (await import('./workbook.ts')).editionXlsx
    case 'zip':
      return (await import('./pictures.ts')).editionZip
  }
}

function send(answer: DrawAnswer): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(answer, (error: Error | null) => (error ? reject(error) : resolve()))
  })
}

async function work({ format, content, stamp }: DrawOrder): Promise<void> {
  const onProgress = (done: number, of: number) => void send({ kind: 'progress', done, of }).catch(() => undefined)
  const read = typeof content === 'string' ? (JSON.parse(content) as EditionContent) : content
  const write = await writerOf(format)
  const { bytes, faults } = await write({ content: read, stamp, onProgress })
  for (const piece of pieces(bytes)) await send({ kind: 'piece', bytes: piece })
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  const cost = { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMegabytes: maxRSS / 1024 }
  await send({ kind: 'done', size: bytes.length, faults, cost })
}

// A file may take a moment longer; whoever saves a figure on the same machine should not notice.
setPriority(constants.priority.PRIORITY_LOW)

process.once('message', (order: DrawOrder) => {
  void work(order).then(
    () => process.disconnect(),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
})
// The server is gone: nobody waits for the file.
process.once('disconnect', () => process.exit())
