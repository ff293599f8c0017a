/** The routes that the program really answers, read from its router. */
import type { App } from '../../server/http/site.ts'

export type Route = { method: string; path: string }

/** Every method and path, HEAD left out: it follows GET. */
export function routesOf(app: App): Route[] {
  const above: string[] = []
  const routes: Route[] = []
  for (const line of app.printRoutes({ commonPrefix: false }).split('\n')) {
    const match = /^(?<indent>[│ ]*)[├└]── (?<path>\S+)(?: \((?<methods>[^)]*)\))?/.exec(line)
    if (!match?.groups) continue
    const depth = (match.groups.indent ?? '').length / 4
    above.length = depth
    above.push(match.groups.path ?? '')
    for (const method of (match.groups.methods ?? '').split(', '))
      if (method !== '' && method !== 'HEAD') routes.push({ method, path: above.join('') })
  }
  return routes.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.method < b.method ? -1 : 1))
}
