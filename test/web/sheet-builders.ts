/** Sheets for the tests of the entry page: three cells, one rate, nothing wrong unless a test says so. */
import type { FigureItem, RateItem, Sheet } from '#contract/sheets'

export function figure(element: string, given: Partial<FigureItem> = {}): FigureItem {
  return {
    element,
    name: element,
    section: 'I. Tiếp nhận và giải quyết hồ sơ',
    position: 1,
    measure: 'hồ sơ',
    decimals: 0,
    partOf: null,
    definition: '',
    value: null,
    state: 'missing',
    blank: given.value === undefined && given.state === undefined,
    computed: null,
    note: null,
    revision: 0,
    savedAt: null,
    savedBy: null,
    lastMonth: null,
    yearToDate: null,
    sameMonthLastYear: null,
    wrong: null,
    suspicion: null,
    returned: null,
    changed: false,
    approvedShown: null,
    owner: null,
    changedFrom: null,
    odd: null,
    ...given,
  }
}

export function reported(element: string, value: number, given: Partial<FigureItem> = {}): FigureItem {
  return figure(element, {
    value,
    state: 'reported',
    blank: false,
    revision: 1,
    savedAt: '2026-10-05T02:14:00Z',
    ...given,
  })
}

export const onTimeRate: RateItem = {
  indicator: 'on_time',
  shortName: 'Đúng hạn',
  element: 'on_time',
  numerator: 364,
  denominator: 384,
  value: 94.7,
  shown: '94,7%',
  assessment: 'missed',
  targetShown: '≥ 98%',
  gapShown: 'còn thiếu 13 hồ sơ',
  recipe: {
    kind: 'rate',
    name: 'Hồ sơ đúng hạn',
    numerator: ['on_time'],
    denominator: ['resolved'],
    numeratorWords: '',
    denominatorWords: '',
    caseWord: 'hồ sơ',
    polarity: 'higher',
    decimals: 1,
    zeroRule: 'not_assessed',
  },
  goal: { operator: '>=', value: 98, decimals: 0 },
}

export function sheetOf(figures: FigureItem[], given: Partial<Sheet> = {}): Sheet {
  const unit = { code: '90001', name: 'Mưa Ngâu', kind: 'ward', label: 'phường Mưa Ngâu', fictional: true } as const
  return {
    unit,
    parent: null,
    month: '2026-09',
    state: 'draft',
    due: '2026-10-05',
    today: '2026-10-05',
    lock: null,
    submittedAt: null,
    submittedBy: null,
    decidedAt: null,
    decidedBy: null,
    reason: null,
    note: null,
    approvedAt: null,
    openUntil: null,
    closesOn: null,
    request: null,
    acts: ['submit'],
    version: 0,
    answered: figures.filter((one) => !one.blank).length,
    asked: figures.length,
    figures,
    rates: [onTimeRate],
    ...given,
  }
}
