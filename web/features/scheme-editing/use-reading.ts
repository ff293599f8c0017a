/** The file of a scheme and what was read of it; saved, it takes the place of the draft's tree. */
import type { SchemeReading } from '#contract/schemes'
import type { SchemeColumn } from '#domain/scheme-table.ts'
import { type FileReading, useFileReading } from '../../components/use-file-reading.ts'
import { askScheme } from '../../schemes.ts'

export type Reading = FileReading<SchemeReading, SchemeColumn> & {
  /** All or nothing; answers undefined where it was refused. */
  save: (revision: number) => Promise<SchemeReading | undefined>
}

export function useReading(scheme: string): Reading {
  const { again, ...reading } = useFileReading<SchemeReading, SchemeColumn>((file, said, to) =>
    askScheme.file(file, { scheme, ...said, dryRun: true }, to),
  )
  return {
    ...reading,
    save: (revision) =>
      again((file, said, to) => askScheme.file(file, { scheme, ...said, revision, dryRun: false }, to)),
  }
}
