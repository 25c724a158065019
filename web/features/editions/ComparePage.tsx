import type { Client, Comparison, Edition, LocalText, Source } from '@thang/contracts'
import { definePage } from '../../app/openPage.tsx'
import type { Refusal } from '../../app/page.ts'
import { refusalOf, refusalWords } from '../../app/refusal.ts'
import { formatPeriod } from '../../app/i18n/numbers.ts'
import { useSite } from '../../app/site.tsx'
import layout from '../../ui/layout.module.css'
import { Notice } from '../../ui/Notice.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { SourceList } from '../../ui/SourceList.tsx'
import { Text } from '../../ui/Text.tsx'
import { CompareForm } from './CompareForm.tsx'
import { CompareMovers } from './CompareMovers.tsx'
import styles from './ComparePage.module.css'
import { CompareSlopes } from './CompareSlopes.tsx'
import { CompareTable } from './CompareTable.tsx'
import { loadSources } from './compareSources.ts'
import { Demonstrated } from './publication/EditionNotices.tsx'
import { editionName, useEditionName } from './editionNames.ts'
import { lastComparable } from './editionOrder.ts'

interface CompareData {
  readonly editions: Edition[]
  /** Null where there is nothing to compare: one edition twice, or two that the API refuses. */
  readonly comparison: Comparison | null
  readonly refusal: Refusal | null
  readonly sources: Source[]
}

export const page = definePage<CompareData>({
  async load({ client, query }) {
    const { editions } = await client.listEditions()
    const { from, to, kind, unit = '' } = query
    if (!from || !to) {
      const pair = lastComparable(editions)
      if (pair === undefined) return { notFound: true }
      return { redirect: { name: 'compare', query: { ...pair, unit } } }
    }
    const nothing = { editions, comparison: null, refusal: null, sources: [] }
    if (from === to && editions.some(({ code }) => code === from)) return nothing
    const answer = await compare(client, { from, to, kind: kind === '' ? undefined : kind })
    if ('refusal' in answer) return { ...nothing, refusal: answer.refusal }
    const { comparison } = answer
    return { ...nothing, comparison, sources: await loadSources(client, comparison) }
  },
  Component: ComparePage,
  words({ comparison }, t, language) {
    if (comparison === null) {
      return { title: t('home.compare'), description: t('site.description') }
    }
    const local = ({ vi, en }: LocalText) => (language === 'en' ? (en ?? vi) : vi)
    const name = ({ indexName, period }: Edition) =>
      editionName(local(indexName), formatPeriod(period, language))
    const values = { from: name(comparison.from), to: name(comparison.to) }
    return { title: t('compare.title', values), description: t('compare.description', values) }
  },
  status: ({ refusal }) => refusal?.status,
})

async function compare(client: Client, query: Parameters<Client['compare']>[0]) {
  try {
    return { comparison: await client.compare(query) }
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal === undefined) throw error
    return { refusal }
  }
}

function ComparePage({ data: { editions, comparison, refusal, sources } }: { data: CompareData }) {
  const { t, path, language } = useSite()
  const name = useEditionName()
  const title =
    comparison === null
      ? t('home.compare')
      : t('compare.title', { from: name(comparison.from), to: name(comparison.to) })
  return (
    <div className={layout.page}>
      <PageHead crumbs={[{ href: path('compare'), text: t('nav.compare') }]} title={title} />
      {comparison === null ? null : <Demonstrated editions={[comparison.from, comparison.to]} />}
      {comparison === null ? (
        <Notice tone="attention">
          <p>
            {refusal === null
              ? t('compare.same')
              : (refusalWords(refusal, t, language) ?? t('refusal.other'))}
          </p>
        </Notice>
      ) : (
        <UnknownUnit comparison={comparison} />
      )}
      <CompareForm editions={editions} comparison={comparison} />
      {comparison === null ? null : <Compared comparison={comparison} />}
      <SourceList sources={sources} />
    </div>
  )
}

function Compared({ comparison }: { comparison: Comparison }) {
  const { t } = useSite()
  const { notes, sameFramework } = comparison
  return (
    <>
      {sameFramework === true && notes.length === 0 ? null : (
        <Notice tone="attention" title={t(noticeTitle(sameFramework))}>
          {notes.map((note) => (
            <p key={note.vi}>
              <Text of={note} />
            </p>
          ))}
        </Notice>
      )}
      <div className={styles.top}>
        <CompareSlopes comparison={comparison} />
        <CompareMovers comparison={comparison} />
      </div>
      <CompareTable comparison={comparison} />
    </>
  )
}

/** A unit to follow that neither table has. */
function UnknownUnit({ comparison }: { comparison: Comparison }) {
  const { t, query } = useSite()
  const code = query['unit'] ?? ''
  if (code === '' || comparison.rows.some(({ unit }) => unit.code === code)) return null
  return (
    <Notice>
      <p>{t('compare.unknownUnit', { code })}</p>
    </Notice>
  )
}

/** Where a framework is not known, nothing is claimed of it. */
function noticeTitle(sameFramework: boolean | null) {
  if (sameFramework === null) return 'compare.unknownFramework'
  return sameFramework ? 'compare.notes' : 'compare.warning'
}
