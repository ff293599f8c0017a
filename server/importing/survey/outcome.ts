/** What a file of counted answers says: each row as a unit, a group and a question, or what is wrong with it. */
import type { Levels } from '#domain/survey.ts'

export type SurveyKnowledge = {
  units: { code: string; name: string; label: string }[]
  groups: string[]
  /** By number, from 1. */
  items: string[]
}

export type SurveyRow = {
  /** As the spreadsheet counts them, from 1. */
  row: number
  unit: string
  group: number
  item: number
  levels: Levels
  /** Phát ra, thu về, hợp lệ; null where the file has no such columns. */
  forms: [issued: number, returned: number, valid: number] | null
}

export type SurveyOutcome = { sheet: string; rows: SurveyRow[]; faults: { row: number; message: string }[] }
