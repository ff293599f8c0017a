/** The content of an edition on the wire is exactly what the domain says it is: checked where types are, and by a whole one. */
import { expect, expectTypeOf, it } from 'vitest'
import type { z } from 'zod'
import type * as domain from '#domain/edition.ts'
import * as wire from '../../server/features/editions/content-contract.ts'
import { ReportFrame } from '../../server/features/editions/contract.ts'
import { editionContent } from '../exporting/edition-fixture.ts'

it('is the domain’s own in each of its types', () => {
  expectTypeOf<z.infer<typeof wire.EditionPage>>().toEqualTypeOf<domain.EditionPage>()
  expectTypeOf<z.infer<typeof wire.EditionText>>().toEqualTypeOf<domain.EditionText>()
  expectTypeOf<z.infer<typeof wire.EditionAnnex>>().toEqualTypeOf<domain.EditionContent['annexes'][number]>()
  expectTypeOf<z.infer<typeof wire.ReportOutline>>().toEqualTypeOf<domain.EditionContent['report']>()
  expectTypeOf<z.infer<typeof ReportFrame>>().toEqualTypeOf<domain.ReportFrame>()
})

it('passes through the contract without losing anything', () => {
  const { pages, texts, annexes, report, frame } = editionContent()
  expect(wire.EditionPage.array().parse(pages)).toEqual(pages)
  expect(wire.EditionText.array().parse(texts)).toEqual(texts)
  expect(wire.EditionAnnex.array().parse(annexes)).toEqual(annexes)
  expect(wire.ReportOutline.parse(report)).toEqual(report)
  expect(ReportFrame.parse(frame)).toEqual(frame)
})
