/** The catalogue of indicators and elements. */
import type { App, Site } from '../../http/site.ts'
import { Catalogue } from './contract.ts'

export function indicatorRoutes(app: App, site: Site): void {
  app.get('/api/indicators', { schema: { response: { 200: Catalogue } }, config: { who: 'signed_in' } }, async () => {
    const { indicators, elements } = await site.evaluation.catalogue()
    return { items: indicators, elements }
  })
}
