/** What a form says of a failure: each field that it knows at its place, everything else above, never nothing at all. */
import { expect, it } from 'vitest'
import { ApiFailure, untoldBy } from '../../web/failure.ts'

const general = 'Nội dung gửi lên chưa đúng. Xem từng mục bên dưới, sửa rồi gửi lại.'
const field = (name: string) => ({ field: name, code: 'wrong', message: `${name} sai.` })
const failureOf = (...names: string[]) => new ApiFailure('invalid', general, { fields: names.map(field) })

it.each<[string, ApiFailure, string | undefined]>([
  ['nothing where the form tells it all', failureOf('due', 'source'), undefined],
  ['what the form has no place for', failureOf('due', 'unit'), 'unit sai.'],
  ['each sentence once', failureOf('unit', 'month', 'unit'), 'unit sai. month sai.'],
  ['the general sentence where there are too many', failureOf('a', 'b', 'c', 'd'), general],
  ['the sentence of the failure where no field is named', failureOf(), general],
])('says %s', (_, failure, said) => {
  expect(untoldBy(failure, ['due', 'source'])).toBe(said)
})
