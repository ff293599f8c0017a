/**
 * Many hands at a few cells, each writing on the revision that it saw last: one of them wins, the others are told what stands
 * there now, and whoever sends the same twice has it done once. Through the routes, on whichever engine it is given.
 */
import type { Connection } from '../../server/database/connect.ts'
import { Ledger } from './ledger.ts'
import { type Ask, onProgram } from './program.ts'
import { dice } from './property.ts'
import type { Cell, Site } from './site.ts'

export type RaceReport = { writes: number; won: number; overtaken: number; repeated: number; faults: readonly string[] }

const hands = 32
/** In a dozen sheets, since whoever writes holds the sheet for a moment. */
const hotCells = 40
const apart = 7

export async function raceOnCells(
  connection: Connection,
  { cells, clerks }: Omit<Site, 'place'>,
  writes: number,
  seed: number,
): Promise<RaceReport> {
  const ledger = new Ledger(cells, clerks)
  const race = new Race(cells, clerks, ledger, seed)
  await onProgram(connection, (ask) =>
    Promise.all(Array.from({ length: hands }, (_, hand) => race.play(ask, hand % clerks.length, writes))),
  )
  await ledger.holdAgainst(connection)
  for (const { cell, revision, value } of race.shown)
    if (ledger.valueAt(cell, revision) !== value)
      ledger.fault(`somebody was shown ${value} as revision ${revision} of cell ${cell}, where it was another`)
  return { ...race.counts, won: ledger.acknowledged, faults: ledger.faults }
}

class Race {
  readonly counts = { writes: 0, overtaken: 0, repeated: 0 }
  /** What each was told that stands there now. */
  readonly shown: { cell: number; revision: number; value: number }[] = []
  readonly #cells: readonly Cell[]
  readonly #clerks: Site['clerks']
  readonly #ledger: Ledger
  readonly #roll: (below: number) => number
  #value = 10_000

  constructor(cells: readonly Cell[], clerks: Site['clerks'], ledger: Ledger, seed: number) {
    this.#cells = cells
    this.#clerks = clerks
    this.#ledger = ledger
    this.#roll = dice(seed)
  }

  /** One tab: it knows only the revisions that it was told itself. */
  async play(ask: Ask, clerk: number, writes: number): Promise<void> {
    const seen = new Map<number, number>()
    while (this.counts.writes < writes) {
      this.counts.writes += 1
      const cell = (apart * this.#roll(hotCells)) % this.#cells.length
      this.#value += 1
      this.#ledger.send(cell, this.#value, clerk)
      const figure = { value: this.#value, revision: seen.get(cell) ?? this.#cells[cell]?.revision ?? 0 }
      const way = this.#roll(8)
      const told =
        way === 0
          ? await this.#inBatch(ask, clerk, cell, figure)
          : await this.#alone(ask, clerk, cell, figure, way === 1)
      seen.set(cell, told)
    }
  }

  /** Answers with the revision that the hand knows afterwards. */
  async #alone(ask: Ask, clerk: number, cell: number, figure: Figure, isTwice: boolean): Promise<number> {
    const { unit, month, element } = this.#cells[cell] as Cell
    const send = async () => {
      const url = `/api/sheets/${unit}/${month}/figures/${element}`
      const answer = await ask(this.#cookie(clerk), { method: 'PUT', url, payload: figure })
      const body = answer.json()
      // The sheet as it stands now comes along: somebody may have saved on top of it already, and is shown.
      if (answer.statusCode === 200) {
        if (body.figure.revision < figure.revision + 1) this.#ledger.fault('a save was answered with an older figure')
        this.shown.push({ cell, revision: body.figure.revision, value: body.figure.value })
        this.#saved(clerk, cell, figure, figure.revision + 1)
        return body.figure.revision
      }
      if (answer.statusCode === 412) return this.#lost(cell, figure, body.context)
      this.#ledger.fault(`${answer.statusCode}: ${body.message}`)
      return figure.revision
    }
    if (!isTwice) return send()
    this.counts.repeated += 1
    return Math.max(...(await Promise.all([send(), send()])))
  }

  /** Under a key, and sent twice at once: both are answered alike. */
  async #inBatch(ask: Ask, clerk: number, cell: number, figure: Figure): Promise<number> {
    const { unit, month, element } = this.#cells[cell] as Cell
    const payload = { key: `race-${figure.value}`, figures: [{ element, ...figure }] }
    const url = `/api/sheets/${unit}/${month}/figures`
    this.counts.repeated += 1
    const send = () => ask(this.#cookie(clerk), { method: 'POST', url, payload })
    const [one, other] = await Promise.all([send(), send()])
    if (one.statusCode !== 200 || other.statusCode !== 200) {
      this.#ledger.fault(`a batch was answered ${one.statusCode} and ${other.statusCode}: ${one.body.slice(0, 200)}`)
      return figure.revision
    }
    const [result, again] = [one.json().results[0], other.json().results[0]]
    if (JSON.stringify(result) !== JSON.stringify(again))
      this.#ledger.fault(`one batch, two answers: ${JSON.stringify([result, again])}`)
    if (result.kind === 'saved') return this.#saved(clerk, cell, figure, result.revision)
    if (result.kind === 'stale') return this.#lost(cell, figure, result.theirs)
    this.#ledger.fault(`refused: ${result.message}`)
    return figure.revision
  }

  #saved(clerk: number, cell: number, figure: Figure, revision: number): number {
    if (revision !== figure.revision + 1) this.#ledger.fault(`saved on ${figure.revision}, answered ${revision}`)
    this.#ledger.acknowledge(cell, revision, figure.value, clerk)
    return revision
  }

  #lost(cell: number, figure: Figure, theirs: { value: number; revision: number }): number {
    this.counts.overtaken += 1
    if (!(theirs.revision > figure.revision)) this.#ledger.fault(`overtaken by an older revision ${theirs.revision}`)
    this.shown.push({ cell, ...theirs })
    return theirs.revision
  }

  #cookie(clerk: number): string {
    return this.#clerks[clerk]?.cookie ?? ''
  }
}

type Figure = { value: number; revision: number }
