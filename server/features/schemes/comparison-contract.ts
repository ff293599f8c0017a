/** Two versions of an index beside each other: what was added, removed, renamed, moved, or scored otherwise. */
import { z } from 'zod'
import { headChangeKinds, nodeChangeKinds } from '#domain/scheme-changes.ts'
import { Code } from '../units/contract.ts'

/** `with`: the earlier version. */
export const SchemeComparisonQuery = z.strictObject({ with: Code })

const Version = z.object({
  code: z.string(),
  name: z.string(),
  indexName: z.string(),
  decision: z.string(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
})
const Side = z.object({
  code: z.string(),
  name: z.string(),
  maximumShown: z.string(),
  ruleShown: z.string(),
  /** Name of the node above; null at the top. */
  parent: z.string().nullable(),
})
export type ComparedNode = z.infer<typeof Side>

export const SchemeComparisonLine = z.object({
  depth: z.number(),
  isLeaf: z.boolean(),
  kind: z.enum(['same', 'changed', 'added', 'removed']),
  changes: z.array(z.enum(nodeChangeKinds)),
  before: Side.nullable(),
  after: Side.nullable(),
})
export type SchemeComparisonLine = z.infer<typeof SchemeComparisonLine>

export const SchemeComparison = z.object({
  before: Version,
  after: Version,
  title: z.string(),
  /** Of the whole: what changed, as it stood and as it stands. */
  head: z.array(z.object({ kind: z.enum(headChangeKinds), label: z.string(), before: z.string(), after: z.string() })),
  classes: z.array(z.object({ name: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
  counts: z.object({ added: z.number(), removed: z.number(), changed: z.number(), same: z.number() }),
  lines: z.array(SchemeComparisonLine),
})
export type SchemeComparison = z.infer<typeof SchemeComparison>
