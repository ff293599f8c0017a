/** All routes of accounts; each file beside this one holds those of one matter. */
import type { App, Site as SiteContext } from '../../http/site.ts'
import { type Door, doorRoutes } from './door-routes.ts'
import { createEntrance } from './entrance.ts'
import { importRoutes } from './import-routes.ts'
import { invitationRoutes } from './invitation-routes.ts'
import { meRoutes } from './me-routes.ts'
import { peopleRoutes } from './people-routes.ts'
import { secondFactorRoutes } from './second-factor-routes.ts'
import { sessionRoutes } from './session-routes.ts'
import { tokenRoutes } from './token-routes.ts'

export type { Door }

export function accountRoutes(app: App, site: SiteContext, door: Door): void {
  const entrance = createEntrance(site)
  doorRoutes(app, site, door, entrance)
  meRoutes(app, site)
  secondFactorRoutes(app, site)
  sessionRoutes(app, site)
  tokenRoutes(app, site)
  invitationRoutes(app, site, entrance)
  peopleRoutes(app, site)
  importRoutes(app, site)
}
