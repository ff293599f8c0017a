/** Builds the program without listening: plugins, failures, guards, and the one visible list of features. */
import path from 'node:path'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastify, { LogController } from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Config } from './config.ts'
import type { Database } from './database/tables.ts'
import { dateInVietnam } from './domain/period.ts'
import { createEvaluation, type Evaluation } from './evaluation/facts.ts'
import { findVisitor } from './features/accounts/find-visitor.ts'
import { accountRoutes, type Door } from './features/accounts/routes.ts'
import { actionRoutes } from './features/actions/routes.ts'
import { auditRoutes } from './features/audit/routes.ts'
import { completenessRoutes } from './features/completeness/routes.ts'
import { dutyRoutes } from './features/duties/routes.ts'
import { editionRoutes } from './features/editions/routes.ts'
import { emulationRoutes } from './features/emulation/routes.ts'
import { exportRoutes } from './features/exports/routes.ts'
import { importRoutes } from './features/imports/routes.ts'
import { indicatorRoutes } from './features/indicators/routes.ts'
import { inspectionRoutes } from './features/inspections/routes.ts'
import { mergerRoutes } from './features/mergers/routes.ts'
import { overviewRoutes } from './features/overview/routes.ts'
import { planRoutes } from './features/plans/routes.ts'
import { rankingRoutes } from './features/rankings/routes.ts'
import { reportRoutes } from './features/reports/routes.ts'
import { resultRoutes } from './features/results/routes.ts'
import { roundRoutes } from './features/rounds/routes.ts'
import { schemeRoutes } from './features/schemes/routes.ts'
import { scorecardRoutes } from './features/scorecards/routes.ts'
import { searchRoutes } from './features/search/routes.ts'
import { settingRoutes } from './features/settings/routes.ts'
import { reviewRoutes } from './features/sheets/review-routes.ts'
import { sheetRoutes } from './features/sheets/routes.ts'
import { surveyRoutes } from './features/surveys/routes.ts'
import { taskRoutes } from './features/tasks/routes.ts'
import { unitRoutes } from './features/units/routes.ts'
import { answerBadAddress, answerFailures } from './http/failures.ts'
import { refuseForgedRequests } from './http/forgery.ts'
import { tagAnswers } from './http/freshness.ts'
import { healthRoute } from './http/health.ts'
import { type LogLines, logAnswers, logging } from './http/logging.ts'
import { type Metrics, measure, metricsRoute } from './http/metrics.ts'
import { describeApi } from './http/openapi.ts'
import { limitPace } from './http/pace.ts'
import { refuseWithoutRoom } from './http/room-guard.ts'
import type { App, Site } from './http/site.ts'
import { serveWeb } from './http/static.ts'
import { guardRoutes } from './http/who-may.ts'
import type { Operations } from './operations/standing.ts'

export type AppSettings = {
  db: Database
  config: Config
  now: () => Date
  /** Shared with what runs beside the app, so that the catalogue is kept once; one of its own where none is given. */
  evaluation?: Evaluation
  /** The folder of the built web; absent in tests of the API alone. */
  webFolder?: string
  /** Holds the set-up code of an empty production site. */
  door?: Door
  /** JSON to the standard output, or to whatever takes lines. */
  logger?: boolean | LogLines
  /** Disk and backups below, and figures for a monitor: where the program is started for real. */
  operations?: Operations
  metrics?: Metrics
}

export async function buildApp(settings: AppSettings): Promise<App> {
  const { db, config, now, webFolder, door, logger = false, operations, metrics } = settings
  const app: App = fastify({
    logger: logger === false ? false : logger === true ? logging : { ...logging, stream: logger },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 1_048_576,
    requestTimeout: 30_000,
    trustProxy: config.trustedProxies.length > 0 ? config.trustedProxies : false,
    routerOptions: { maxParamLength: 120 },
    return503OnClosing: true,
    frameworkErrors: answerBadAddress,
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  const evaluation = settings.evaluation ?? createEvaluation(db, dateInVietnam)
  const site: Site = { db, config, now, evaluation, ...(operations && { operations }) }

  answerFailures(app)
  logAnswers(app)
  if (metrics !== undefined) measure(app, metrics)
  await app.register(cookie)
  await app.register(helmet, securityHeaders(config))
  await app.register(rateLimit, { global: false })
  tagAnswers(app)
  await app.register(compress, { threshold: 1400 })
  refuseForgedRequests(app, config.publicUrl)
  if (operations !== undefined) refuseWithoutRoom(app, operations)
  guardRoutes(app, findVisitor(site))
  limitPace(app, config.requestLimit)
  await describeApi(app)

  await app.register(async (api: App) => {
    healthRoute(api, site)
    if (metrics !== undefined && config.metrics.token !== undefined) metricsRoute(api, metrics, config.metrics.token)
    accountRoutes(api, site, door ?? { setUpCode: undefined })
    unitRoutes(api, site)
    mergerRoutes(api, site)
    indicatorRoutes(api, site)
    planRoutes(api, site)
    taskRoutes(api, site)
    emulationRoutes(api, site)
    inspectionRoutes(api, site)
    surveyRoutes(api, site)
    sheetRoutes(api, site)
    importRoutes(api, site)
    reviewRoutes(api, site)
    rankingRoutes(api, site)
    schemeRoutes(api, site)
    resultRoutes(api, site)
    roundRoutes(api, site)
    scorecardRoutes(api, site)
    overviewRoutes(api, site)
    completenessRoutes(api, site)
    actionRoutes(api, site)
    dutyRoutes(api, site)
    reportRoutes(api, site)
    searchRoutes(api, site)
    exportRoutes(api, site)
    editionRoutes(api, site)
    settingRoutes(api, site)
    auditRoutes(api, site)
  })
  if (webFolder !== undefined) await serveWeb(app, path.resolve(webFolder))
  return app
}

/** On plain HTTP in an office network HSTS and upgrade-insecure-requests would break the site. */
function securityHeaders(config: Config) {
  const isSecure = config.publicUrl?.startsWith('https:') ?? false
  return {
    strictTransportSecurity: isSecure,
    crossOriginOpenerPolicy: isSecure ? { policy: 'same-origin' as const } : false,
    originAgentCluster: isSecure,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
        ...(isSecure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
  }
}
