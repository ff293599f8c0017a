import { expect, it } from 'vitest'
import { withoutSecrets } from '../../server/http/logging.ts'

it.each([
  ['/api/invitations/abc_DEF-123', '/api/invitations/***'],
  ['/loi-moi/abc?x=1', '/loi-moi/***?x=1'],
  ['/api/calendar.ics?unit=MH02&token=bct_secret&x=1', '/api/calendar.ics?unit=MH02&token=***&x=1'],
  ['/api/invitations', '/api/invitations'],
  ['/api/units?q=token', '/api/units?q=token'],
])('the log shows %s as %s', (url, shown) => {
  expect(withoutSecrets(url)).toBe(shown)
})
