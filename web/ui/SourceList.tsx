import type { Source } from '@thang/contracts'
import { useSite } from '../app/site.tsx'
import styles from './SourceList.module.css'

/** The sources of a page, each once. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  const { t } = useSite()
  if (sources.length === 0) return null
  return (
    <section className={styles.sources} data-sources="" aria-labelledby="sources">
      <h2 id="sources">{t('sources.title')}</h2>
      <ol>
        {sources.map((source, place) => (
          <li key={source.code} id={sourceAnchor(place)}>
            <SourceLink source={source} />
            {source.note === null ? null : <span lang="vi"> – {source.note}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Where the source at a place of the list stands in the page. */
export function sourceAnchor(place: number): string {
  return `source-${place + 1}`
}

export function SourceLink({ source }: { source: Source }) {
  const { language } = useSite()
  const publisher = source.publisher === null ? '' : `, ${source.publisher}`
  const { kind, title, remark } = language === 'en' ? inEnglish(source.title) : asIs(source.title)
  const words = (
    <>
      {kind}
      <span lang="vi">{title}</span>
      {remark}
      {publisher === '' ? null : <span lang="vi">{publisher}</span>}
    </>
  )
  return source.url === null ? words : <a href={source.url}>{words}</a>
}

/** The words that titles of sources begin with, which are ours, in English. */
const kinds: Record<string, string> = {
  'Bài báo': 'Article',
  'Bài viết': 'Post',
  Tin: 'News',
  Trang: 'Page',
}

/** "Bài báo: … (tiếng Anh)" with our own words in English and the title as it is. */
function inEnglish(whole: string) {
  const [, kind = '', rest = whole] = /^(Bài báo|Bài viết|Tin|Trang): (.+)$/.exec(whole) ?? []
  const english = /^(.+) \((?:bản )?tiếng Anh\)$/.exec(rest)
  return {
    kind: kind === '' ? '' : `${kinds[kind] ?? kind}: `,
    title: english?.[1] ?? rest,
    remark: english === null ? '' : ' (in English)',
  }
}

function asIs(title: string) {
  return { kind: '', title, remark: '' }
}

/** Each source once, in the order of first use. */
export function uniqueSources(sources: readonly (Source | null | undefined)[]): Source[] {
  const byCode = new Map<string, Source>()
  for (const source of sources) if (source) byCode.set(source.code, source)
  return [...byCode.values()]
}
