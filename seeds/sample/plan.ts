/** The plans of the sample: the province's for three years, and two wards' own for 2026 that bind them otherwise. */
import type { SeedPlan, SeedTarget } from '../shapes.ts'
import { quarterlyTargets } from './quarterly/targets.ts'
import { provinceTasks } from './tasks.ts'
import { codes, province, source, unitOf } from './units.ts'
import { wardTasks } from './ward-tasks.ts'

type Year = 2024 | 2025 | 2026
type Row = {
  clause: string
  indicator: string
  /** What is measured, as the clause says it. */
  subject: string
  /** Per cent wanted at least, in 2024, 2025 and 2026. */
  atLeast: [number, number, number]
  appliesTo: SeedTarget['appliesTo']
}

const payment = { clause: 'mục II.3', indicator: 'online_payment' }
const submission = { clause: 'mục II.5', indicator: 'online_submission' }
const paid = 'hồ sơ có phí, lệ phí được thanh toán trực tuyến'
const online = 'hồ sơ nộp trực tuyến'

/** A row for 'all' binds the province and its units; where they differ, the province has its own beside one for each kind. */
const rows: Row[] = [
  {
    clause: 'mục II.1',
    indicator: 'on_time',
    subject: 'Hồ sơ giải quyết trước hạn và đúng hạn',
    atLeast: [96, 97, 98],
    appliesTo: 'all',
  },
  {
    clause: 'mục II.2',
    indicator: 'satisfaction',
    subject: 'Người dân, doanh nghiệp hài lòng',
    atLeast: [88, 90, 90],
    appliesTo: 'all',
  },
  { ...payment, subject: `Toàn thành phố, ${paid}`, atLeast: [45, 50, 60], appliesTo: 'own' },
  { ...payment, subject: `Phường, ${paid}`, atLeast: [45, 50, 60], appliesTo: 'ward' },
  { ...payment, subject: `Xã, ${paid}`, atLeast: [35, 42, 50], appliesTo: 'commune' },
  { ...payment, subject: `Đặc khu, ${paid}`, atLeast: [35, 42, 50], appliesTo: 'special_zone' },
  {
    clause: 'mục II.4',
    indicator: 'signed_documents',
    subject: 'Văn bản đi được ký số',
    atLeast: [75, 80, 85],
    appliesTo: 'all',
  },
  { ...submission, subject: `Toàn thành phố, ${online}`, atLeast: [70, 72, 80], appliesTo: 'own' },
  { ...submission, subject: `Phường, ${online}`, atLeast: [70, 72, 80], appliesTo: 'ward' },
  { ...submission, subject: `Xã, ${online}`, atLeast: [58, 62, 70], appliesTo: 'commune' },
  { ...submission, subject: `Đặc khu, ${online}`, atLeast: [58, 62, 70], appliesTo: 'special_zone' },
  {
    clause: 'mục II.6',
    indicator: 'input_digitised',
    subject: 'Hồ sơ đầu vào được số hóa',
    atLeast: [80, 85, 90],
    appliesTo: 'all',
  },
  {
    clause: 'mục II.7',
    indicator: 'results_digitised',
    subject: 'Kết quả giải quyết được số hóa',
    atLeast: [85, 88, 95],
    appliesTo: 'all',
  },
  {
    clause: 'mục II.8',
    indicator: 'reuse',
    subject: 'Hồ sơ tái sử dụng dữ liệu đã số hóa',
    atLeast: [25, 30, 40],
    appliesTo: 'all',
  },
  {
    clause: 'mục II.9',
    indicator: 'incoming_documents',
    subject: 'Văn bản đến được xử lý đúng hạn',
    atLeast: [85, 88, 90],
    appliesTo: 'all',
  },
  {
    clause: 'mục II.10',
    indicator: 'leader_signed',
    subject: 'Văn bản do lãnh đạo ký được ký số',
    atLeast: [70, 75, 80],
    appliesTo: 'all',
  },
]

/** Set once, in the plan of 2024, for three years; the later plans do not repeat it. */
const petitions: SeedTarget = {
  indicator: 'petitions_on_time',
  operator: '=',
  value: '100',
  word: null,
  from: '2024-01',
  to: '2026-12',
  appliesTo: 'all',
  clause: 'mục II.11',
  summary: 'Giai đoạn 2024 - 2026, phản ánh, kiến nghị được trả lời đúng hạn đạt 100%',
}

/** Number and date of the province's plan of each year. */
const issued: Record<Year, [number: string, date: string]> = {
  2024: ['11/KH-UBND', '2024-01-12'],
  2025: ['08/KH-UBND', '2025-01-10'],
  2026: ['15/KH-UBND', '2026-01-09'],
}

