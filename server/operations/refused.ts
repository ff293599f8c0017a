/** A command that does not go on: a sentence for whoever runs it, with the remedy, and an English line to search the web for. */

/** A sentence in Vietnamese and the same in English, for the log of a machine far away. */
export type Told = { vi: string; en: string }

export class Refused extends Error {
  readonly told: Told

  constructor(told: Told, cause?: unknown) {
    super(`${told.vi}\n${told.en}`, cause === undefined ? {} : { cause })
    this.told = told
  }
}
