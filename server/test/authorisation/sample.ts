import type { Asker } from './actors.ts'
import type { Site } from './site.ts'

/** What is filled into a route to make a request that nothing but a missing right refuses. */
export interface Filling {
  /** In the place of `:id`, `:code` or `:year`. */
  readonly id?: string | number
  /** In the places of the route's other parameters, by name. */
  readonly more?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: object
  readonly headers?: Readonly<Record<string, string>>
  /** The unit that a refusal is told of, where it is not the one asked about; null where none is named. */
  readonly at?: string | null
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
  /** What a unit has not sent yet: nobody who oversees it knows of it, but for who runs the round. */
  readonly draft?: true
  /** The reason of a conflict by which some are refused who may come in. */
  readonly conflict?: string
  /**
   * Makes what is asked about, new for every request that changes something; undefined where the asker has
   * no such thing. What reads about a unit is filled once for all askers, and so depends on none.
   */
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

/** About one's own account, session and profile, and what one was told oneself. */
export function isOwnAccount(sample: Pick<Sample, 'route'>): boolean {
  return ['session', 'sessions', 'profile', 'notices'].includes(nounOf(sample))
}
