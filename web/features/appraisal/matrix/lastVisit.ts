/** Since when changes are new to somebody, and when they were last there. */
export interface Visit {
  readonly since: string | null
  readonly last: string
}

/** After half an hour away one comes back to something new. */
const pause = 30 * 60_000

/** The visit at an instant: another one after a pause, or the same going on. */
export function visitAt(before: Visit | null, now: string): Visit {
  if (before === null) return { since: null, last: now }
  const away = Date.parse(now) - Date.parse(before.last)
  return away > pause ? { since: before.last, last: now } : { since: before.since, last: now }
}

const prefix = 'thang.appraisal.visit'

/** Where the visits of somebody to a matrix are kept in the browser. */
export function visitKey(person: string, round: number, kind: string): string {
  return `${prefix}.${person}.${round}.${kind}`
}

type Store = Pick<Storage, 'getItem' | 'setItem'>

/** Takes note that somebody is there at the instant, and tells since when changes are new to them. */
export function noteVisit(store: Store, key: string, now: string): string | null {
  const visit = visitAt(readVisit(store, key), now)
  try {
    store.setItem(key, JSON.stringify(visit))
  } catch {
    // A full or forbidden store only means that nothing is marked next time.
  }
  return visit.since
}

function readVisit(store: Store, key: string): Visit | null {
  try {
    const read: unknown = JSON.parse(store.getItem(key) ?? 'null')
    if (typeof read !== 'object' || read === null) return null
    const { since, last } = { since: null, last: null, ...read }
    if (typeof last !== 'string') return null
    return { since: typeof since === 'string' ? since : null, last }
  } catch {
    return null
  }
}
