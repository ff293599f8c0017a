/** How often what is random is tried: a little in every run of the tests, much where somebody asks for it with BCT_LONG=1. */
export function times(short: number, long: number): number {
  return process.env.BCT_LONG === '1' ? long : short
}
