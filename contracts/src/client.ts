import type { Comparison } from './comparison.ts'
import type { EditionList } from './edition.ts'
import type { EditionRevisions, EditionTrace } from './editionTrace.ts'
import type { SourceList } from './figure.ts'
import type { FrameworkComparison } from './frameworkComparisonPage.ts'
import type { FrameworkDetail, FrameworkList } from './frameworkPage.ts'
import type { Ranking } from './ranking.ts'
import type { UnitList, UnitProfile } from './unitProfile.ts'

/** Query parameters; absent ones are left out of the address. */
export type Parameters = Readonly<Record<string, string | undefined>>

/**
 * The typed face of the public API. `getJson` fetches a path below `/api/v1` and gives its JSON:
 * over the network in a browser, in process on the server.
 */
export function createClient(getJson: <Body>(path: string) => Promise<Body>) {
  return {
    listEditions: () => getJson<EditionList>('/editions'),
    getRanking: (edition: string, query: Parameters = {}) =>
      getJson<Ranking>(withQuery(`/editions/${encodeURIComponent(edition)}/ranking`, query)),
    getTrace: (edition: string, unit: string, query: Parameters = {}) =>
      getJson<EditionTrace>(
        withQuery(
          `/editions/${encodeURIComponent(edition)}/units/${encodeURIComponent(unit)}/trace`,
          query,
        ),
      ),
    listRevisions: (edition: string) =>
      getJson<EditionRevisions>(`/editions/${encodeURIComponent(edition)}/revisions`),
    listUnits: (query: Parameters = {}) => getJson<UnitList>(withQuery('/units', query)),
    getUnit: (code: string) => getJson<UnitProfile>(`/units/${encodeURIComponent(code)}`),
    listFrameworks: () => getJson<FrameworkList>('/frameworks'),
    getFramework: (code: string) =>
      getJson<FrameworkDetail>(`/frameworks/${encodeURIComponent(code)}`),
    compareFrameworks: (code: string, other: string) =>
      getJson<FrameworkComparison>(
        withQuery(`/frameworks/${encodeURIComponent(code)}/comparison`, { with: other }),
      ),
    compare: (query: Parameters) => getJson<Comparison>(withQuery('/compare', query)),
    listSources: () => getJson<SourceList>('/sources'),
  }
}
export type Client = ReturnType<typeof createClient>

/** The path with its query; parameters without a value are left out. */
export function withQuery(path: string, query: Parameters): string {
  const parts = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`${name}=${encodeURIComponent(value)}`],
  )
  return parts.length === 0 ? path : `${path}?${parts.join('&')}`
}
