/** What a person has changed in how a file is read, before it is read again; and what is sent then. Pure. */
import type { ImportOptions } from '#contract/imports'
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
