import { expect, test } from 'vitest'
import { Failure, failureCodes } from '#domain/failure.ts'

test('a failure without words still says its code and names no field', () => {
  for (const code of failureCodes) {
    const failure = new Failure(code)
    expect(failure).toBeInstanceOf(Error)
    expect([failure.name, failure.code, failure.message, failure.fields]).toEqual(['Failure', code, code, []])
    expect(failure.context).toBeUndefined()
  }
})

test('a failure carries its sentence, its fields and what the client needs to go on', () => {
  const fields = [{ field: 'figures.0.value', code: 'negative', message: 'Ô “Hồ sơ” không nhận số âm.' }]
  const failure = new Failure('stale', {
    message: 'Số liệu vừa được người khác sửa.',
    fields,
    context: { revision: 3 },
  })
  expect(failure.message).toBe('Số liệu vừa được người khác sửa.')
  expect(failure.fields).toEqual(fields)
  expect(failure.context).toEqual({ revision: 3 })
})
