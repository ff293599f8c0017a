/** The one search over names. It reads names of the catalogue and of tasks in force, the same for everybody who has signed in. */
import type { Account } from '../../domain/permission.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { answers } from '../../http/answers.ts'
import type { App, Site } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { SearchQuery, SearchResult } from './contract.ts'
import { find } from './find.ts'

export function searchRoutes(app: App, site: Site): void {
  app.get(
    '/api/search',
    { schema: { querystring: SearchQuery, response: answers(SearchResult) }, config: { who: 'signed_in' } },
    async (request) => {
      const [catalogue, records] = [await site.evaluation.catalogue(), await site.evaluation.records()]
      return find({ catalogue, records }, request.query.q, provinceOf(catalogue, accountOf(request)))
    },
  )
}

function provinceOf(catalogue: Catalogue, account: Account): number | null {
  const at = account.roles[0]?.unitId
  const chain = at === undefined ? [] : [at, ...catalogue.ancestorsOf(at)]
  return chain.find((id) => catalogue.unitsById.get(id)?.kind === 'province') ?? null
}
