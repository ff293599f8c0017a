/** Requests as they may come: right, nearly right and absurd, made from the contract's own description. */

import fc from 'fast-check'

/** JSON Schema as the description of the interface writes it; what is not named here is not needed. */
export type Schema = {
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  pattern?: string
  format?: string
  minLength?: number
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  minItems?: number
  additionalProperties?: boolean | Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
}
/** What people really type where a name like this stands. */
const known: Record<string, string[]> = {
  unit: [
    'MH02',
    'MH02',
    'MH02',
    'MH03',
    'MH03',
    'MH04',
    'MH',
    'MH30',
    'MH92',
    'MH10',
    '06673',
    '00004',
    'HP-2025',
    '01',
    '22',
    'XX99',
  ],
  parent: ['MH', '01', '22', '31', 'MH02', '77'],
  month: [
    '2026-10',
    '2026-10',
    '2026-10',
    '2026-11',
    '2026-11',
    '2026-12',
    '2026-09',
    '2025-06',
    '2025-07',
    '2024-02',
    '2008-01',
    '2099-12',
    '2026-13',
  ],
  period: ['2026-10', '2026-Q3', '2026', '2025-Q2', '2008', '2008-Q1', '2099-Q4', '2099', '2026-Q5', '2007', '26-10'],
  from: ['2026-01', '2021-11', '2026-Q1', '2024', '2008-01', '2099-12', '2026-00'],
  to: ['2026-10', '2026-Q3', '2026', '2008-01', '2099-12', '2100'],
  element: [
    'petitions_due',
    'petitions_on_time',
    'dossiers_with_fee',
    'dossiers_paid_online',
    'plan_tasks_due',
    'none',
  ],
  indicator: [
    'on_time',
    'online_payment',
    'late_dossiers',
    'par_index',
    'dialogues',
    'administrative_posts_cut',
    'none',
  ],
  scheme: ['qd766', 'qd766', 'par_mh_2026', 'none'],
  node: ['DOSSIER_SYNC', 'transparency', '1', '1.1', '1.1.1', 'x'],
  round: ['1', '1', '2', 'x'],
  survey: ['1', '2', '3', '5', 'x'],
  evidence: ['5a000000000100000000000000000000', 'f'.repeat(32), 'x'],
  proof: ['5a000000000100000000000000000003', 'x'],
  index: ['par', 'sipas', 'par_index', 'x'],
  format: ['docx', 'pptx', 'xlsx', 'x'],
  merger: ['1', 'x'],
  reason: ['Đối chiếu lại sổ theo dõi của bộ phận một cửa'],
  note: ['Theo sổ theo dõi', '=1+1', '<img src=x onerror=alert(1)>'],
  plan: ['1', '3', '4', '8', '9', '10', '0', '99', '2e1', '1.5'],
  file: ['ranking.csv', 'heat.svg', 'scorecard.csv', 'series.svg', 'scheme.csv', 'targets.csv', 'targets.svg', 'x.exe'],
  q: ['huong', 'đống đa', 'Đ', ' ', '.*', '00004'],
  on: ['2026-01-01', '2024-02-29', '2025-02-29', '1900-01-01', '9999-12-31'],
  year: ['2023', '2026', '1999', '2026.5', '2e3'],
  // Somebody who asks for nothing here, so that an administrator may do to them what they like.
  id: ['sample-nhap-lieu-2-huong-buoi', '1', '1', '2', '3', '5', '7', 'x'],
  account: ['sample-nhap-lieu-2-huong-buoi', 'x'],
  act: ['save_figure', 'sign_in', 'x'],
  duty: ['49', '48', '1', '0', 'x'],
  sentOn: ['2026-11-20', '2026-11-22', '2026-11-31'],
  due: ['2026-12-05', '2026-11-31', '1900-01-01'],
  task: ['1', '150', '250', '262', '280', '300', '9999999'],
  responsible: ['me', 'x'],
  username: ['lanh-dao', 'quan-tri', 'ai-do'],
  province: ['01', 'MH', '77'],
}

export const absurd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    'null',
    'undefined',
    'NaN',
    '-1',
    '1e400',
    '__proto__',
    'constructor',
    '../../etc/passwd',
    "' or '1'='1",
    '<script>',
    '%',
    '%00',
    '%E0%A4%A',
    '\ud800',
    'năm'.normalize('NFD'),
    '\u202eexe.fdp',
    'a\u0301\u0301\u0301\u0301',
    '\ufeff\u200b\u00ad',
    '＝1+1',
    '=HYPERLINK("https://evil.example")',
    'x\r\nSet-Cookie: a=b',
    '9'.repeat(400),
    '２０２６',
    'A'.repeat(119),
    'A'.repeat(2000),
    '🙂'.repeat(40),
  ),
)

