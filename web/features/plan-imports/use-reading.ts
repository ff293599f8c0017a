/** The file of a plan, what was read of it, and how many of its rows were saved. */
import { useState } from 'react'
import type { PlanReading } from '#contract/plans'
import type { PlanColumn, PlanTableKind } from '#domain/plan-table.ts'
import { type FileReading, useFileReading } from '../../components/use-file-reading.ts'
import { readFile } from './ask.ts'

export type Reading = FileReading<PlanReading, PlanColumn> & {
  /** How many rows were saved, once they were. */
  saved: number | undefined
  finish: (saved: number) => void
}

export function useReading(plan: number, kind: PlanTableKind): Reading {
  const [saved, setSaved] = useState<number>()
  const { again: _, ...reading } = useFileReading<PlanReading, PlanColumn>((file, said, to) =>
    readFile(plan, file, { ...said, kind }, to),
  )
  return {
    ...reading,
    answer: reading.answer?.kind === kind ? reading.answer : undefined,
    saved,
    finish: setSaved,
    restart: () => {
      reading.restart()
      setSaved(undefined)
    },
  }
}
