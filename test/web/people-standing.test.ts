/** Where people stand, who fits the filters, and usernames out of names. */
import { describe, expect, it } from 'vitest'
import type { AccountItem } from '../../server/features/accounts/contract.ts'
import { countsOf, filtered, type Standing, standingOf } from '../../web/features/people/standing.ts'
import { suggestUsername } from '../../web/features/people/suggest-username.ts'
import { compareGivenNames } from '../../web/people-query.ts'

const unit = (code: string, name: string) => ({ code, name, kind: 'ward' as const, label: name, fictional: true })
const person = (part: Partial<AccountItem> = {}): AccountItem => ({
  id: part.username ?? 'lan',
  username: 'lannt',
  displayName: 'Nguyễn Thị Lan',
  email: null,
  roles: [{ role: 'clerk', unit: unit('MH02', 'phường Hương Bưởi') }],
  disabled: false,
  createdAt: '2026-11-01T00:00:00.000Z',
  lastSignInAt: '2026-11-20T00:00:00.000Z',
  hasPassword: true,
  secondFactor: false,
  invitation: null,
  manageable: true,
  revision: 1,
  ...part,
})
const link = { id: 'i', purpose: 'join' as const, expiresAt: '2026-11-28T00:00:00.000Z' }
const never = { lastSignInAt: null }

describe('where a person stands', () => {
  it.each<[string, Partial<AccountItem>, Standing]>([
    ['has been in', {}, 'active'],
    ['has been in and was sent a reset', { invitation: { ...link, purpose: 'reset' } }, 'active'],
    ['has a password and was never in', never, 'never'],
    ['has a link that waits', { ...never, hasPassword: false, invitation: link }, 'invited'],
    ['has neither password nor link', { ...never, hasPassword: false }, 'expired'],
    ['is disabled, whatever else', { ...never, hasPassword: false, invitation: link, disabled: true }, 'disabled'],
  ])('%s', (_name, part, standing) => {
    expect(standingOf(person(part), 'production')).toBe(standing)
  })

  it('knows the one-click people of the sample, who have no password and need none', () => {
    expect(standingOf(person({ hasPassword: false }), 'sample')).toBe('sample')
  })

  it('sums up: everybody, never in, expired, disabled', () => {
    const people = [
      person(),
      person(never),
      person({ ...never, hasPassword: false, invitation: link }),
      person({ ...never, hasPassword: false }),
      person({ disabled: true }),
    ]
    expect(countsOf(people, 'production')).toEqual({ all: 5, neverIn: 3, expired: 1, disabled: 1 })
  })
})

describe('the filters', () => {
  const hoan = person({
    username: 'hoantm',
    displayName: 'Trần Minh Hoàn',
    email: 'hoan@minhhoa.gov.vn',
    roles: [
      { role: 'clerk', unit: unit('MH02', 'phường Hương Bưởi') },
      { role: 'approver', unit: unit('MH03', 'phường Mưa Ngâu') },
    ],
  })
  const dung = person({ username: 'dungd', displayName: 'Đặng Dũng', disabled: true })
  const all = [hoan, dung]
  const open = { words: '', units: null, role: undefined, standing: undefined }

  it.each<[string, Partial<Parameters<typeof filtered>[1]>, AccountItem[]]>([
    ['nothing asked', {}, all],
    ['a name without marks', { words: 'hoan' }, [hoan]],
    ['đ as d', { words: 'dang dung' }, [dung]],
    ['the middle of a username', { words: 'antm' }, [hoan]],
    ['a piece of the address', { words: 'minhhoa.gov' }, [hoan]],
    ['a unit', { units: new Set(['MH03']) }, [hoan]],
    ['a role', { role: 'approver' }, [hoan]],
    ['a role at another unit of the same person', { role: 'approver', units: new Set(['MH02']) }, []],
    ['a state', { standing: 'disabled' }, [dung]],
    ['what nobody is', { words: 'hoan', standing: 'disabled' }, []],
  ])('%s', (_name, part, found) => {
    expect(filtered(all, { ...open, ...part }, 'production')).toEqual(found)
  })
})

describe('a suggested username', () => {
  it.each([
    ['Nguyễn Thị Lan', 'lannt'],
    ['Đặng Đình Đức', 'ducdd'],
    ['  Trần   Minh Hoàn ', 'hoantm'],
    ['Y Ban', 'bany'],
    ['Lò', ''],
    ['', ''],
  ])('of “%s” is “%s”', (name, username) => {
    expect(suggestUsername(name, new Set())).toBe(username)
  })

  it('gives a number where others have the plain one', () => {
    expect(suggestUsername('Nguyễn Thị Lan', new Set(['lannt', 'lannt2']))).toBe('lannt3')
  })
})

it('lists people by the given name in Vietnamese order', () => {
  const names = ['Trần Văn Đức', 'Lê Dung', 'Nguyễn Văn An', 'Bùi Ánh', 'Phạm An']
  expect(names.toSorted(compareGivenNames)).toEqual(['Nguyễn Văn An', 'Phạm An', 'Bùi Ánh', 'Lê Dung', 'Trần Văn Đức'])
})
