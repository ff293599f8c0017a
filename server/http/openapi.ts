/** OpenAPI 3.1 made from the contracts themselves, at /api/openapi.json, with a page to read it at /api/docs. */
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { apiTitle } from './openapi.vi.ts'
import type { App } from './site.ts'

export async function describeApi(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: apiTitle },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
  await app.register(swaggerUi, { routePrefix: '/api/docs', transformStaticCSP: forReader })
  app.get('/api/openapi.json', { schema: { hide: true }, config: { who: 'anyone' } }, async () => app.swagger())
}

/** The reader of the interface writes styles and markup into its own page, which shows nothing that a person typed. */
function forReader(policy: string): string {
  return policy
    .replace(";require-trusted-types-for 'script'", '')
    .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
}
