/**
 * The paragraphs of a meeting as they are first proposed, one sentence a line, every number of them from the evaluation. A
 * person may rewrite each; nothing here is ever written over what they wrote.
 */

import type { Assessment } from '../domain/assessment.ts'
import type { Field } from '../domain/element.ts'
import type { Indicator } from '../domain/indicator.ts'
import { formatInteger } from '../domain/measure.ts'
import { actionStanding } from '../domain/meeting-action.ts'
import { yearOf } from '../domain/period.ts'
import { fieldWords } from '../domain/task.vi.ts'
import { capitalised, lowerFirst, shortGap } from '../domain/wording.vi.ts'
import { initiativesOn, inspectionsOn } from '../evaluation/emulation/emulation-counts.ts'
import { periodInSentence } from '../evaluation/sentences.vi.ts'
import { show } from '../evaluation/shown.vi.ts'
import type { Desk } from './desk.ts'
import { type Miss, missesOf } from './gap-pages.ts'
import { verdictOf } from './main-pages.ts'
import { labelOf } from './page.ts'
import { actionsLead, tasksLead } from './record-pages.ts'
import { lackSentence, listed, missingSheets, numberSentence, reasonGiven, tasksSentence } from './sentences.vi.ts'
import { completenessPage, sheetsMissing } from './standing-pages.ts'
import { told } from './told.ts'

export type Proposed = { key: string; heading: string; generated: string }

/** Fields of reform in the order of the report; direction stands in its first part. */
const reportFields: Field[] = [
  'institutions',
  'procedures',
  'organisation',
  'civil_service',
  'public_finance',
  'digital_government',
]

export function proposedTexts(desk: Desk): Proposed[] {
  return [
    { key: 'summary', heading: 'Tóm tắt kết quả', generated: summary(desk) },
    { key: 'report:I', heading: 'Báo cáo, phần I: chỉ đạo, điều hành', generated: direction(desk) },
    ...reportFields.map((field, index) => ({
      key: `report:II.${index + 1}`,
      heading: `Báo cáo, phần II.${index + 1}: ${lowerFirst(fieldWords[field])}`,
      generated: fieldText(desk, field),
    })),
    { key: 'report:III.1', heading: 'Báo cáo, phần III.1: kết quả đạt được', generated: achieved(desk) },
    { key: 'report:III.2', heading: 'Báo cáo, phần III.2: tồn tại, hạn chế', generated: lacking(desk) },
    { key: 'report:III.3', heading: 'Báo cáo, phần III.3: nguyên nhân', generated: reasons(desk) },
    { key: 'report:IV', heading: 'Báo cáo, phần IV: nhiệm vụ thời gian tới', generated: ahead(desk) },
    { key: 'proposals', heading: 'Đề nghị, kiến nghị', generated: proposals(desk) },
  ]
}

function sentencesOf(desk: Desk, indicators: readonly Indicator[]): string[] {
  return indicators.map((indicator) =>
    numberSentence(told(desk, desk.number(indicator), desk.number(indicator, desk.previous))),
  )
}

function summary(desk: Desk): string {
  return lines([`${verdictOf(desk)}.`, ...sentencesOf(desk, desk.main)])
}

/** Tasks, sheets, inspections and initiatives: what is on record of how the work was led. */
function direction(desk: Desk): string {
  const { taskView, unit, period, facts } = desk
  const year = yearOf(period)
  const day = facts.today < `${year}-12-31` ? facts.today : `${year}-12-31`
  const { bodies, inspected } = inspectionsOn(taskView.records, unit.id, year, day)
  const { registered, applied } = initiativesOn(taskView.records, unit.id, year, day)
  return lines([
    tasksLead(desk),
    `${completenessPage(desk).frame.title}.`,
    actionsLead(desk.actions.map((action) => actionStanding(action, facts.today))),
    bodies.length === 0
      ? ''
      : `Đã kiểm tra ${formatInteger(inspected.length)}/${formatInteger(bodies.length)} cơ quan, đơn vị thuộc phạm vi kiểm tra năm ${year}.`,
    registered.length === 0
      ? ''
      : `Có ${formatInteger(registered.length)} sáng kiến đăng ký, ${formatInteger(applied.length)} sáng kiến đã áp dụng.`,
    ...sentencesOf(desk, inField(desk, 'direction')),
  ])
}

function inField({ indicators }: Desk, field: Field): Indicator[] {
  return indicators.filter((indicator) => indicator.field === field)
}

/** Every indicator of the field, and how far its tasks are. */
function fieldText(desk: Desk, field: Field): string {
  const counts = desk.tasks.fields.find((one) => one.field === field)
  return (
    lines([
      ...sentencesOf(desk, inField(desk, field)),
      counts === undefined ? '' : tasksSentence('Nhiệm vụ của kế hoạch thuộc lĩnh vực này', counts),
    ]) || 'Trong kỳ không có số liệu và nhiệm vụ thuộc lĩnh vực này.'
  )
}

