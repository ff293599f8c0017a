/** The order of test files: the slow ones first, so that none of them is left to one core alone at the end. */
import path from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Slowest first, where it was measured; a fresh clone remembers no run of its own. */
const slow = [
  'web/screens',
  'web/editions',
  'web/print-batch',
  'web/administration',
  'web/clerks-month',
  'matrix',
  'web/rounds',
  'web/print',
  'web/sheet-journey',
  'web/surveys',
  'features/edition-files',
  'features/sheets-interleaved',
  'features/accounts-delay',
  'features/scope',
  'features/surveys-import',
  'features/scheme-import',
  'features/scheme-refused',
  'features/imports-robust',
  'features/imports',
  'features/mergers-refused',
]

export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    // Files that share a process follow one another: a process is kept only for the next file of its kind.
    return sorted.toSorted((a, b) => kindOf(a) - kindOf(b) || placeOf(a) - placeOf(b))
  }
}

function kindOf({ project }: TestSpecification): number {
  return project.config.isolate ? 0 : 1
}

function placeOf({ moduleId }: TestSpecification): number {
  const name = path.relative(path.resolve(import.meta.dirname, '..'), moduleId).replaceAll('\\', '/')
  const place = slow.indexOf(name.replace('.test.ts', ''))
  return place === -1 ? slow.length : place
}
