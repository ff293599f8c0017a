/** Routes of owners, of what one owes, of the reminders given, and of the calendar. */
import { dateInVietnam } from '../../domain/period.ts'
import { answers } from '../../http/answers.ts'
import type { App, Site } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { refuseOtherAccount } from '../../http/whose-page.ts'
import { assignOwners } from './assign-owners.ts'
import { calendarText, dueDaysOf } from './calendar.ts'
import { Calendar, CalendarQuery, Duties, Owners, OwnersBody, OwnersQuery, Reminders } from './contract.ts'
import { readDuties } from './read-duties.ts'
import { readOwners, unitOfOwners } from './read-owners.ts'
import { readReminders } from './read-reminders.ts'

export function dutyRoutes(app: App, site: Site): void {
  const config = { who: 'signed_in' } as const

  app.get(
    '/api/owners',
    { schema: { querystring: OwnersQuery, response: answers(Owners) }, config },
    async (request) => {
      const account = accountOf(request)
      const catalogue = await site.evaluation.catalogue()
      return readOwners(site, account, unitOfOwners(catalogue, account, request.query.unit, site.now(), 'see'))
    },
  )

  app.put(
    '/api/owners',
    { schema: { body: OwnersBody, response: answers(Owners) }, config: { who: 'assign_owners' } },
    async (request) => {
      const account = accountOf(request)
      refuseOtherAccount(account, request.body)
      const now = site.now()
      const catalogue = await site.evaluation.catalogue()
      const unit = unitOfOwners(catalogue, account, request.body.unit, now, 'assign')
      await assignOwners(site, account, unit, request.body.owners, now)
      return readOwners(site, account, unit)
    },
  )

  app.get('/api/duties', { schema: { response: answers(Duties) }, config }, async (request) =>
    readDuties(site, accountOf(request), site.now()),
  )

  app.get('/api/reminders', { schema: { response: answers(Reminders) }, config }, async (request) =>
    readReminders(site, accountOf(request)),
  )

  app.get(
    '/api/calendar.ics',
    {
      schema: { querystring: CalendarQuery, response: answers(Calendar) },
      // A calendar program sends no second factor, and its token opens nothing else.
      config: {
        who: 'signed_in',
        byToken: 'calendar',
        beforeSecondFactor: true,
        rateLimit: { max: 60, timeWindow: 60_000 },
      },
    },
    async (request, reply) => {
      const now = site.now()
      const catalogue = await site.evaluation.catalogue()
      const days = await dueDaysOf(site.db, catalogue, accountOf(request), dateInVietnam(now))
      return reply
        .header('cache-control', 'private, no-store')
        .header('content-disposition', 'inline; filename="han-nop.ics"')
        .type('text/calendar; charset=utf-8')
        .send(calendarText(days, site.config.publicUrl))
    },
  )
}
