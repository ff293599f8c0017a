/** Lines over periods as SVG paths: gaps stay gaps, and a target is a step. */
export type SeriesPoint = { period: string; value: number | null; target: number | null }

type Scale = (value: number) => number

/** A new stroke begins after every gap; a lone point between gaps is a dot (round cap of a line of no length). */
export function seriesLine(points: readonly SeriesPoint[], x: Scale, y: Scale): string {
  let path = ''
  points.forEach(({ value }, index) => {
    if (value === null) return
    const before = points[index - 1]?.value ?? null
    const after = points[index + 1]?.value ?? null
    path += `${before === null ? 'M' : 'L'}${round(x(index))} ${round(y(value))}`
    if (before === null && after === null) path += 'h.01'
  })
  return path
}

/** A horizontal stroke around each point that has a target, joined upright where it changes. */
export function targetSteps(points: readonly SeriesPoint[], x: Scale, y: Scale, step: number): string {
  let path = ''
  points.forEach(({ target }, index) => {
    if (target === null) return
    const left = index === 0 ? x(0) : x(index) - step / 2
    const right = index === points.length - 1 ? x(index) : x(index) + step / 2
    const joined = (points[index - 1]?.target ?? null) !== null
    path += `${joined ? 'L' : 'M'}${round(left)} ${round(y(target))}H${round(right)}`
  })
  return path
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
