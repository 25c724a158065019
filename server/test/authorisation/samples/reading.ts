import type { Sample } from '../sample.ts'
import { standingIn } from './standing.ts'

export const readingSamples: readonly Sample[] = [
  ...['GET /audit', 'GET /audit.csv'].flatMap((route): Sample[] => [
    {
      route,
      about: 'của đơn vị / of the unit',
      reach: 'unit',
      fill: async (site, { unit }) => {
        const { entry: subjectId } = standingIn(site, unit)
        return { query: { unit, subjectKind: 'sample', subjectId }, finds: subjectId }
      },
    },
    {
      route,
      about: 'mọi mục được xem / all that one reads',
      reach: 'unit',
      fill: async (site, { unit }) => {
        const { entry: subjectId } = standingIn(site, unit)
        return { query: { subjectKind: 'sample', subjectId }, finds: subjectId }
      },
    },
  ]),
  {
    route: 'GET /search',
    about: 'một cán bộ / a person',
    reach: 'unit',
    fill: async (site, { unit }) => {
      const { name, person } = standingIn(site, unit)
      return { query: { q: name }, finds: `"kind":"person","id":"${person}"` }
    },
  },
  {
    route: 'GET /search',
    about: 'một vị trí / a post',
    reach: 'unit',
    fill: async (site, { unit }) => {
      const { name, post } = standingIn(site, unit)
      return { query: { q: name }, finds: `"kind":"post","id":"${post}"` }
    },
  },
  {
    route: 'GET /search',
    about: 'kết quả đã công bố / what is published',
    reach: 'self',
    fill: async () => ({ query: { q: 'vinh phuc' }, finds: '"kind":"unit"' }),
  },
]
