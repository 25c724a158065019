import type { FrameworkComparison } from '@thang/contracts'
import { frameworkWord } from '@thang/contracts/frameworkWords'
import { definePage } from '../../app/openPage.tsx'
import { useSite } from '../../app/site.tsx'
import layout from '../../ui/layout.module.css'
import { PageHead } from '../../ui/PageHead.tsx'
import { Text } from '../../ui/Text.tsx'
import { CrosswalkTable } from './compare/CrosswalkTable.tsx'
import { DiffList } from './compare/DiffList.tsx'
import styles from './FrameworkPage.module.css'

export const page = definePage<FrameworkComparison>({
  load: ({ client, params }) =>
    client.compareFrameworks(params['code'] ?? '', params['other'] ?? ''),
  Component: FrameworkComparisonPage,
  words({ from, to }, t, language) {
    const nameOf = ({ name }: typeof from) => (language === 'en' ? (name.en ?? name.vi) : name.vi)
    const names = { from: nameOf(from), to: nameOf(to) }
    return {
      title: t('comparedFrameworks.title', names),
      description: t('comparedFrameworks.description', names),
    }
  },
})

/** Two issued sets side by side: what changed, in sentences, then what became of each indicator. */
function FrameworkComparisonPage({ data }: { data: FrameworkComparison }) {
  const { t, path, text, language } = useSite()
  const { from, to, diff, entries } = data
  return (
    <div className={layout.page}>
      <PageHead
        crumbs={[
          { href: path('frameworks'), text: t('nav.frameworks') },
          { href: path('framework', { code: to.code }), text: text(to.name) },
        ]}
        title={t('comparedFrameworks.title', { from: text(from.name), to: text(to.name) })}
      >
        <p className={layout.lede}>{t('comparedFrameworks.lede')}</p>
        <Files from={from.code} to={to.code} />
      </PageHead>
      <dl className={styles.facts}>
        <Version term={t('comparedFrameworks.to')} version={to} />
        <Version term={t('comparedFrameworks.from')} version={from} />
      </dl>
      <section className={layout.section}>
        <h2>{frameworkWord('compareDraft.diff', language)}</h2>
        <DiffList diff={diff} language={language} />
      </section>
      <section className={layout.section} data-landscape-part>
        <h2>{frameworkWord('compareDraft.crosswalk', language)}</h2>
        <CrosswalkTable entries={entries} language={language} />
      </section>
    </div>
  )
}

function Version({
  term,
  version: { code, name, revision },
}: {
  readonly term: string
  readonly version: FrameworkComparison['from']
}) {
  const { t, path } = useSite()
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <a href={path('framework', { code })}>
          <Text of={name} />
        </a>{' '}
        ({t('comparedFrameworks.version', { code, revision: revision ?? 1 })})
      </dd>
    </div>
  )
}

function Files({ from, to }: { readonly from: string; readonly to: string }) {
  const { t } = useSite()
  const folder = `/api/v1/frameworks/${encodeURIComponent(to)}`
  return (
    <p data-screen-only="">
      {t('comparedFrameworks.download')}{' '}
      <a href={`${folder}/comparison.docx?with=${encodeURIComponent(from)}`} download>
        Word
      </a>
      {', '}
      <a href={`${folder}/comparison.pdf?with=${encodeURIComponent(from)}`} download>
        PDF
      </a>
    </p>
  )
}
