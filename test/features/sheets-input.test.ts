import { beforeAll, beforeEach, expect, it } from 'vitest'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { clearDesk, desk, put, writings } from './sheet-desk.ts'

type Told = [status: number, code: string, field: string | undefined]
const wrongValue: Told = [422, 'invalid', 'value']
const good = { value: 5, revision: 0 }
const digits = '1234567890'.repeat(51)

onEachEngine('what a sheet does not take', (engine) => {
  let program: Program
  let clerk: Person
  let before: Awaited<ReturnType<typeof writings>>

  beforeAll(async () => {
    program = await sampleProgram(engine)
    clerk = await program.as('clerk')
    await clearDesk(program)
    before = await writings(program)
  })

  async function told(response: Awaited<ReturnType<Person['call']>>, [status, code, field]: Told) {
    const body = response.json()
    expect([response.statusCode, body.code, body.fields?.[0]?.field], response.body).toEqual([status, code, field])
    expect(body.requestId).toEqual(expect.any(String))
    const sentences = [body.message, ...(body.fields ?? []).map((one: { message: string }) => one.message)]
    // A Vietnamese sentence with the remedy: letters that English lacks, and a full stop.
    for (const sentence of sentences) expect(sentence).toMatch(/[ăâđêôơưạảấầẩậắằẵặẻẽếềểễệỉịọỏốồổỗộớờởợụủứừửữựýỳ].*\.$/i)
    expect(await writings(program)).toEqual(before)
  }

  it.each<[string, unknown, Told]>([
    ['a negative number', { ...good, value: -1 }, wrongValue],
    ['a fraction', { ...good, value: 1.5 }, wrongValue],
    ['a number beyond a thousand million', { ...good, value: 1e12 }, wrongValue],
    ['the first number that is too large', { ...good, value: 1_000_000_000 }, wrongValue],
    ['“1.234,5”', { ...good, value: '1.234,5' }, wrongValue],
    ['“1,234”', { ...good, value: '1,234' }, wrongValue],
    ['a space', { ...good, value: ' ' }, wrongValue],
    ['nothing as text', { ...good, value: '' }, wrongValue],
    ['12 as text', { ...good, value: '12' }, wrongValue],
    ['Vietnamese text with parted marks', { ...good, value: 'năm'.normalize('NFD') }, wrongValue],
    ['true', { ...good, value: true }, wrongValue],
    ['an object', { ...good, value: {} }, wrongValue],
    ['a list', { ...good, value: [] }, wrongValue],
    ['no value', { revision: 0 }, wrongValue],
    ['a value that is said to be missing', { ...good, state: 'missing' }, wrongValue],
    ['no value that is said to be reported', { value: null, state: 'reported', revision: 0 }, wrongValue],
    ['an unknown state', { ...good, state: 'zero' }, [422, 'invalid', 'state']],
    ['no revision', { value: 5 }, [422, 'invalid', 'revision']],
    ['a negative revision', { value: 5, revision: -1 }, [422, 'invalid', 'revision']],
    ['half a revision', { value: 5, revision: 0.5 }, [422, 'invalid', 'revision']],
    ['a revision beyond what a column holds', { value: 5, revision: 3_000_000_000 }, [422, 'invalid', 'revision']],
    ['a revision as text', { value: 5, revision: '0' }, [422, 'invalid', 'revision']],
    ['a field that nobody asked for', { ...good, unit: 'MH03' }, [422, 'invalid', 'unit']],
    ['a state of the sheet smuggled in', { ...good, sheet_state: 'approved' }, [422, 'invalid', 'sheet_state']],
    ['a note of 510 characters', { ...good, note: digits }, [422, 'invalid', 'note']],
    ['a note that is a number', { ...good, note: 5 }, [422, 'invalid', 'note']],
    ['a note with a character that no text holds', { ...good, note: 'a\u0000b' }, [422, 'invalid', 'note']],
    ['a list for a body', [good], [422, 'invalid', 'body']],
    ['a number for a body', 5, [422, 'invalid', 'body']],
    ['null for a body', null, [422, 'invalid', 'body']],
  ])('%s', async (_name, body, expected) => {
    await told(
      await clerk.call({
        method: 'PUT',
        url: `${desk}/figures/petitions_due`,
        headers: { 'content-type': 'application/json' },
        payload: JSON.stringify(body),
      }),
      expected,
    )
  })

  it.each<[string, string, Told]>([
    ['an unknown element', `${desk}/figures/none_such`, [404, 'not_found', 'element']],
    ['an element with capitals', `${desk}/figures/Petitions`, [422, 'invalid', 'element']],
    ['an element that October does not ask', `${desk}/figures/plan_tasks_due`, [422, 'invalid', 'element']],
    ['month 13', '/api/sheets/MH02/2026-13/figures/petitions_due', [422, 'invalid', 'month']],
    ['month 0', '/api/sheets/MH02/2026-00/figures/petitions_due', [422, 'invalid', 'month']],
    ['a year of two digits', '/api/sheets/MH02/26-10/figures/petitions_due', [422, 'invalid', 'month']],
    ['a quarter', '/api/sheets/MH02/2026-Q3/figures/petitions_due', [422, 'invalid', 'month']],
    ['a month before the unit', '/api/sheets/MH02/2025-06/figures/petitions_due', [404, 'not_found', 'unit']],
    ['a foreign unit', '/api/sheets/MH03/2026-10/figures/petitions_due', [404, 'not_found', 'unit']],
    ['a real unit of another province', '/api/sheets/00004/2026-10/figures/petitions_due', [404, 'not_found', 'unit']],
    ['an unknown unit', '/api/sheets/XX99/2026-10/figures/petitions_due', [404, 'not_found', 'unit']],
    ['a unit in small letters', '/api/sheets/mh02/2026-10/figures/petitions_due', [422, 'invalid', 'unit']],
    ['a unit with a quotation mark', "/api/sheets/MH02'--/2026-10/figures/petitions_due", [422, 'invalid', 'unit']],
    ['a doubled slash', '/api//sheets/MH02/2026-10/figures/petitions_due', [404, 'not_found', undefined]],
    ['a slash at the end', `${desk}/figures/petitions_due/`, [404, 'not_found', undefined]],
    ['a path in capitals', '/API/sheets/MH02/2026-10/figures/petitions_due', [404, 'not_found', undefined]],
  ])('%s', async (_name, url, expected) => {
    await told(await clerk.call({ method: 'PUT', url, payload: good }), expected)
  })

  it.each<[string, Record<string, string>, string, Told]>([
    ['a number that is infinite', { 'content-type': 'application/json' }, '{"value":1e400,"revision":0}', wrongValue],
    ['broken JSON', { 'content-type': 'application/json' }, '{"value":5,', [422, 'invalid', 'body']],
    ['an empty body', { 'content-type': 'application/json' }, '', [422, 'invalid', 'body']],
    [
      'a body that poisons objects',
      { 'content-type': 'application/json' },
      '{"value":5,"revision":0,"__proto__":{"value":6}}',
      [422, 'invalid', 'body'],
    ],
    ['plain text', { 'content-type': 'text/plain' }, JSON.stringify(good), [415, 'wrong_type', undefined]],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'value=5', [415, 'wrong_type', undefined]],
    [
      'a form with parts',
      { 'content-type': 'multipart/form-data; boundary=x' },
      '--x--',
      [415, 'wrong_type', undefined],
    ],
    ['no content type', {}, JSON.stringify(good), [415, 'wrong_type', undefined]],
    [
      'a content type that is nonsense',
      { 'content-type': 'json' },
      JSON.stringify(good),
      [415, 'wrong_type', undefined],
    ],
    [
      'a content type with a tail that only looks like JSON',
      { 'content-type': 'application/jsonx' },
      JSON.stringify(good),
      [415, 'wrong_type', undefined],
    ],
    [
      'two megabytes',
      { 'content-type': 'application/json' },
      JSON.stringify({ ...good, note: 'x'.repeat(2_000_000) }),
      [413, 'too_large', undefined],
    ],
  ])('%s', async (_name, headers, payload, expected) => {
    await told(await clerk.call({ method: 'PUT', url: `${desk}/figures/petitions_due`, headers, payload }), expected)
  })
})

