/** Counts as they are typed, before anything is a number: blank stays blank, and half a row is a fault, not five zeros. */
import type { CountsBody, SurveyCounts } from '#contract/surveys'
import { parseViNumber } from '#domain/measure.ts'

export const formNames = ['issued', 'returned', 'valid'] as const
export type FormName = (typeof formNames)[number]

export type GroupTyped = Record<FormName, string> & {
  /** By question and level. */
  answers: string[][]
}
export type Typed = { population: string; groups: GroupTyped[] }

export type RowFault = { kind: 'not_number' | 'part' } | { kind: 'over'; valid: number }
export type GroupRead = {
  isBlank: boolean
  forms: Record<FormName, number | null>
  formFault: 'not_number' | 'part' | null
  /** By question: what is wrong, and the sum where all five are numbers. */
  rows: { fault: RowFault | null; sum: number | null; levels: number[] | null }[]
}

const blankRow = () => ['', '', '', '', '']

export function typedOf({ population, groups }: SurveyCounts, groupCount: number, itemCount: number): Typed {
  return {
    population: population === null ? '' : String(population),
    groups: Array.from({ length: groupCount }, (_, at) => {
      const known = groups.find(({ group }) => group === at + 1)
      return {
        issued: known ? String(known.issued) : '',
        returned: known ? String(known.returned) : '',
        valid: known ? String(known.valid) : '',
        answers: Array.from({ length: itemCount }, (_, item) => known?.answers[item]?.map(String) ?? blankRow()),
      }
    }),
  }
}

export function readGroup(group: GroupTyped): GroupRead {
  const forms = formNames.map((name) => numberIn(group[name]))
  const isBlank =
    formNames.every((name) => group[name].trim() === '') && group.answers.flat().every((text) => text.trim() === '')
  const [issued = null, returned = null, valid = null] = forms.map((one) => (typeof one === 'number' ? one : null))
  const formFault = forms.includes('wrong') ? 'not_number' : !isBlank && forms.includes(undefined) ? 'part' : null
  return {
    isBlank,
    forms: { issued, returned, valid },
    formFault,
    rows: group.answers.map((row) => readRow(row, valid)),
  }
}

function readRow(row: readonly string[], valid: number | null): GroupRead['rows'][number] {
  const read = row.map(numberIn)
  if (read.includes('wrong')) return { fault: { kind: 'not_number' }, sum: null, levels: null }
  const known = read.filter((one) => typeof one === 'number')
  if (known.length === 0) return { fault: null, sum: null, levels: null }
  if (known.length < row.length) return { fault: { kind: 'part' }, sum: null, levels: null }
  const sum = known.reduce((total, one) => total + one, 0)
  return { fault: valid !== null && sum > valid ? { kind: 'over', valid } : null, sum, levels: known }
}

/** Undefined for blank; "wrong" for what is no whole number. */
function numberIn(text: string): number | 'wrong' | undefined {
  const read = parseViNumber(text)
  if (read.ok) return read.scaled
  return read.fault === 'empty' ? undefined : 'wrong'
}

export function isSound(typed: Typed, read: readonly GroupRead[]): boolean {
  return (
    numberIn(typed.population) !== 'wrong' &&
    read.every(({ formFault, rows }) => formFault === null && rows.every(({ fault }) => fault === null))
  )
}

/** Groups that are wholly blank are not sent: nothing was entered for them. */
export function bodyOf(typed: Typed, read: readonly GroupRead[], revision: number): Omit<CountsBody, 'account'> {
  const population = numberIn(typed.population)
  return {
    revision,
    population: typeof population === 'number' ? population : null,
    groups: read.flatMap(({ isBlank, forms, rows }, at) =>
      isBlank
        ? []
        : [
            {
              group: at + 1,
              issued: forms.issued ?? 0,
              returned: forms.returned ?? 0,
              valid: forms.valid ?? 0,
              answers: rows.map(({ levels }) => levels),
            },
          ],
    ),
  }
}

/** Where a group that was sent stood in the request. */
export function sentPlaces(read: readonly GroupRead[]): number[] {
  let sent = -1
  return read.map(({ isBlank }) => {
    if (!isBlank) sent += 1
    return isBlank ? -1 : sent
  })
}
