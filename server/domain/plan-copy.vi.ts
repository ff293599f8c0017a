/** Years in the words of a plan that is carried over to another year. */
import type { Move } from './plan-copy.ts'

/** "năm 2024" and not "năm 2022–2026"; numbers and dates of documents keep their years. */
const named = /(năm\s+)(20\d\d)(?!\s*[-–]\s*\d)(?!\d)/giu

/** "… phường Hải Hòa năm 2024" for 2025 is "… năm 2025"; the year before the plan's moves along. */
export function movedYears(text: string, { from, to }: Move): string {
  return text.replace(named, (whole, word: string, year: string) =>
    Number(year) === from || Number(year) === from - 1 ? `${word}${Number(year) + to - from}` : whole,
  )
}

/** A title without the word still carries its year somewhere. */
export function movedTitle(title: string, move: Move): string {
  const moved = movedYears(title, move)
  return moved === title ? title.replaceAll(String(move.from), String(move.to)) : moved
}
