/** What a person has changed in how a file is read, before it is read again; and what is sent then. Pure. */
import type { ImportAnswer, ImportOptions } from '#contract/imports'
import type { Layout } from '#domain/import-table.ts'
import type { Convention } from '#domain/number-convention.ts'
import type { HeadMeaning } from './meaning.ts'

export type Draft = {
  unit?: string
  sheets?: readonly string[]
  month?: string
  layout?: Layout
  headRow?: number
  convention?: Convention
  mapping?: Readonly<Record<string, HeadMeaning>>
}

export function isTouched(draft: Draft): boolean {
  return Object.keys(draft).length > 0
}

/** What was said of the file before, with what is said now. */
export function withDraft(said: ImportOptions, { mapping, sheets, ...rest }: Draft): ImportOptions {
  const heads = new Map((said.mapping ?? []).map((head) => [head.key, head]))
  for (const head of Object.values(mapping ?? {})) heads.set(head.key, head)
  return {
    ...said,
    ...rest,
    ...(sheets === undefined ? {} : { sheets: [...sheets] }),
    ...(heads.size === 0 ? {} : { mapping: [...heads.values()] }),
  }
}

/**
 * What must be said to have a file read as it was in an earlier answer, where the page was loaded anew since and what the
 * person said is forgotten. Heads that were only guessed stay guesses.
 */
export function saidIn(answer: ImportAnswer): ImportOptions {
  const chosen = answer.sheets.filter((sheet) => sheet.chosen).map((sheet) => sheet.name)
  const sure = answer.mapping.filter((column) => column.sure)
  const [month, ...more] = new Set(answer.months)
  const byFile = answer.sheets.some((sheet) => sheet.month !== null) || answer.mapping.some(namesMonth)
  return {
    unit: answer.unit.code,
    ...(chosen.length === 0 ? {} : { sheets: chosen }),
    ...(month === undefined || more.length > 0 || byFile ? {} : { month }),
    ...(sure.length === 0
      ? {}
      : {
          mapping: sure.map(({ key, role, element, indicator, month }) => ({ key, role, element, indicator, month })),
        }),
    ...(answer.convention === null ? {} : { convention: answer.convention }),
  }
}

function namesMonth({ role, month }: ImportAnswer['mapping'][number]): boolean {
  return role === 'month' || month !== null
}