onEachEngine('what a sheet takes all the same', (engine) => {
  let program: Program
  let clerk: Person

  beforeAll(async () => {
    program = await sampleProgram(engine)
    clerk = await program.as('clerk')
  })
  beforeEach(() => clearDesk(program))

  it.each<[string, string, number]>([
    ['0', '0', 0],
    ['minus 0', '-0', 0],
    ['a whole number with a point', '12.0', 12],
    ['a number with an exponent', '12e2', 1200],
    ['the largest number', '999999999', 999_999_999],
  ])('%s', async (_name, value, stored) => {
    const response = await clerk.call({
      method: 'PUT',
      url: `${desk}/figures/petitions_due`,
      headers: { 'content-type': 'application/json; charset=utf-8' },
      payload: `{"value":${value},"revision":0}`,
    })
    expect([response.statusCode, response.json().figure?.value]).toEqual([200, stored])
  })

  it.each([
    ['every Vietnamese letter', 'Ngày 30/9: số liệu của phường chưa đủ, đang chờ Sở Nội vụ đối chiếu; ắằẳẵặ ƯỨỪỬỮỰ'],
    ['line breaks', 'dòng một\ndòng hai'],
    ['what would be code elsewhere', `<script>alert("x")</script>'; drop table figure; --`],
    ['signs from beyond the first plane', '📌 xem biên bản'],
  ])('%s in a note', async (_name, note) => {
    const response = await put(clerk, 'petitions_due', { ...good, note })
    expect([response.statusCode, response.json().figure?.note]).toEqual([200, note])
  })
})