function achieved(desk: Desk): string {
  const met = desk.indicators.filter((indicator) => desk.number(indicator).assessment === 'met')
  const names = met.map(({ name }) => lowerFirst(name))
  return lines([`${verdictOf(desk)}.`, names.length === 0 ? '' : `Các chỉ tiêu đã đạt: ${names.join('; ')}.`])
}

function lacking(desk: Desk): string {
  const misses = missesOf(desk, desk.main)
  return (
    lines([
      ...desk.indicators
        .filter((indicator) => isMissed(desk.number(indicator).assessment))
        .map((indicator) => lackSentence(told(desk, desk.number(indicator), desk.number(indicator, desk.previous)))),
      ...(desk.units.length === 0
        ? []
        : perIndicator(desk, misses, (who, name) => `Đơn vị chưa đạt chỉ tiêu ${name}: ${who}.`)),
    ]) || 'Không có chỉ tiêu nào chưa đạt.'
  )
}

/** In the words of the units; where none wrote any, that is said. */
function reasons(desk: Desk): string {
  const given = missesOf(desk, desk.units.length > 0 ? desk.main : desk.indicators).filter(
    ({ notes }) => notes.length > 0,
  )
  if (given.length === 0) return 'Các đơn vị chưa ghi nguyên nhân trong phiếu số liệu.'
  return lines(
    given.map(({ unit, indicator, notes }) =>
      reasonGiven(capitalised(labelOf(unit)), lowerFirst(indicator.name), notes),
    ),
  )
}

function ahead(desk: Desk): string {
  const { overdue, open, waiting } = desk.tasks.total
  return (
    lines([
      overdue > 0
        ? `Hoàn thành ${formatInteger(overdue)} nhiệm vụ quá hạn của kế hoạch năm ${yearOf(desk.period)}.`
        : '',
      open - overdue > 0 ? `Tiếp tục thực hiện ${formatInteger(open - overdue)} nhiệm vụ chưa đến hạn.` : '',
      waiting > 0 ? `Xem xét, duyệt ${formatInteger(waiting)} nhiệm vụ đã báo hoàn thành.` : '',
      ...desk.main
        .filter((indicator) => ['near', 'missed'].includes(desk.number(indicator).assessment))
        .map((indicator) => {
          const shown = show(desk.number(indicator), desk.facts.catalogue)
          return `Phấn đấu đạt chỉ tiêu ${shown.target?.shown ?? ''} về ${lowerFirst(indicator.name)}.`
        }),
    ]) || 'Duy trì các kết quả đã đạt.'
  )
}

/** What the meeting may decide; each names who and how many. */
function proposals(desk: Desk): string {
  const misses = missesOf(desk, desk.main)
  const missing = sheetsMissing(desk)
  const asked =
    desk.units.length > 0
      ? perIndicator(desk, misses, (who, name) => `Đề nghị ${who} rà soát ${name} và báo cáo kết quả tại cuộc họp sau.`)
      : misses.map(({ indicator, number }) => {
          const gap = shortGap(show(number, desk.facts.catalogue).gapShown)
          return `Bộ phận phụ trách rà soát ${lowerFirst(indicator.name)}${gap === '' ? '' : ` (${gap})`} và báo cáo kết quả tại cuộc họp sau.`
        })
  return (
    lines([
      ...asked,
      missing.length === 0 ? '' : `Đề nghị nộp phiếu số liệu còn thiếu: ${missingSheets(missing)}.`,
      desk.tasks.total.overdue > 0
        ? `Đề nghị các đơn vị chủ trì hoàn thành ${formatInteger(desk.tasks.total.overdue)} nhiệm vụ quá hạn.`
        : '',
    ]) || `Không có đề nghị từ số liệu ${periodInSentence(desk.period)}.`
  )
}

/** One line for each indicator: who misses it and by how much, the largest gap first. */
function perIndicator(desk: Desk, misses: readonly Miss[], say: (who: string, name: string) => string): string[] {
  return [...Map.groupBy(misses, ({ indicator }) => indicator)].map(([indicator, of]) => {
    const who = of.map(({ unit, number }) => {
      const gap = shortGap(show(number, desk.facts.catalogue).gapShown)
      return `${labelOf(unit)}${gap === '' ? '' : ` (${gap})`}`
    })
    return say(listed(who), lowerFirst(indicator.name))
  })
}

function isMissed(assessment: Assessment): boolean {
  return ['near', 'missed', 'out_of_reach'].includes(assessment)
}

function lines(all: readonly string[]): string {
  return all.filter((line) => line !== '').join('\n')
}
