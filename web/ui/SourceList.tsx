import type { Source } from '@thang/contracts'
import { useSite } from '../app/site.tsx'
import styles from './SourceList.module.css'

/** The sources of a page, each once. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  const { t } = useSite()
  if (sources.length === 0) return null
  return (
    <section className={styles.sources} aria-labelledby="sources">
      <h2 id="sources">{t('sources.title')}</h2>
      <ol>
        {sources.map((source) => (
          <li key={source.code}>
            <SourceLink source={source} />
            {source.note === null ? null : <span lang="vi"> – {source.note}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}

export function SourceLink({ source }: { source: Source }) {
  const publisher = source.publisher === null ? '' : `, ${source.publisher}`
  const words = `${source.title}${publisher}`
  return source.url === null ? words : <a href={source.url}>{words}</a>
}

/** Each source once, in the order of first use. */
export function uniqueSources(sources: readonly (Source | null | undefined)[]): Source[] {
  const byCode = new Map<string, Source>()
  for (const source of sources) if (source) byCode.set(source.code, source)
  return [...byCode.values()]
}
