/** The slides of an edition as a PPTX that Office edits: native charts with their data sheets, native tables, notes. */
import type { DrawnFile, EditionDrawing } from './drawing.ts'
import { closePackage } from './pptx-package.ts'
import { slidesFile } from './slides-file.ts'
import { planSlides } from './slides-plan.ts'

/** The same content and stamp give the same slides. A chart that cannot be drawn is named on its slide and in `faults`. */
export async function editionPptx({ content, stamp, onProgress }: EditionDrawing): Promise<DrawnFile> {
  const { slides, faults } = planSlides(content, stamp, (done, of) => onProgress?.(done, of + 1))
  const { bytes, charts } = await slidesFile(slides, content, stamp)
  const file = await closePackage(bytes, charts, stamp.frozenAt ?? content.head.asOf)
  onProgress?.(slides.length, slides.length)
  return { bytes: file, faults }
}
