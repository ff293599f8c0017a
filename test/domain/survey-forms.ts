/** A questionnaire of three questions and two groups, and answers to it. */
import type { Levels, Questionnaire } from '../../server/domain/survey.ts'

export const item = (text: string) => ({ text, overall: false })
export const two: Questionnaire = {
  factors: [
    { name: 'A', items: [item('1'), item('2')] },
    { name: 'B', items: [item('3')] },
  ],
  groups: ['Người dân', 'Doanh nghiệp'],
}
export const ofGroup = (group: number, valid: number, ...answers: (Levels | null)[]) => ({
  group,
  issued: valid,
  returned: valid,
  valid,
  answers,
})
