/** Every writing route with a question to it, for tests that must hold on all of them. */
import type { InjectOptions } from 'fastify'
import type { App } from '../../server/http/site.ts'
import type { Operation } from '../fuzz/asked.ts'
import type { Ids } from '../matrix/asking.ts'
import { questions } from '../matrix/questions.ts'
import { routesOf } from '../support/routes.ts'

export type Write = {
  route: string
  asked: InjectOptions
  /** What its contract says of the body; undefined where it takes none, or a form. */
  body: NonNullable<Operation['requestBody']>['content']['application/json']['schema'] | undefined
}

/** Nothing of these exists, so that no write of a test can succeed by them. */
const nobody: Ids = {
  unit: 'MH02',
  account: '00000000-0000-4000-8000-000000000001',
  session: 'f'.repeat(16),
  token: '00000000-0000-4000-8000-000000000002',
  invitation: '00000000-0000-4000-8000-000000000003',
  import: '00000000-0000-4000-8000-000000000004',
  committed: '00000000-0000-4000-8000-000000000005',
  taskPlan: '770101',
  task: '770102',
  draftTask: '770103',
  evidence: 'f'.repeat(32),
  plan: '987654',
  duty: '987654',
  campaign: '919191',
  body: '929292',
  initiative: '939393',
  commendation: '949494',
  inspection: '959595',
  result: '989898',
  round: '979797',
  node: '9.9',
  scheme: 'khong_co',
  survey: '969696',
  action: '969797',
  edition: '969798',
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
      return { route, asked: question.ask(nobody), body: operation.requestBody?.content['application/json'].schema }
    })
}
