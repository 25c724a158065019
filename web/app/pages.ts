import type { Language } from './i18n/translate.ts'
import type { PageName, PageParams, PagePath, PageQuery } from './page.ts'
import type { OpenPage } from './openPage.tsx'

interface PageEntry {
  readonly path: PagePath
  /** The module below `features/` that exports `page`. */
  readonly file: string
}

/** Every public page: its addresses and its module. Server and browser read the same table. */
export const pages: Record<PageName, PageEntry> = {
  home: { path: { vi: '/', en: '/en' }, file: 'editions/HomePage' },
  latestRanking: { path: { vi: '/bang-xep-hang', en: '/en/ranking' }, file: 'editions/LatestPage' },
  ranking: {
    path: { vi: '/bang-xep-hang/:edition', en: '/en/ranking/:edition' },
    file: 'editions/RankingPage',
  },
  trace: {
    path: { vi: '/bang-xep-hang/:edition/vi-sao/:unit', en: '/en/ranking/:edition/why/:unit' },
    file: 'editions/TracePage',
  },
  revisions: {
    path: { vi: '/bang-xep-hang/:edition/cac-ban', en: '/en/ranking/:edition/revisions' },
    file: 'editions/RevisionsPage',
  },
  units: { path: { vi: '/don-vi', en: '/en/units' }, file: 'units/UnitsPage' },
  unit: { path: { vi: '/don-vi/:code', en: '/en/units/:code' }, file: 'units/UnitPage' },
  compare: { path: { vi: '/so-sanh', en: '/en/compare' }, file: 'editions/ComparePage' },
  frameworks: {
    path: { vi: '/bo-chi-so', en: '/en/frameworks' },
    file: 'frameworks/FrameworksPage',
  },
  framework: {
    path: { vi: '/bo-chi-so/:code', en: '/en/frameworks/:code' },
    file: 'frameworks/FrameworkPage',
  },
  frameworkComparison: {
    path: {
      vi: '/bo-chi-so/:code/so-voi/:other',
      en: '/en/frameworks/:code/compared-with/:other',
    },
    file: 'frameworks/FrameworkComparisonPage',
  },
  data: { path: { vi: '/du-lieu', en: '/en/data' }, file: 'data/DataPage' },
  notFound: { path: { vi: '/404', en: '/en/404' }, file: 'data/NotFoundPage' },
  unavailable: { path: { vi: '/503', en: '/en/503' }, file: 'data/UnavailablePage' },
}

const modules = import.meta.glob<{ page: OpenPage }>([
  '../features/*/*Page.tsx',
  '!../features/*/*.test.tsx',
])

export async function importPage(name: PageName): Promise<OpenPage> {
  const load = modules[`../features/${pages[name].file}.tsx`]
  if (load === undefined) throw new Error(`No module for the page ${name}`)
  return (await load()).page
}

export interface Match {
  readonly name: PageName
  readonly language: Language
  readonly params: PageParams
}

/** The page at a path, in the language of the path; an unknown path is the page `notFound`. */
export function matchPage(pathname: string): Match {
  const language = pathname === '/en' || pathname.startsWith('/en/') ? 'en' : 'vi'
  for (const name of pageNames) {
    const params = matchPath(pages[name].path[language], pathname)
    if (params !== undefined && name !== 'notFound' && name !== 'unavailable') {
      return { name, language, params }
    }
  }
  return { name: 'notFound', language, params: {} }
}

export const pageNames: readonly PageName[] = [
  'home',
  'latestRanking',
  'ranking',
  'trace',
  'revisions',
  'units',
  'unit',
  'compare',
  'frameworks',
  'framework',
  'frameworkComparison',
  'data',
  'notFound',
  'unavailable',
]

function matchPath(pattern: string, pathname: string): PageParams | undefined {
  const expected = pattern.split('/')
  const given = pathname.split('/')
  if (expected.length !== given.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, part] of expected.entries()) {
    const value = given[index] ?? ''
    if (part.startsWith(':') && value !== '') params[part.slice(1)] = decode(value)
    else if (part !== value) return undefined
  }
  return params
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** The address of a page; empty query values are left out. */
export function pathOf(
  name: PageName,
  language: Language,
  params: PageParams = {},
  query: PageQuery = {},
): string {
  const path = pages[name].path[language].replaceAll(/:(\w+)/g, (_, key: string) =>
    encodeURIComponent(params[key] ?? ''),
  )
  const parts = Object.entries(query).filter(([, value]) => value !== '')
  return parts.length === 0 ? path : `${path}?${new URLSearchParams(parts).toString()}`
}
