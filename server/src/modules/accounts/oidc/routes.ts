import { ErrorBody } from '@thang/contracts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { AppError } from '../../../platform/errors.ts'
import { refuseNul } from '../../../platform/http/readRoute.ts'
import { rememberStrangers } from '../../../platform/http/strangers.ts'
import type { WriteParts } from '../../../platform/write/performWrite.ts'
import { type AccountParts, type Visitor, visitorOf } from '../parts.ts'
import { sessionCookie } from '../sessionCookie.ts'
import { beginSignIn, type Departure, type OidcParts, requestLifetime } from './beginSignIn.ts'
import { browserCookie } from './browserCookie.ts'
import { finishSignIn } from './finishSignIn.ts'
import { createProvider } from './provider.ts'
import { type FailureParts, recordFailure } from './recordFailure.ts'
import { returnElsewhere } from './refusals.ts'
import { signInAddress, workspaceAddress, workspaceHome } from './returnAddress.ts'
import type { OidcSettings } from './settings.ts'

const leave = '/session/oidc'
const comeBack = '/session/oidc/callback'

/** Each attempt is two requests, and leaves a row; generous, since an office shares one address. */
const rateLimit = { max: 120, timeWindow: '1 minute' }
/** Answered to GET alone: what only looks ahead by HEAD must not use anything up. */
const common = {
  method: 'GET',
  exposeHeadRoute: false,
  config: { access: 'visitor', rateLimit },
} as const

/** Mounts the way to the provider and back. */
export function mountOidc(
  app: FastifyInstance,
  accounts: AccountParts,
  settings: OidcSettings,
): void {
  const parts = {
    ...accounts,
    settings,
    isToBeRecorded: rememberStrangers(accounts.clock),
    provider: createProvider(settings, accounts.clock),
    redirectUri: () => `${accounts.address()}${app.prefix}${comeBack}`,
  }
  mountLeaving(app, parts)
  mountComingBack(app, parts)
}

type Parts = AccountParts & OidcParts & WriteParts & FailureParts

function mountLeaving(app: FastifyInstance, parts: Parts): void {
  const cookie = browserCookie(parts.publicUrl, requestLifetime / 1000)
  app.route({
    ...common,
    url: leave,
    schema: {
      summary: 'Sang nhà cung cấp để đăng nhập / leave for the provider to sign in',
      querystring: Leaving,
      response: { 400: ErrorBody.describe('Địa chỉ quay về không đúng / wrong return address') },
    },
    preValidation: refuseNul,
    handler: async (request, reply) => {
      const visitor = visitorOf(request, parts.clock())
      // The validator compiler has put the parsed values in place of the raw ones.
      const { returnTo } = request.query as Leaving
      const { address, browser } = await depart(parts, visitor, returnTo)
      if (browser !== null) cookie.set(reply, browser)
      return reply.redirect(address, 303)
    },
  })
}

const Leaving = z.strictObject({ returnTo: z.string().max(2000).default(workspaceHome) })
type Leaving = z.infer<typeof Leaving>

/** To the provider; back to the sign-in page where that is out of reach. */
async function depart(
  parts: Parts,
  visitor: Visitor,
  asked: string,
): Promise<Departure | { readonly address: string; readonly browser: null }> {
  const returnTo = workspaceAddress(asked)
  try {
    if (returnTo === undefined) throw returnElsewhere()
    return await beginSignIn(parts, { returnTo, now: visitor.now })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    await recordFailure(parts, visitor, { error, issuer: parts.settings.issuer })
    if (returnTo === undefined) throw error
    return { address: signInAddress(returnTo, String(error.details['reason'])), browser: null }
  }
}

function mountComingBack(app: FastifyInstance, parts: Parts): void {
  const cookie = browserCookie(parts.publicUrl, requestLifetime / 1000)
  app.route({
    ...common,
    url: comeBack,
    schema: { summary: 'Từ nhà cung cấp trở về / come back from the provider' },
    handler: async (request, reply) => {
      const { address, session } = await finishSignIn(parts, {
        visitor: visitorOf(request, parts.clock()),
        search: request.url.replace(/^[^?]*/, ''),
        browser: cookie.read(request),
      })
      if (session !== null) {
        cookie.clear(reply)
        // Always a new token: whatever cookie the browser came with opens nothing of this session.
        sessionCookie(parts.publicUrl).set(reply, session.token)
      }
      return reply.redirect(address, 303)
    },
  })
}
