/** Answers of the import as a test needs them: everything settled and nothing in it, but for what the test says. */

import type { Role } from '../../server/domain/permission.ts'
import { unitName } from '../../server/domain/wording.vi.ts'
import type { Me } from '../../server/features/accounts/contract.ts'
import type {
  ColumnUnderstood,
  ImportAnswer,
  SheetChange,
  SheetUnderstood,
} from '../../server/features/imports/contract.ts'
import type { UnitName } from '../../server/features/units/contract.ts'

export function place(code: string, name: string, kind: UnitName['kind'] = 'ward'): UnitName {
  return { code, name, kind, label: unitName({ code, name, kind }), fictional: true }
}

export function meOf(roles: [Role, UnitName][]): Me {
  const home = { parent: place('MH', 'Minh Họa', 'province'), unit: null }
  return {
    id: 'huy',
    username: 'huy',
    displayName: 'Ông Huy',
    roles: roles.map(([role, unit]) => ({ role, unit })),
    mode: 'sample',
    home,
  } as Me
}

export function columnOf(part: Partial<ColumnUnderstood> = {}): ColumnUnderstood {
  return {
    key: 'ho so phai giai quyet',
    title: 'Hồ sơ phải giải quyết',
    column: 'D',
    role: 'figure',
    element: 'dossiers_due',
    indicator: null,
    month: null,
    sure: true,
    samples: ['402'],
    ...part,
  }
}

export function sheetOf(part: Partial<SheetUnderstood> = {}): SheetUnderstood {
  return {
    name: 'Tổng hợp',
    hidden: false,
    rows: 34,
    columns: 8,
    chosen: true,
    layout: 'units',
    month: null,
    headRow: 4,
    reason: null,
    ...part,
  }
}

export function changeOf(part: Partial<SheetChange> = {}): SheetChange {
  return {
    unit: place('MH02', 'Hương Bưởi'),
    month: '2026-10',
    new: 0,
    changed: 0,
    equal: 0,
    rates: 0,
    ratesEqual: 0,
    lock: null,
    ...part,
  }
}

type Part = Partial<Omit<ImportAnswer, 'counts'>> & { counts?: Partial<ImportAnswer['counts']> }

export function answerOf({ counts, ...part }: Part): ImportAnswer {
  const none = {
    rows: 0,
    figures: 0,
    marked: 0,
    refused: 0,
    skipped: 0,
    new: 0,
    changed: 0,
    equal: 0,
    locked: 0,
    rates: 0,
    ratesEqual: 0,
    ratesLocked: 0,
  }
  return {
    id: '7f1c9a52-1111-4222-8333-444455556666',
    state: 'dry',
    file: { name: 'tong-hop.xlsx', bytes: 5000 },
    unit: place('MH', 'Minh Họa', 'province'),
    createdAt: '2026-11-21T02:14:00.000Z',
    createdBy: 'Ông Huy',
    committedAt: null,
    undoneAt: null,
    undoneBy: null,
    undo: null,
    counts: { ...none, ...counts },
    months: [],
    units: 0,
    asked: { unit: 'MH' },
    questions: [],
    ready: false,
    already: null,
    sheets: [sheetOf()],
    mapping: [],
    remembered: false,
    convention: null,
    evidence: null,
    conversions: [],
    conversionNote: null,
    report: [],
    reportTotal: 0,
    changes: [],
    changesTotal: part.changes?.length ?? 0,
    replaced: [],
    obstacles: [],
    obstaclesTotal: 0,
    rates: [],
    ...part,
  }
}
