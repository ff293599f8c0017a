/** What comparing a part of a file with the edition found. */

/** `inFile` or `inEdition` is "" where it has nothing of the kind. */
export type Difference = { place: string; inFile: string; inEdition: string }

export type Findings = {
  /** How many numbers were compared. */
  numbers: number
  /** Numbers that say something else. */
  differences: Difference[]
  /** Words that say something else. */
  words: Difference[]
}
