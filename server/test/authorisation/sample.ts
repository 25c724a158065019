import type { Asker } from './actors.ts'
import type { Site } from './site.ts'

/** What is filled into a route to make a request that nothing but a missing right refuses. */
export interface Filling {
  /** In the place of `:id` or `:year`. */
  readonly id?: string | number
  readonly query?: Readonly<Record<string, string>>
  readonly body?: object
  /** For lists: text that stands in the answer where the thing asked about is listed. */
  readonly finds?: string
}

/** A route, and how to ask it about a unit. */
export interface Sample {
  /** Method and path below `/api/v1`, as it is mounted. */
  readonly route: string
  /** About whom or what, where the route has several samples. */
  readonly about?: string
  /** `unit`: about something of a unit; `self`: about the asker, or about no unit. */
  readonly reach: 'unit' | 'self'
  /** A question too long for an address: a POST that changes nothing. */
  readonly asks?: true
  /** What it does to the asker must not be left to the next request. */
  readonly fresh?: true
  /** The reason of a conflict by which some are refused who may come in. */
  readonly conflict?: string
  /** Makes what is asked about, new for every request that changes something; undefined where the asker has no such thing. */
  readonly fill: (site: Site, asked: Asked) => Promise<Filling | undefined>
}

export interface Asked {
  readonly asker: Asker
  readonly unit: string
}

/** Whether the route changes something. */
export function changes({ route, asks }: Pick<Sample, 'route' | 'asks'>): boolean {
  return !route.startsWith('GET ') && asks !== true
}

/** The first word of the path. */
export function nounOf({ route }: Pick<Sample, 'route'>): string {
  return /^\w+ \/(\w+)/.exec(route)?.[1] ?? ''
}

/** About one's own account, session and profile. */
export function isOwnAccount(sample: Pick<Sample, 'route'>): boolean {
  return ['session', 'sessions', 'profile'].includes(nounOf(sample))
}
