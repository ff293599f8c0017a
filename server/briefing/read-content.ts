/** The content of an edition, made of what is stored now: the one road from facts to a meeting. */
import { breathe } from '../database/breathe.ts'
import { contentFormat, type EditionContent, type EditionKind, type EditionPage } from '../domain/edition.ts'
import {
  type Month,
  monthNumber,
  monthsBetween,
  monthsOf,
  type Period,
  type ReportPeriod,
  yearOf,
} from '../domain/period.ts'
import { defaultFrame } from '../domain/report-form.ts'
import type { Unit } from '../domain/unit.ts'
import { capitalised, dateName, sampleMark } from '../domain/wording.vi.ts'
import { nameOf } from '../evaluation/shown.vi.ts'
import { annexesOf } from './annexes.ts'
import { type BriefingSources, type Desk, layDesk, statusOf } from './desk.ts'
import { belowPage, fallsPage, reachPage } from './gap-pages.ts'
import { coursesPage, summaryPage } from './main-pages.ts'
import { numbersOf } from './numbers.ts'
import { meetingTitle, reportOutline } from './outline.vi.ts'
import { deskStatus, figuresFrame, page } from './page.ts'
import { actionsPage, indicesPage, lateTasksPage, tasksPage } from './record-pages.ts'
import { completenessPage, heatPage, movementPages, rankingPage, scorecardPage } from './standing-pages.ts'
import { proposedTexts } from './texts.vi.ts'
import { headLines, questions, titles } from './words.vi.ts'

/** Texts are as generated and the frame is the unit's default; who keeps editions lays over them what persons wrote. */
export async function readContent(
  sources: BriefingSources,
  unit: Unit,
  period: Period,
  kind: EditionKind,
): Promise<EditionContent> {
  const desk = await layDesk(sources, unit, period)
  const { catalogue } = desk.facts
  const parent = unit.parentId === null ? undefined : catalogue.unitsById.get(unit.parentId)
  const pages: EditionPage[] = []
  for (const make of pagesOf(desk, kind)) {
    pages.push(...[make()].flat())
    // Of two hundred wards a page is some milliseconds of work, and clerks wait for the same thread.
    await breathe()
  }
  const annexes = annexesOf(desk)
  await breathe()
  return {
    format: contentFormat,
    head: {
      unit: nameOf(unit),
      period,
      kind,
      title: meetingTitle(kind, period),
      status: statusOf(desk),
      statusLine: deskStatus(desk),
      asOf: desk.asOf,
      window: windowLine(desk),
      mark: unit.fictional ? sampleMark : null,
    },
    texts: proposedTexts(desk).map((text) => ({ ...text, text: text.generated })),
    pages,
    annexes,
    report: reportOutline(kind, period, pages),
    frame: defaultFrame(unit, parent ?? null),
    numbers: numbersOf(desk),
  }
}

/** In the order in which a meeting asks. */
function pagesOf(desk: Desk, kind: EditionKind): (() => EditionPage | EditionPage[])[] {
  const rates = desk.main.filter((indicator) => indicator.kind === 'rate')
  const standing =
    desk.units.length > 0
      ? [
          ...rates.map((indicator) => () => rankingPage(desk, indicator)),
          () => movementPages(desk),
          () => heatPage(desk),
        ]
      : [() => scorecardPage(desk)]
  return [
    () => titlePage(desk, kind),
    () => summaryPage(desk),
    () => coursesPage(desk),
    ...standing,
    () => belowPage(desk),
    () => fallsPage(desk),
    () => reachPage(desk),
    () => completenessPage(desk),
    () => tasksPage(desk),
    () => lateTasksPage(desk),
    () => indicesPage(desk),
    () => actionsPage(desk),
    () => page('proposals', questions.proposals, figuresFrame(desk, titles.proposals, ''), { text: 'proposals' }),
  ]
}

function titlePage(desk: Desk, kind: EditionKind): EditionPage {
  const frame = figuresFrame(desk, meetingTitle(kind, desk.period), capitalised(nameOf(desk.unit).label))
  return page('title', questions.title, frame, { lines: [windowLine(desk)] })
}

/** Which months count; and the window of the state's own report of the period where one is known, which ends on day 14. */
function windowLine({ facts, period }: Desk): string {
  const months = monthsOf(period)
  const last = months.at(-1) as Month
  const ministry = facts.catalogue.reportPeriods.find(
    (one) => one.to.slice(0, 7) === last && one.year === yearOf(period) && isOfLength(one, months.length),
  )
  return [
    headLines.months(months.map(monthNumber), yearOf(last)),
    ministry === undefined
      ? ''
      : headLines.ministry(dateName(ministry.from), dateName(ministry.to), dateName(ministry.due)),
  ]
    .filter(Boolean)
    .join(' ')
}

/** 15/6 to 14/9 are three months. */
function isOfLength({ from, to }: Pick<ReportPeriod, 'from' | 'to'>, months: number): boolean {
  return monthsBetween(from.slice(0, 7), to.slice(0, 7)).length === months + 1
}
