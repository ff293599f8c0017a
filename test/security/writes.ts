/** Every writing route with a question to it, for tests that must hold on all of them. */
import type { InjectOptions } from 'fastify'
import type { App } from '../../server/http/site.ts'
import type { Operation } from '../fuzz/asked.ts'
import { nowhere } from '../matrix/nowhere.ts'
import { questions } from '../matrix/questions.ts'
import { routesOf } from '../support/routes.ts'

export type Write = {
  route: string
  asked: InjectOptions
  /** What its contract says of the body; undefined where it takes none, or a form. */
  body: NonNullable<Operation['requestBody']>['content']['application/json']['schema'] | undefined
}

export async function writesOf(app: App): Promise<Write[]> {
  const document = (await app.inject('/api/openapi.json')).json()
  return routesOf(app)
    .filter(({ method }) => method !== 'GET')
    .map(({ method, path }) => {
      const route = `${method} ${path}`
      const question = questions[route]
      if (!question) throw new Error(`no question for ${route}: add one to test/matrix/questions.ts`)
      const operation = document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()] as Operation
      return { route, asked: question.ask(nowhere), body: operation.requestBody?.content['application/json'].schema }
    })
}
