import type { Comparison, Edition } from '@thang/contracts'
import { definePage } from '../../app/openPage.tsx'
import { useSite } from '../../app/site.tsx'
import layout from '../../ui/layout.module.css'
import { Notice } from '../../ui/Notice.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Text } from '../../ui/Text.tsx'
import { CompareForm } from './CompareForm.tsx'
import { CompareMovers } from './CompareMovers.tsx'
import styles from './ComparePage.module.css'
import { CompareSlopes } from './CompareSlopes.tsx'
import { CompareTable } from './CompareTable.tsx'
import { lastComparable } from './editionOrder.ts'

interface CompareData {
  readonly editions: Edition[]
  readonly comparison: Comparison
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
    const comparison = await client.compare({ from, to, kind: kind === '' ? undefined : kind })
    return { editions, comparison }
  },
  Component: ComparePage,
  words({ comparison: { from, to } }, t, language) {
    const index = (language === 'en' ? from.indexName.en : undefined) ?? from.indexName.vi
    const values = { index, from: from.period, to: to.period }
    return { title: t('compare.title', values), description: t('compare.description', values) }
  },
})

function ComparePage({ data: { editions, comparison } }: { data: CompareData }) {
  const { t, path, text } = useSite()
  const { from, to, notes, sameFramework } = comparison
  return (
    <div className={layout.page}>
      <PageHead
        crumbs={[{ href: path('compare'), text: t('nav.compare') }]}
        title={t('compare.title', {
          index: text(from.indexName),
          from: from.period,
          to: to.period,
        })}
      />
      <CompareForm editions={editions} comparison={comparison} />
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
    </div>
  )
}

/** Where a framework is not known, nothing is claimed of it. */
function noticeTitle(sameFramework: boolean | null) {
  if (sameFramework === null) return 'compare.unknownFramework'
  return sameFramework ? 'compare.notes' : 'compare.warning'
}
