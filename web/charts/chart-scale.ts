/** Two sizes of letters: as a page prints them, and as the last row of a meeting room can read them. */
export type ChartScale = 'page' | 'deck'

/** Of drawings that place their letters themselves; tables take the same sizes from chart-view.css. */
export type Lettering = { small: number; body: number; strong: number; mark: number; stroke: number }

export const lettering: Record<ChartScale, Lettering> = {
  page: { small: 13, body: 14, strong: 15, mark: 14, stroke: 2 },
  deck: { small: 24, body: 26, strong: 28, mark: 26, stroke: 4 },
}

/** Share of the way between two ends, as a percentage for a style; what lies outside stays at the end. */
export function shareOf(value: number, minimum: number, maximum: number): string {
  const span = maximum - minimum
  return `${Math.min(100, Math.max(0, span === 0 ? 0 : ((value - minimum) / span) * 100))}%`
}

/** A short name stays in one line; a long one takes the room of a long column and goes on below. */
export function nameWidth(name: string): 'nb' | 'long' {
  return name.length > 26 ? 'long' : 'nb'
}
