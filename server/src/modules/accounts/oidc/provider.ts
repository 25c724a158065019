import {
  allowInsecureRequests,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client'
import type { Clock } from '../../../platform/clock.ts'
import type { OidcSettings } from './settings.ts'

/** The provider as it describes itself. */
export interface Provider {
  /** Asked when first needed, then kept for an hour; a failure is not kept. */
  readonly describe: () => Promise<Configuration>
}

const keptFor = 3_600_000
/** Seconds that any one request to the provider may take. */
const timeout = 8

export function createProvider(settings: OidcSettings, clock: Clock): Provider {
  let kept: { readonly at: number; readonly description: Promise<Configuration> } | undefined
  return {
    describe() {
      const at = clock().getTime()
      if (kept !== undefined && at - kept.at < keptFor) return kept.description
      const asked = { at, description: discover(settings) }
      asked.description.catch(() => {
        if (kept === asked) kept = undefined
      })
      kept = asked
      return asked.description
    },
  }
}

function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<Configuration> {
  const server = new URL(issuer)
  return discovery(server, clientId, {}, authenticateBy(clientSecret), {
    timeout,
    execute: [
      // The signature of the ID token, which the specification lets one skip behind TLS.
      enableNonRepudiationChecks,
      // The configuration accepts http for loopback addresses only.
      ...(server.protocol === 'http:' ? [allowInsecureRequests] : []),
    ],
  })
}

/** In the header, which is the standard's default, unless the provider takes it in the body only. */
function authenticateBy(secret: string): ClientAuth {
  const inHeader = ClientSecretBasic(secret)
  const inBody = ClientSecretPost(secret)
  return (server, ...rest) => {
    const taken = server.token_endpoint_auth_methods_supported
    const bodyOnly =
      taken?.includes('client_secret_post') === true && !taken.includes('client_secret_basic')
    return bodyOnly ? inBody(server, ...rest) : inHeader(server, ...rest)
  }
}
