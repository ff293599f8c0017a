/** Pictures and tables to take away. Each is made from the same answer that the screen shows. */
import type { App, Site } from '../../http/site.ts'

export function exportRoutes(_app: App, _site: Site): void {}
