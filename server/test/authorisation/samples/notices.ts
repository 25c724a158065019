import type { Sample } from '../sample.ts'

/** Everybody reads what they themselves were told. */
export const noticeSamples: readonly Sample[] = [
  own('GET /notices'),
  own('GET /notices/count'),
  own('POST /notices/read', { upTo: null, ids: [1] }),
  own('GET /notices/wish'),
  own('PUT /notices/wish', { mail: 'daily' }),
]

function own(route: string, body?: object): Sample {
  return { route, reach: 'self', fill: async () => (body === undefined ? {} : { body }) }
}
