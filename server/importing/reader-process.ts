/**
 * Reads one file in a process of its own and ends: a hostile file can exhaust or stop this process, never the server.
 * Started by `read-apart.ts`; answers in pieces, so that the server never has to take up a large message at once.
 */
import { Failure } from '#domain/failure.ts'
import type { Answer, AnyOrder, VerificationOrder } from './reader-messages.ts'
import { batches } from './reader-messages.ts'

function send(answer: Answer): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(answer, (error: Error | null) => (error ? reject(error) : resolve()))
  })
}

/** Only the reader that is wanted is loaded. */
async function work(order: AnyOrder | VerificationOrder): Promise<void> {
  try {
    if ('edition' in order) {
      const { verifyFile } = await import('./edition/verify-file.ts')
      await send({ kind: 'verification', outcome: await verifyFile(order) })
      return
    }
    const { openFile } = await import('./open-file.ts')
    const opened = await openFile(Buffer.from(order.bytes), order.fileName)
    if ('plan' in order) {
      const { understandPlan } = await import('./plan/understand-plan.ts')
      await send({ kind: 'plan', outcome: understandPlan(opened, order.plan, order.knowledge, order.choices) })
      return
    }
    if ('results' in order) {
      const { understandResults } = await import('./results/read-results.ts')
      await send({ kind: 'results', outcome: understandResults(opened, order.results) })
      return
    }
    if ('scheme' in order) {
      const { understandScheme } = await import('./scheme/understand-scheme.ts')
      await send({ kind: 'scheme', outcome: understandScheme(opened, order.scheme, order.choices) })
      return
    }
    if ('survey' in order) {
      const { understandSurvey } = await import('./survey/understand-survey.ts')
      const { rows, ...rest } = understandSurvey(opened, order.survey)
      for (const batch of batches(rows)) await send({ kind: 'survey_rows', items: batch })
      await send({ kind: 'survey', rest })
      return
    }
    const { understand } = await import('./understand.ts')
    const { knowledge, choices } = order
    const { figures, rates, report, ...rest } = understand(opened, knowledge, choices)
    for (const batch of batches(figures)) await send({ kind: 'figures', items: batch })
    for (const batch of batches(rates)) await send({ kind: 'rates', items: batch })
    for (const batch of batches(report)) await send({ kind: 'report', items: batch })
    await send({ kind: 'done', rest })
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    await send({ kind: 'failed', code: error.code, message: error.message, fields: error.fields })
  }
}

process.once('message', (order: AnyOrder | VerificationOrder) => {
  void work(order).then(
    () => process.disconnect(),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
})
