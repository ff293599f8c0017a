/** Imports stored earlier: their answers had not counted typed rates, and said a month of heads where none is said any more. */
import type { Kysely } from 'kysely'

type Stored = { import_file: { id: string; options: string; answer: string } }

type Change = { unitId: number; month: string; rates?: number; ratesEqual?: number }
type Options = { asked: { mapping?: { month?: unknown }[] }; counts: { ratesEqual?: number; ratesLocked?: number } }
type Answer = { changes: Change[]; rates: { unitId: number; month: string }[] }

export async function up(db: Kysely<unknown>): Promise<void> {
  const files = (db as Kysely<Stored>).selectFrom('import_file')
  for (const { id } of await files.select('id').execute()) {
    // One by one: an answer may be large.
    const row = await files.select(['options', 'answer']).where('id', '=', id).executeTakeFirstOrThrow()
    await (db as Kysely<Stored>)
      .updateTable('import_file')
      .set({ options: JSON.stringify(optionsOf(row.options)), answer: JSON.stringify(answerOf(row.answer)) })
      .where('id', '=', id)
      .execute()
  }
}

function optionsOf(text: string): Options {
  const options = JSON.parse(text) as Options
  for (const head of options.asked.mapping ?? []) delete head.month
  options.counts.ratesEqual ??= 0
  options.counts.ratesLocked ??= 0
  return options
}

function answerOf(text: string): Answer {
  const answer = JSON.parse(text) as Answer
  for (const change of answer.changes) {
    const { unitId, month } = change
    change.rates ??= answer.rates.filter((rate) => rate.unitId === unitId && rate.month === month).length
    change.ratesEqual ??= 0
  }
  return answer
}
