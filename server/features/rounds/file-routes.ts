/** What is taken away from a round: the result table and the council's minutes. */
import type { App, Site } from '../../http/site.ts'

export function fileRoutes(_app: App, _site: Site): void {}
