/** What is saved between the reading of an edition and its freezing: a figure of it is noticed, anything else does no harm. */
import { beforeAll, expect, it } from 'vitest'
import { inTransaction } from '../../server/database/transaction.ts'
import { catalogueTopic, raiseVersion } from '../../server/database/version.ts'
import { dateInVietnam } from '../../server/domain/period.ts'
import { createEvaluation } from '../../server/evaluation/facts.ts'
import type { Asking } from '../../server/features/editions/access.ts'
import { editionReader, type ReadEdition } from '../../server/features/editions/content.ts'
import { freezeEdition } from '../../server/features/editions/freeze-edition.ts'
import type { Site } from '../../server/http/site.ts'
import { now } from '../support/clock.ts'
import { sampleConfig } from '../support/config.ts'
import { onEachEngine } from '../support/database.ts'
import { editionDesk } from './edition-desk.ts'

onEachEngine('a freezing during which somebody saves', (engine) => {
  const desk = editionDesk(engine)
  let site: Site
  let asking: Asking
  let read: ReadEdition

  beforeAll(async () => {
    const db = desk.db()
    site = { db, config: sampleConfig, now: () => now, evaluation: createEvaluation(db, dateInVietnam) }
    const catalogue = await site.evaluation.catalogue()
    const account = await db
      .selectFrom('account')
      .select('id')
      .where('username', '=', 'tong-hop')
      .executeTakeFirstOrThrow()
    const unit = catalogue.units.find(({ code }) => code === 'MH')
    const roles = [{ role: 'clerk' as const, unitId: unit?.id ?? 0 }]
    asking = { catalogue, viewer: { id: account.id, displayName: '', roles }, now, today: dateInVietnam(now) }
    read = editionReader(site)
  })

  /** Freezes what the page showed, while `meanwhile` happens right after each of the first `times` readings. */
  async function freezeDuring(times: number, meanwhile: () => Promise<void>): Promise<string> {
    const { edition, fingerprint } = await desk.drafted()
    let readings = 0
    const interrupted: ReadEdition = async (on) => {
      const reading = await read(on)
      readings += 1
      if (readings <= times) await meanwhile()
      return reading
    }
    const before = await desk.rows()
    const body = { revision: edition.revision, fingerprint }
    const said = await freezeEdition(site, interrupted, asking, edition.id, body).then(
      () => 'frozen',
      (error: { code: string; fields: { code: string }[] }) => `${error.code} ${error.fields[0]?.code ?? ''}`.trim(),
    )
    const { edition: rows, edition_content, audit } = await desk.rows()
    if (said !== 'frozen')
      expect([rows, edition_content, audit]).toEqual([before.edition, before.edition_content, before.audit])
    return `${said} after ${readings}`
  }

  it('is refused where the figure is one of its own', async () => {
    const save = () => desk.shift('MH02', 'dossiers_paid_online', '2026-09', 1)
    expect(await freezeDuring(1, save)).toBe('stale moved after 2')
    await desk.shift('MH02', 'dossiers_paid_online', '2026-09', -1)
  })

  it('looks again where it was something else, and freezes', async () => {
    expect(await freezeDuring(2, () => raiseVersion(desk.db(), catalogueTopic))).toBe('frozen after 3')
  })

  it('lets others wait where it never ends, and freezes what was seen', async () => {
    expect(await freezeDuring(99, () => raiseVersion(desk.db(), catalogueTopic))).toBe('frozen after 3')
  })

  it('is refused where one of its own figures moves after the last look', async () => {
    let times = 0
    const save = async () => {
      times += 1
      if (times < 3) await raiseVersion(desk.db(), catalogueTopic)
      else await desk.shift('MH02', 'dossiers_paid_online', '2026-09', 1)
    }
    expect(await freezeDuring(3, save)).toBe('stale moved after 3')
    await desk.shift('MH02', 'dossiers_paid_online', '2026-09', -1)
  })

  it('comes through while others save without a pause, and they do, too', async () => {
    let isOver = false
    let saves = 0
    const saving = (async () => {
      while (!isOver) {
        await inTransaction(desk.db(), (trx) => raiseVersion(trx, catalogueTopic))
        saves += 1
      }
    })()
    const before = saves
    expect(await freezeDuring(0, async () => {})).toMatch(/^frozen after/)
    isOver = true
    await saving
    expect(saves).toBeGreaterThan(before)
  })
})
