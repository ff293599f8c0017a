/** A draft as it is edited: questions as lines of text, one to each; what comes out is what the server takes. */
import type { Survey, SurveyPut } from '#contract/surveys'
import type { TotalRule } from '#domain/survey.ts'

/** `key` is only the editor's own. */
export type FactorDraft = { key: number; name: string; lines: string }

export type Draft = {
  name: string
  basis: string
  from: string
  to: string
  totalRule: TotalRule
  factors: FactorDraft[]
  groups: string
  units: string[]
  /** Number of the question that asks for satisfaction as a whole; 0 for none. */
  overall: number
}

export function draftOf({ name, basis, from, to, totalRule, questionnaire, units }: Survey): Draft {
  const items = questionnaire.factors.flatMap((factor) => factor.items)
  return {
    name,
    basis,
    from,
    to,
    totalRule,
    factors: questionnaire.factors.map((factor, key) => ({
      key,
      name: factor.name,
      lines: factor.items.map(({ text }) => text).join('\n'),
    })),
    groups: questionnaire.groups.join('\n'),
    units: units.map(({ unit }) => unit.code),
    overall: items.find(({ overall }) => overall)?.number ?? 0,
  }
}

export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** Numbered through, as the questionnaire will number them. */
export function itemsOfDraft({ factors }: Pick<Draft, 'factors'>): string[] {
  return factors.flatMap(({ lines }) => linesOf(lines))
}

export function bodyOf({ factors, groups, overall, ...rest }: Draft, revision: number): Omit<SurveyPut, 'account'> {
  let number = 0
  return {
    revision,
    ...rest,
    factors: factors.map(({ name, lines }) => ({
      name,
      items: linesOf(lines).map((text) => {
        number += 1
        return { text, overall: number === overall }
      }),
    })),
    groups: linesOf(groups),
  }
}
