/**
 * Whether a file of an edition still says what the edition says. Both are read in the same way, the file given and one drawn
 * anew, and held against each other. Each number of ours must stand where it stood; an office may reword, fill in
 * number, date and signer and add sentences of its own, and all that is listed. What a picture shows cannot be read.
 */

import { verificationWords as words } from './verification.vi.ts'
import { compareCharts, type ReadChart } from './verification-charts.ts'
import type { Difference, Findings } from './verification-findings.ts'
import { compareParagraphs, type ReadParagraph } from './verification-paragraphs.ts'
import { compareTables, type ReadTable } from './verification-tables.ts'

export type ReadStamp = { number: number; shortHash: string | null }

/** What was read from a file, in its own order. Texts are composed, with single spaces. */
export type EditionReading = {
  /** The first line that says which edition the file is of. */
  stamp: ReadStamp | null
  paragraphs: ReadParagraph[]
  tables: ReadTable[]
  charts: ReadChart[]
  /** Pictures by what they are made of. */
  pictures: { place: string; sha256: string }[]
  /** What makes a file show something else than it holds: number formats that print words of their own. */
  masks: { place: string; text: string }[]
}

export type Verification = {
  outcome: 'matches' | 'differs' | 'other_edition'
  numbersCompared: number
  differences: Difference[]
  words: Difference[]
}

/** More than these are counted, not listed. */
const mostListed = 300

export function verifyReading(given: EditionReading, fresh: EditionReading, edition: ReadStamp): Verification {
  const parts = [
    compareTables(given.tables, fresh.tables),
    compareCharts(given.charts, fresh.charts),
    compareParagraphs(given.paragraphs, fresh.paragraphs),
    compareMasks(given, fresh),
    comparePictures(given, fresh),
    compareStamp(given),
  ]
  const differences = parts.flatMap((part) => part.differences)
  const isOther =
    given.stamp !== null && (given.stamp.number !== edition.number || given.stamp.shortHash !== edition.shortHash)
  return {
    outcome: isOther ? 'other_edition' : differences.length > 0 ? 'differs' : 'matches',
    numbersCompared: parts.reduce((sum, part) => sum + part.numbers, 0),
    differences: listed(differences),
    words: listed(parts.flatMap((part) => part.words)),
  }
}

function listed(all: Difference[]): Difference[] {
  const left = all.length - mostListed
  return left <= 0 ? all : [...all.slice(0, mostListed), { place: words.andMore(left), inFile: '', inEdition: '' }]
}

function compareMasks(given: EditionReading, fresh: EditionReading): Findings {
  const known = new Set(fresh.masks.map(({ text }) => text))
  const differences = given.masks
    .filter(({ text }) => !known.has(text))
    .map(({ place, text }) => ({ place, inFile: text, inEdition: '' }))
  return { numbers: 0, differences, words: [] }
}

function comparePictures(given: EditionReading, fresh: EditionReading): Findings {
  const there = new Set(given.pictures.map(({ sha256 }) => sha256))
  const changed = fresh.pictures.filter(({ sha256 }) => !there.has(sha256))
  const said = changed.map(({ place }) => ({ place, inFile: words.pictureChanged, inEdition: words.pictureDrawn }))
  return { numbers: 0, differences: [], words: said }
}

function compareStamp({ stamp }: EditionReading): Findings {
  const gone = { place: words.stampPlace, inFile: '', inEdition: words.stampMissing }
  return { numbers: 0, differences: [], words: stamp === null ? [gone] : [] }
}
