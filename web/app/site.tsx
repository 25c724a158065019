import type { LocalText } from '@thang/contracts'
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import {
  formatChange,
  formatDate,
  formatNumber,
  formatPeriod,
  formatPlain,
} from './i18n/numbers.ts'
import type { Language, Translate } from './i18n/translate.ts'
import type { PageName, PageParams, PageQuery } from './page.ts'
import { pathOf } from './pages.ts'

/** What every component may ask: the language, the words, the address shown. */
export interface Site {
  readonly language: Language
  readonly t: Translate
  readonly name: PageName
  readonly params: PageParams
  readonly query: PageQuery
}

interface LiveSite extends Site {
  /** Changes parts of the address's query without leaving the page. */
  readonly changeQuery: (changes: PageQuery) => void
}

const SiteContext = createContext<LiveSite | null>(null)

export function SiteProvider({ site, children }: { site: Site; children: ReactNode }) {
  const [query, setQuery] = useState(site.query)
  const live = useMemo(() => {
    function changeQuery(changes: PageQuery) {
      const next = { ...query, ...changes }
      setQuery(next)
      history.replaceState(null, '', pathOf(site.name, site.language, site.params, next))
    }
    return { ...site, query, changeQuery }
  }, [site, query])
  return <SiteContext value={live}>{children}</SiteContext>
}

export function useSite() {
  const site = useContext(SiteContext)
  if (site === null) throw new Error('A component stands outside SiteProvider')
  const { language } = site
  return {
    ...site,
    path: (name: PageName, params?: PageParams, query?: PageQuery) =>
      pathOf(name, language, params, query),
    text: (text: LocalText) => (language === 'en' ? (text.en ?? text.vi) : text.vi),
    unitName: (unit: { name: string; nameEn: string | null }) =>
      language === 'en' ? (unit.nameEn ?? unit.name) : unit.name,
    number: (value: number, decimals: number) => formatNumber(value, decimals, language),
    plain: (value: number) => formatPlain(value, language),
    date: (day: string) => formatDate(day, language),
    period: (period: string) => formatPeriod(period, language),
    change: (value: number, decimals: number) => formatChange(value, decimals, language),
  }
}
