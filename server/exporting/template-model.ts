/** What a workbook to fill in is made of. */

export type TemplateElement = {
  code: string
  name: string
  section: string
  measure: string
  decimals: number
  definition: string
  isPart: boolean
}

export type TemplateModel = {
  /** "Tháng 3/2026" and "2026-03". */
  monthName: string
  month: string
  /** With its kind: "phường Hương Bưởi". A ward for its own sheet, a province for its wards as rows. */
  label: string
  code: string
  fictional: boolean
  elements: readonly TemplateElement[]
  /** Cells that are counted from a unit's records, as "unit element": nobody fills them in. */
  computed: ReadonlySet<string>
  /** Null for a ward's own sheet. */
  units: readonly { code: string; label: string }[] | null
}
