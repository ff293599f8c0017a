/** Points given in scoring rounds, by step, as screens of scores read them. */

/** Points of one unit in one round, in the scheme's unit, by node; the total under ''. */
export type RoundPoints = {
  self: ReadonlyMap<string, number>
  verified: ReadonlyMap<string, number>
  survey: ReadonlyMap<string, number>
}
