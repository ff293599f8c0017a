/** Whom the server asks: nobody but the mail server and the database that its operator names. A new way out shows up here. */
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')

const waysOut =
  /\bfetch\(|from '(node:)?(http|https|http2|net|tls|dgram|dns)(\/promises)?'|from '(undici|nodemailer|pg)'|import\('pg'\)|new WebSocket|EventSource|createTransport\(/

it('opens a connection in no file but those that are known', () => {
  const files = globSync('server/**/*.ts', { cwd: root }).sort()
  expect(files.length).toBeGreaterThan(300)
  const found = files.filter((file) => waysOut.test(readFileSync(path.join(root, file), 'utf8')))
  expect(found.map((file) => file.replaceAll('\\', '/'))).toEqual([
    // PostgreSQL, where DATABASE_URL says.
    'server/database/connect.ts',
    // What an address looks like; asks nothing.
    'server/features/accounts/door-routes.ts',
    // SMTP_URL.
    'server/features/duties/mail.ts',
    // Listens on a port of this machine for a monitor; asks nothing.
    'server/http/metrics.ts',
  ])
})
