/** The shapes of a sheet's state as lines and fills on a square of 14, in the ink of what stands around them. */
import type { SheetState } from '#domain/sheet.ts'
import type { Shape } from '../../components/mark-shapes.ts'

export type ShapeOf = SheetState | 'none'

export const sheetShapeSize = 14
const width = 1.6
const frame: Shape = { d: 'M1 1H13V13H1z', stroke: 'current', width }

export const sheetShapes: Record<ShapeOf, readonly Shape[]> = {
  approved: [
    { d: 'M.2 .2H13.8V13.8H.2z', fill: 'current' },
    { d: 'M3.4 7.2l2.5 2.5 4.8-5.3', stroke: 'paper', width: 1.8 },
  ],
  submitted: [frame, { d: 'M7 3.6V7.4L9.6 9', stroke: 'current', width }],
  returned: [frame, { d: 'M10.4 7H4M6.4 4.4L3.8 7l2.6 2.6', stroke: 'current', width }],
  reopened: [
    { d: 'M13 5V13H1V1H9', stroke: 'current', width },
    { d: 'M5.4 8.6L13 1', stroke: 'current', width },
  ],
  draft: [frame, { d: 'M1 7H13V13H1z', fill: 'current' }],
  none: [{ d: 'M1 1H13V13H1z', stroke: 'current', width, dash: [2.4, 2] }],
}