function provincePlan(year: Year): SeedPlan {
  const [number, date] = issued[year]
  const monthly = rows.map((row) => atLeast(row, row.atLeast[year - 2024] as number, `${year}-01`, `${year}-12`))
  const first = year === 2024 ? [...monthly, petitions] : monthly
  return {
    unit: province,
    number,
    date,
    year,
    title: `Kế hoạch cải cách hành chính thành phố Minh Họa năm ${year}`,
    issuer: 'UBND thành phố Minh Họa',
    note: source,
    targets: [...first, ...quarterlyTargets(year, first.length)],
    tasks: year === 2026 ? provinceTasks : [],
  }
}

function atLeast(row: Omit<Row, 'atLeast'>, value: number, from: string, to: string): SeedTarget {
  return {
    indicator: row.indicator,
    operator: '>=',
    value: String(value),
    word: null,
    from,
    to,
    appliesTo: row.appliesTo,
    clause: row.clause,
    summary: `${row.subject} đạt từ ${value}% trở lên`,
  }
}

function wardPlan(code: string, name: string, number: string, date: string, targets: SeedTarget[]): SeedPlan {
  return {
    unit: unitOf(code),
    number,
    date,
    year: 2026,
    title: `Kế hoạch cải cách hành chính phường ${name} năm 2026`,
    issuer: `UBND phường ${name}`,
    note: source,
    targets,
    tasks: wardTasks(code),
  }
}

/** Phường Nhạc Xanh binds itself to every single dossier. */
const everyDossier: SeedTarget = {
  indicator: 'on_time',
  operator: '=',
  value: '100',
  word: null,
  from: '2026-01',
  to: '2026-12',
  appliesTo: 'own',
  clause: 'mục II.1',
  summary: 'Hồ sơ giải quyết trước hạn và đúng hạn đạt 100%',
}

/** Phường Sương Sớm climbs by quarters: 50, 55, 60, 65 per cent. */
const byQuarter: SeedTarget[] = (
  [
    [50, '2026-01', '2026-03', 'Quý I'],
    [55, '2026-04', '2026-06', 'Quý II'],
    [60, '2026-07', '2026-09', 'Quý III'],
    [65, '2026-10', '2026-12', 'Quý IV'],
  ] as const
).map(([value, from, to, quarter]) =>
  atLeast({ ...payment, clause: 'mục II.2', subject: `${quarter}, ${paid}`, appliesTo: 'own' }, value, from, to),
)

/** What phường Hương Bưởi's own plan repeats of the city's, at the same level, and what it adds for itself. */
const ofHuongBuoi: SeedTarget[] = [
  atLeast(
    { indicator: 'on_time', clause: 'mục II.1', subject: 'Hồ sơ giải quyết trước hạn và đúng hạn', appliesTo: 'own' },
    98,
    '2026-01',
    '2026-12',
  ),
  atLeast(
    { indicator: 'satisfaction', clause: 'mục II.2', subject: 'Người dân, doanh nghiệp hài lòng', appliesTo: 'own' },
    90,
    '2026-01',
    '2026-12',
  ),
  atLeast({ ...payment, clause: 'mục II.3', subject: paid, appliesTo: 'own' }, 60, '2026-01', '2026-12'),
  atLeast(
    { indicator: 'signed_documents', clause: 'mục II.4', subject: 'Văn bản đi được ký số', appliesTo: 'own' },
    85,
    '2026-01',
    '2026-12',
  ),
  {
    indicator: 'plan_tasks',
    operator: '=',
    value: '100',
    word: null,
    from: '2026-01',
    to: '2026-12',
    appliesTo: 'own',
    clause: 'mục II.5',
    summary: 'Nhiệm vụ của kế hoạch hoàn thành đúng hạn đạt 100%',
  },
]

export const plans: SeedPlan[] = [
  provincePlan(2024),
  provincePlan(2025),
  provincePlan(2026),
  wardPlan(codes.nhacXanh, 'Nhạc Xanh', '06/KH-UBND', '2026-01-20', [everyDossier]),
  wardPlan(codes.suongSom, 'Sương Sớm', '04/KH-UBND', '2026-01-19', byQuarter),
  wardPlan(codes.huongBuoi, 'Hương Bưởi', '03/KH-UBND', '2026-01-21', ofHuongBuoi),
  wardPlan(codes.muaNgau, 'Mưa Ngâu', '05/KH-UBND', '2026-01-22', []),
]
