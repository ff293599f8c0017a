/** The seven marks of an assessment as lines and fills of tokens, on a square of 16: drawn as SVG in pages and on the canvas of a board alike. */
import type { Assessment } from '#domain/assessment.ts'

/** Names of tokens: "met" is --met. */
export type Shape = { d: string; fill?: string; stroke?: string; width?: number; dash?: readonly number[] }

export const markSize = 16

export const markShapes: Record<Assessment, readonly Shape[]> = {
  met: [
    { d: 'M0 8a8 8 0 1 0 16 0a8 8 0 1 0-16 0', fill: 'met' },
    { d: 'M4.3 8.3l2.6 2.6 4.9-5.4', stroke: 'paper', width: 2 },
  ],
  near: [{ d: 'M8 1.6L15 14.4H1z', fill: 'near', stroke: 'near-line', width: 1.5 }],
  missed: [
    {
      d: 'M2 .5H14A1.5 1.5 0 0 1 15.5 2V14A1.5 1.5 0 0 1 14 15.5H2A1.5 1.5 0 0 1 .5 14V2A1.5 1.5 0 0 1 2 .5',
      fill: 'missed',
    },
    { d: 'M4.7 4.7l6.6 6.6m0-6.6l-6.6 6.6', stroke: 'paper', width: 2 },
  ],
  out_of_reach: [
    {
      d: 'M2.5 1.5H13.5A1 1 0 0 1 14.5 2.5V13.5A1 1 0 0 1 13.5 14.5H2.5A1 1 0 0 1 1.5 13.5V2.5A1 1 0 0 1 2.5 1.5z',
      fill: 'paper',
      stroke: 'missed',
      width: 2,
    },
    { d: 'M5 5l6 6m0-6l-6 6', stroke: 'missed', width: 2 },
  ],
  no_data: [
    { d: 'M1 1H15V15H1z', fill: 'paper', stroke: 'none', width: 1 },
    { d: 'M1 10L10 1M1 15L15 1M6 15l9-9', stroke: 'none', width: 1 },
  ],
  no_target: [
    { d: 'M1.25 8a6.75 6.75 0 1 0 13.5 0a6.75 6.75 0 1 0-13.5 0', stroke: 'none', width: 1.5, dash: [2.6, 2] },
  ],
  not_applicable: [{ d: 'M3 8h10', stroke: 'none', width: 2 }],
}
