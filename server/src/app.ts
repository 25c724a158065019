import fastifyCookie from '@fastify/cookie'
import fastifyHelmet from '@fastify/helmet'
import fastifyRateLimit from '@fastify/rate-limit'
import { createClient, type Render } from '@thang/contracts'
import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import {
  createGate,
  mountAccounts,
  type OidcSettings,
  tellAddress,
} from './modules/accounts/index.ts'
import { mountAppraisal } from './modules/appraisal/index.ts'
import { mountAudit } from './modules/audit/index.ts'
import { mountCalendarChanges, mountCalendars } from './modules/calendar/index.ts'
import {
  listPublishedAnswers,
  mountEditionEvidence,
  mountEditions,
  publishedStamp,
} from './modules/editions/index.ts'
import { mountEvidence } from './modules/evidence/index.ts'
import {
  listKnownNodes,
  mountFrameworkDrafts,
  mountFrameworks,
} from './modules/frameworks/index.ts'
import { mountNotices } from './modules/notices/index.ts'
import { type Actor, mountPeople } from './modules/people/index.ts'
import { mountResults } from './modules/results/index.ts'
import { mountRounds, roundPolicy } from './modules/rounds/index.ts'
import { mountSearch } from './modules/search/index.ts'
import { mountSources } from './modules/sources/index.ts'
import {
  listCitedDocuments,
  mountSubmissions,
  submissionsOfRounds,
} from './modules/submissions/index.ts'
import { mountUnitEvents } from './modules/unitEvents/index.ts'
import { mountUnits } from './modules/units/index.ts'
import type { Clock } from './platform/clock.ts'
import type { Database } from './platform/db/database.ts'
import { showAsDemonstration } from './platform/demonstration.ts'
import type { Files } from './platform/files/index.ts'
import type { Gate } from './platform/http/actorRoutes.ts'
import { callInProcess } from './platform/http/inProcess.ts'
import { keepPrivate } from './platform/http/keepPrivate.ts'
import { onError, onNotFound } from './platform/http/onError.ts'
import { mountHealth } from './platform/http/health.ts'
import { markFiles } from './platform/http/markFiles.ts'
import { describeApi } from './platform/http/openapi.ts'
import { readOrigin } from './platform/http/origin.ts'
import { cachePublished } from './platform/http/publicCache.ts'
import { requireAccess } from './platform/http/readRoute.ts'
import { recordRefusals } from './platform/http/recordRefusals.ts'
import type { JobQueue } from './platform/jobs/jobQueue.ts'
import type { InstanceKeys } from './platform/keys/instanceKeys.ts'
import { mountAssets, mountPages } from './platform/http/site.ts'

/** What the workspace of officials needs beside the database. */
export interface WorkspaceParts {
  readonly clock: Clock
  readonly jobs: JobQueue
  readonly keys: InstanceKeys
  /** Where files of officials lie and come to. */
  readonly files: Files
  /** The site's address for links in mails, known once the server listens. */
  readonly address: () => string
  /** Who asks, for what is done within the process alone; without it the session of a browser says so. */
  readonly gate?: Gate<Actor>
  /** The provider by which people may sign in; without it by password alone. */
  readonly oidc?: OidcSettings
}

/** What the composition root is given; everything that touches the outside world comes in here. */
export interface AppParts {
  readonly db: Database
  /** The built public site; without it only the API answers. */
  readonly site?: { readonly render: Render; readonly assets: string }
  readonly logger?: FastifyServerOptions['logger']
  /** Requests a minute that one address may make; generous, since an office shares one address. */
  readonly requestsPerMinute?: number
  /** Addresses of proxies whose word is taken for the visitor's address, protocol and host. */
  readonly trustProxy?: readonly string[]
  /** The address of the site, such as `https://dti.example.vn`; without it the one that is asked for. */
  readonly publicUrl?: string
  /** The figures are invented: every page, paper and file says so. */
  readonly demonstration?: boolean
  /** Without it there is the public site alone. */
  readonly workspace?: WorkspaceParts
}

/** Builds the whole HTTP application; mounts the modules in their dependency order. */
export async function createApp({
  db,
  site,
  logger,
  requestsPerMinute,
  trustProxy,
  publicUrl,
  demonstration = false,
  workspace,
}: AppParts): Promise<FastifyInstance> {
  const app = Fastify({
    logger: logger ?? false,
    routerOptions: { maxParamLength: 200 },
    trustProxy: [...(trustProxy ?? [])],
    frameworkErrors: onError,
    // Node's own limit, which Fastify takes away: a request that never ends would hold its connection.
    requestTimeout: 300_000,
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(onError)
  app.setNotFoundHandler(onNotFound)
  requireAccess(app)
  showAsDemonstration(demonstration)
  if (demonstration) markFiles(app)
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: { useDefaults: false, directives: policy },
    // Only where the site itself is known to be behind TLS; its neighbours are not ours to bind.
    strictTransportSecurity: publicUrl?.startsWith('https:') ? { includeSubDomains: false } : false,
  })
  const originOf = readOrigin(app, publicUrl)
  const own = callInProcess(app)
  // Before the limit, which holds for what is mounted after it; kept answers are given before it too.
  if (site !== undefined) await mountAssets(app, site.assets)
  await app.register(fastifyRateLimit, {
    max: requestsPerMinute ?? 1200,
    timeWindow: '1 minute',
    allowList: own.isOwn,
  })
  cachePublished(app, { stamp: () => db.read(publishedStamp) })
  mountHealth(app, db)
  await app.register(
    async (api) => {
      await describeApi(api)
      mountSources(api, db)
      mountUnits(api, db)
      mountCalendars(api, db)
      mountFrameworks(api, db)
      mountEditions(api, db)
      if (workspace !== undefined) mountEditionEvidence(api, { db, store: workspace.files.store })
      if (workspace !== undefined) await mountWorkspace(api, { db, publicUrl, ...workspace })
    },
    { prefix: '/api/v1' },
  )
  if (site !== undefined) {
    const client = createClient(own.getJson)
    mountPages(app, { render: site.render, client, originOf, demonstration })
  }
  return app
}

interface WorkspaceContext extends WorkspaceParts {
  readonly db: Database
  readonly publicUrl: string | undefined
}

/** Everything of officials: who asks is known by a session, and a refusal leaves an audit entry. */
async function mountWorkspace(api: FastifyInstance, parts: WorkspaceContext): Promise<void> {
  await api.register(fastifyCookie)
  keepPrivate(api)
  recordRefusals(api, parts)
  const workspace = { ...parts, gate: parts.gate ?? createGate(parts) }
  mountPeople(api, workspace, { knownNodes: listKnownNodes, tellAddress })
  mountAccounts(api, { ...workspace, oidc: parts.oidc ?? null })
  mountAudit(api, workspace)
  mountUnitEvents(api, workspace)
  mountCalendarChanges(api, workspace)
  mountFrameworkDrafts(api, workspace, { publishedAnswers: listPublishedAnswers })
  // What comes to cite evidence says so here.
  mountEvidence(api, roundPolicy.withDeputies(workspace), {
    files: parts.files,
    citing: [listCitedDocuments],
  })
  mountRounds(api, workspace, submissionsOfRounds)
  mountSubmissions(api, workspace)
  mountAppraisal(api, workspace)
  mountResults(api, workspace)
  mountNotices(api, workspace)
  mountSearch(api, workspace)
}

/** No inline script or style, nothing from elsewhere. */
const policy = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
}
