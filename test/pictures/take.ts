/**
 * Takes the README's pictures from the running program on the sample, so that they never lie: `npm run pictures`.
 * With a folder as argument, takes every screen at every size there, to be looked at.
 */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { fillSample } from '../../seeds/fill.ts'
import { connectSqlite } from '../../server/database/connect.ts'
import { migrate } from '../../server/database/migrate.ts'
import { launchBrowser, openPage, serveProgram, sizes } from '../support/browser.ts'
import { now } from '../support/clock.ts'
import { enter, type Visitor } from '../support/journey.ts'
import { takeMeeting } from './meeting.ts'

type Picture = {
  name: string
  role: Visitor
  address: string
  size: keyof typeof sizes
  dark?: boolean
  whole?: boolean
}

const screens: { name: string; role: Visitor; address: string }[] = [
  { name: 'overview', role: 'leader', address: '/tong-quan?ky=2026-Q3&chi-tieu=online_payment' },
  { name: 'unit', role: 'leader', address: '/don-vi/MH02?ky=2026-Q3' },
  { name: 'sheet', role: 'clerk', address: '/phieu/MH02/2026-10' },
  { name: 'scheme', role: 'leader', address: '/bo-chi-so/qd766?tinh=01&ky=2026' },
  { name: 'plans', role: 'leader', address: '/ke-hoach' },
  { name: 'plan', role: 'leader', address: '/ke-hoach/11' },
  { name: 'tasks', role: 'clerk', address: '/nhiem-vu' },
  { name: 'task', role: 'clerk', address: '/nhiem-vu/311' },
  { name: 'late', role: 'leader', address: '/nhiem-vu/qua-han' },
  { name: 'units', role: 'leader', address: '/don-vi' },
  { name: 'board', role: 'leader', address: '/phieu?ky=2026-10' },
  { name: 'review', role: 'department', address: '/duyet/MH12/2026-10' },
  { name: 'queue', role: 'department', address: '/duyet' },
  { name: 'import', role: 'clerk', address: '/nhap-tep' },
  { name: 'people', role: 'administrator', address: '/quan-tri/nguoi-dung' },
  { name: 'settings', role: 'administrator', address: '/quan-tri/cai-dat' },
  { name: 'reports', role: 'leader', address: '/bao-cao?nam=2026' },
  { name: 'emulation', role: 'clerk', address: '/thi-dua' },
  { name: 'inspections', role: 'clerk', address: '/kiem-tra' },
  { name: 'actions', role: 'leader', address: '/viec-hop?viec-nao=tat-ca' },
  { name: 'scores', role: 'leader', address: '/bo-chi-so/qd766/don-vi/MH02?ky=2026-Q3' },
  { name: 'comparison', role: 'leader', address: '/bo-chi-so/qd766/so-sanh?tinh=MH&ky=2026-Q3&nhom=*' },
  { name: 'schemes', role: 'leader', address: '/bo-chi-so' },
  { name: 'scheme-tree', role: 'leader', address: '/bo-chi-so/par_mh_2026/tieu-chi' },
  { name: 'indices', role: 'leader', address: '/chi-so?don-vi=MH' },
  { name: 'round', role: 'leader', address: '/cham-diem/1' },
  { name: 'surveys', role: 'leader', address: '/khao-sat' },
  { name: 'mergers', role: 'administrator', address: '/quan-tri/sap-xep' },
  { name: 'own-reports', role: 'clerk', address: '/bao-cao?nam=2026' },
]

const forReadme: Picture[] = [
  pictureOf('overview', 'desktop'),
  pictureOf('overview', 'phone'),
  ...[
    'unit',
    'sheet',
    'scheme',
    'plan',
    'late',
    'reports',
    'emulation',
    'board',
    'review',
    'scores',
    'comparison',
    'indices',
    'round',
    'surveys',
    'actions',
  ].map((name) => pictureOf(name, 'desktop')),
]

function pictureOf(name: string, size: 'desktop' | 'phone'): Picture {
  const screen = screens.find((one) => one.name === name)
  if (!screen) throw new Error(`no screen ${name}`)
  return { ...screen, name: `${name}-${size === 'desktop' ? 1440 : 390}`, size }
}

const toLookAt: Picture[] = screens.flatMap((screen) => [
  { ...screen, name: `${screen.name}-1440`, size: 'desktop' as const, whole: true },
  { ...screen, name: `${screen.name}-390`, size: 'phone' as const, whole: true },
  { ...screen, name: `${screen.name}-1920`, size: 'projector' as const },
  { ...screen, name: `${screen.name}-dark`, size: 'desktop' as const, dark: true },
])

async function take(browser: Browser, url: string, folder: string, picture: Picture): Promise<void> {
  const { page } = await openPage(browser, url, sizes[picture.size], picture.dark ? 'dark' : 'light')
  await enter(page, picture.role)
  await page.goto(picture.address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => [...document.fonts].some((font) => font.family === 'Inter'))
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: path.join(folder, `${picture.name}.png`), fullPage: picture.whole ?? false })
  await page.context().close()
}

const [, , given] = process.argv
const folder = given ?? path.resolve(import.meta.dirname, '../../.pictures')
mkdirSync(folder, { recursive: true })
const connection = connectSqlite(':memory:')
await migrate(connection.db)
await fillSample(connection.db, now)
const served = await serveProgram(connection)
const browser = await launchBrowser()
for (const picture of given === undefined ? forReadme : toLookAt) await take(browser, served.url, folder, picture)
if (given === undefined) await takeMeeting(browser, served.url, folder)
await browser.close()
await served.close()
await connection.close()
