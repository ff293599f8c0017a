/** The catalogue of indicators and elements. */

import { answers } from '../../http/answers.ts'
import type { App, Site } from '../../http/site.ts'
import { Catalogue } from './contract.ts'

export function indicatorRoutes(app: App, site: Site): void {
  app.get('/api/indicators', { schema: { response: answers(Catalogue) }, config: { who: 'signed_in' } }, async () => {
    const { indicators, elements } = await site.evaluation.catalogue()
    return { items: indicators, elements }
  })
}
