/** How tests set a second factor up, answer it and take it away: through the routes, with a clock that they set. */
import { Secret, TOTP } from 'otpauth'
import type { Person, Program } from '../support/app.ts'
import { hireByLink, passphrase } from './front-desk.ts'

/** `later` moves the clock on by so many seconds. */
export function factorDesk(
  site: () => { program: Program; administrator: Person },
  clock: () => Date,
  later: (seconds: number) => void,
) {
  let counter = 0
  const codeOf = (secret: string, seconds = 0) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: clock().getTime() + seconds * 1000 })
  const post = (person: Person, url: string, payload: object) => person.call({ method: 'POST', url, payload })
  const begin = (person: Person, password = passphrase) => post(person, '/api/me/second-factor', { password })
  const confirm = (person: Person, code: string) => post(person, '/api/me/second-factor/confirm', { code })
  const end = (person: Person, payload: object) =>
    person.call({ method: 'DELETE', url: '/api/me/second-factor', payload })
  const hired = (role = 'approver') => {
    counter += 1
    const { program, administrator } = site()
    return hireByLink(program, administrator, `hai-buoc-${counter}`, [{ role, unit: 'MH02' }])
  }
  /** Somebody with a second factor, half a minute after it was confirmed. */
  const secured = async (role = 'approver') => {
    const one = await hired(role)
    const { secret } = (await begin(one.person)).json()
    const { recoveryCodes } = (await confirm(one.person, codeOf(secret))).json()
    later(30)
    return { ...one, totp: secret as string, recoveryCodes: recoveryCodes as string[] }
  }
  return { codeOf, post, begin, confirm, end, hired, secured }
}
