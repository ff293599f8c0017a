/** A person is never told of a field by its code: whatever can be sent has a name in Vietnamese. */
import { expect, it } from 'vitest'
import { fieldSentence } from '../../server/http/failures.vi.ts'
import { sampleProgram } from '../support/app.ts'

type Schema = { properties?: Record<string, Schema>; items?: Schema; anyOf?: Schema[]; oneOf?: Schema[] }
type Operation = {
  parameters?: { name: string }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
}

function namesIn(schema: Schema): string[] {
  const inner = [...Object.values(schema.properties ?? {}), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]
  const all = schema.items === undefined ? inner : [...inner, schema.items]
  return [...Object.keys(schema.properties ?? {}), ...all.flatMap(namesIn)]
}

it('has a name of its own, wherever in an address or a body it stands', async () => {
  const { stranger } = await sampleProgram('sqlite')
  const document = (await stranger.get('/api/openapi.json')).json() as {
    paths: Record<string, Record<string, Operation>>
  }
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path))
  const names = operations.flatMap(({ parameters = [], requestBody }) => [
    ...parameters.map(({ name }) => name),
    ...Object.values(requestBody?.content ?? {}).flatMap(({ schema }) => namesIn(schema)),
  ])
  expect(names).toEqual(expect.arrayContaining(['unit', 'until', 'value']))
  const nameless = [...new Set(names)].filter((name) => /^(Một mục|“)/.test(fieldSentence(name, 'wrong')))
  expect(nameless).toEqual([])
})

it('is named by its last word where it stands in a list, and never by its code', () => {
  expect(fieldSentence('until', 'wrong')).toBe('Ngày đóng lại chưa đúng; viết năm-tháng-ngày, ví dụ 2026-12-05.')
  expect(fieldSentence('tasks.0.name', 'missing')).toBe('Tên: chưa có; viết từ 1 đến 500 ký tự.')
  expect(fieldSentence('roles.0', 'missing')).toMatch(/^Vai trò: chưa có/)
  expect(fieldSentence('somethingNew', 'wrong')).not.toContain('somethingNew')
})