/** What the sample's clerks are at: their own ward, the month that is being reported or under way. */
function likely(name: string, home: string | undefined): string[] {
  if (name === 'unit' && home !== undefined) return [home]
  return name === 'month' ? ['2026-10', '2026-11'] : []
}

/** `wrong`: how often it is nonsense, against eight times that it is not. */
export function textFor(name: string, schema: Schema, home?: string, wrong = 1): fc.Arbitrary<string> {
  const choices = [...(schema.enum ?? []).map(String), ...(known[name] ?? [])]
  const usual = choices.length > 0 ? fc.constantFrom(...choices) : formed(schema)
  const first = likely(name, home)
  return fc.oneof(
    ...first.map((text) => ({ weight: 14 / first.length, arbitrary: fc.constant(text) })),
    { weight: 8, arbitrary: usual },
    { weight: wrong, arbitrary: absurd },
  )
}

/** A text of the form that a pattern asks for; of any, where the pattern is more than the generator understands. */
function formed({ pattern, format, minLength = 0 }: Schema): fc.Arbitrary<string> {
  if (format === 'date') return fc.constantFrom('2026-11-20', '2026-12-05', '2026-02-29', '2027-01-31')
  const any = fc.string({ minLength: Math.min(minLength, 60), maxLength: Math.max(minLength, 12) })
  if (pattern === undefined) return any
  try {
    return fc.stringMatching(new RegExp(pattern, 'u'), { maxLength: 30 })
  } catch {
    return any
  }
}

const anyNumber = fc.oneof(
  { weight: 6, arbitrary: fc.nat(2) },
  { weight: 1, arbitrary: fc.constantFrom(-0, -1, 0.5, 1e9, 999_999_999, 2 ** 31, 2 ** 53, 1e308, -1e308, 5e-324) },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
)
const wrongValue = fc.oneof(fc.jsonValue({ maxDepth: 2 }), absurd, anyNumber)

/** What a clerk at work sends. */
export const soundNumbers: Record<string, fc.Arbitrary<unknown>> = {
  value: fc.nat(50),
  revision: fc.constantFrom(0, 0, 1),
}

/** Lists and records inside one another end here. */
const deepest = 4

/** A value for a schema, mostly of the right kind; `wrong` says how often of another, against six times that it is right. */
export function valueFor(name: string, schema: Schema, wrong = 1, depth = 0): fc.Arbitrary<unknown> {
  const kinds = (schema.anyOf ?? schema.oneOf ?? [schema]).flatMap((one) => rightFor(name, one, wrong, depth))
  if (kinds.length === 0 || depth > deepest) return wrongValue
  return fc.oneof({ weight: 6, arbitrary: fc.oneof(...kinds) }, { weight: wrong, arbitrary: wrongValue })
}

function rightFor(name: string, schema: Schema, wrong: number, depth: number): fc.Arbitrary<unknown>[] {
  if ('const' in schema) return [fc.constant(schema.const)]
  if (schema.anyOf !== undefined || schema.oneOf !== undefined) return [valueFor(name, schema, wrong, depth + 1)]
  return [schema.type ?? []].flat().map((kind): fc.Arbitrary<unknown> => {
    if (kind === 'number' || kind === 'integer') return anyNumber
    if (kind === 'null') return fc.constant(null)
    if (kind === 'boolean') return fc.boolean()
    if (kind === 'array') {
      const minLength = Math.min(schema.minItems ?? 0, 3)
      return fc.array(valueFor(name, schema.items ?? {}, wrong, depth + 1), { minLength, maxLength: 3 })
    }
    if (kind === 'object') return recordFor(schema, wrong, depth)
    return textFor(name, schema, undefined, wrong)
  })
}

/** A record with all that it must have and some of what it may. */
export function recordFor(schema: Schema, wrong = 1, depth = 0): fc.Arbitrary<Record<string, unknown>> {
  const properties = Object.entries(schema.properties ?? {})
  const values = properties.map(([name, of]) => [name, valueFor(name, of, wrong, depth + 1)] as const)
  const { additionalProperties } = schema
  if (values.length === 0 && typeof additionalProperties === 'object')
    return fc.dictionary(absurd, valueFor('', additionalProperties, wrong, depth + 1), { maxKeys: 2 })
  return fc.record(Object.fromEntries(values), { requiredKeys: schema.required ?? [] })
}
