/** A site's settings and the due days of sheets: everybody may read them, administrators change them. */
import { readSettings } from '../../database/settings.ts'
import { Failure } from '../../domain/failure.ts'
import { dateInVietnam } from '../../domain/period.ts'
import type { Account } from '../../domain/permission.ts'
import { answers } from '../../http/answers.ts'
import { unitNamed } from '../../http/named.ts'
import type { App, Site } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { changeSettings } from './change-settings.ts'
import { DueDayBody, DueDayQuery, DueDays, DueYearBody, SettingsChange, SiteSettings } from './contract.ts'
import { changeDueDays, dueDaysOf, yearOfDueDays } from './due-days.ts'
import { settingSentences } from './sentences.vi.ts'

export function settingRoutes(app: App, site: Site): void {
  app.get(
    '/api/settings',
    { schema: { response: answers(SiteSettings) }, config: { who: 'signed_in' } },
    async (request) => ({
      ...(await readSettings(site.db)),
      editable: (await provinceOf(accountOf(request))) !== undefined,
    }),
  )

  app.put(
    '/api/settings',
    { schema: { body: SettingsChange, response: answers(SiteSettings) }, config: { who: 'administer' } },
    async (request) => {
      const account = accountOf(request)
      const province = await provinceOf(account)
      if (province === undefined) throw new Failure('forbidden', { message: settingSentences.provinceOnly })
      await changeSettings(site.db, request.body, account.id, province, site.now())
      return { ...(await readSettings(site.db)), editable: true }
    },
  )

  app.get(
    '/api/due-days',
    { schema: { querystring: DueDayQuery, response: answers(DueDays) }, config: { who: 'signed_in' } },
    async (request) => {
      const { unit, year } = request.query
      return dueDaysOf(site, accountOf(request), await unitIn(unit, year), year)
    },
  )

  app.put(
    '/api/due-days',
    { schema: { body: DueDayBody, response: answers(DueDays) }, config: { who: 'administer' } },
    async (request) => {
      const { unit: code, ...change } = request.body
      const account = accountOf(request)
      const year = Number(change.month.slice(0, 4))
      const unit = await unitIn(code, year)
      await changeDueDays(site, account, unit, [change], site.now())
      return dueDaysOf(site, account, unit, year)
    },
  )

  app.put(
    '/api/due-days/year',
    { schema: { body: DueYearBody, response: answers(DueDays) }, config: { who: 'administer' } },
    async (request) => {
      const { unit: code, year, day, source } = request.body
      const account = accountOf(request)
      const unit = await unitIn(code, year)
      await changeDueDays(site, account, unit, yearOfDueDays(year, day, source), site.now())
      return dueDaysOf(site, account, unit, year)
    },
  )

  async function unitIn(code: string, year: number) {
    return unitNamed(await site.evaluation.catalogue(), code, dateInVietnam(site.now()), String(year))
  }

  /** The province that an account administers as a whole, if any. */
  async function provinceOf(account: Account): Promise<number | undefined> {
    const { unitsById } = await site.evaluation.catalogue()
    return account.roles.find(
      ({ role, unitId }) => role === 'administrator' && unitsById.get(unitId)?.kind === 'province',
    )?.unitId
  }
}
