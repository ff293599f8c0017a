/** From how many rows on a list counts as long: it then scrolls in a box of its own, draws what is near, and can be searched. */
export const fewRows = 60

export function isLongList(rows: number): boolean {
  return rows > fewRows
}
