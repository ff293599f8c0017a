/** The interface as it describes itself: every route with its parameters and answers, and nothing that is not there. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../../server/http/site.ts'
import { sampleProgram } from '../support/app.ts'
import { routesOf } from '../support/routes.ts'

describe('the description of the interface', () => {
  type Operation = {
    parameters?: { name: string; in: string }[]
    responses: Record<string, { content?: Record<string, { schema?: object }> }>
    requestBody?: { content: Record<string, unknown> }
  }
  let app: App
  let document: { openapi: string; paths: Record<string, Record<string, Operation>> }

  beforeAll(async () => {
    app = (await sampleProgram('sqlite')).app
    const response = await app.inject('/api/openapi.json')
    expect(response.statusCode).toBe(200)
    document = response.json()
  })

  const described = () =>
    routesOf(app).filter(
      ({ path }) => path.startsWith('/api/') && !path.startsWith('/api/docs') && path !== '/api/openapi.json',
    )

  it('is OpenAPI 3.1', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/)
  })

  it('names every route under /api, with its parameters and answers', () => {
    for (const { method, path } of described()) {
      const operation = document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]
      expect(operation, `${method} ${path}`).toBeDefined()
      const named = (operation?.parameters ?? []).filter((one) => one.in === 'path').map((one) => `:${one.name}`)
      expect(named.sort(), path).toEqual([...(path.match(/:\w+/g) ?? [])].sort())
      if (path !== '/api/exports/:file') expect(Object.keys(operation?.responses ?? {})[0], path).toMatch(/^20[04]$/)
      const types = Object.keys(operation?.requestBody?.content ?? { 'application/json': true })
      expect(types, path).toEqual(['application/json'])
    }
  })

  it('names nothing that is not there', () => {
    const there = new Set(routesOf(app).map(({ method, path }) => `${method.toLowerCase()} ${path}`))
    for (const [path, operations] of Object.entries(document.paths))
      for (const method of Object.keys(operations))
        expect(there, path).toContain(`${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`)
  })

  it('can be read as a page', async () => {
    const page = await app.inject('/api/docs/')
    expect([page.statusCode, page.headers['content-type']]).toEqual([200, expect.stringContaining('text/html')])
  })
})
