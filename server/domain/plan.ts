/** A plan document: the source of targets. Its number and date are quoted wherever one of its targets is shown. */
export type Plan = {
  id: number
  unitId: number
  /** "28/QĐ-UBND"; null where the text at hand leaves it blank. */
  number: string | null
  /** Date of issue, or null where the text at hand leaves it blank. */
  date: string | null
  year: number
  title: string
  issuer: string
  /** What is known of the document's origin, and what it leaves open. */
  note: string
}
