/** The shape of a sheet's state: drawn in ink, since reporting is no result; always beside its word. */
import { ShapePaths } from '../../components/shape-paths.tsx'
import { type ShapeOf, sheetShapes } from './sheet-shapes.ts'

export function SheetShape({ state }: { state: ShapeOf }) {
  return (
    <svg className="sheet-shape" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <ShapePaths shapes={sheetShapes[state]} />
    </svg>
  )
}
