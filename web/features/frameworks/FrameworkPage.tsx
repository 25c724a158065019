import type { FrameworkDetail } from '@thang/contracts'
import { definePage } from '../../app/openPage.tsx'
import { formatDate, formatPeriod } from '../../app/i18n/numbers.ts'
import { useSite } from '../../app/site.tsx'
import layout from '../../ui/layout.module.css'
import { Notice } from '../../ui/Notice.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { SourceList } from '../../ui/SourceList.tsx'
import { Text } from '../../ui/Text.tsx'
import styles from './FrameworkPage.module.css'
import { FrameworkTotal } from './FrameworkTotal.tsx'
import { FrameworkTree } from './FrameworkTree.tsx'
import { FrameworkViews } from './FrameworkViews.tsx'

export const page = definePage<FrameworkDetail>({
  load: ({ client, params }) => client.getFramework(params['code'] ?? ''),
  Component: FrameworkPage,
  words({ framework }, t, language) {
    const name = (language === 'en' ? framework.name.en : undefined) ?? framework.name.vi
    return { title: name, description: t('framework.description', { name }) }
  },
})

function FrameworkPage({ data: detail }: { data: FrameworkDetail }) {
  const { t, path } = useSite()
  const { framework, findings, sources } = detail
  return (
    <div className={layout.page}>
      <PageHead
        crumbs={[{ href: path('frameworks'), text: t('nav.frameworks') }]}
        title={<Text of={framework.name} />}
      />
      <Facts detail={detail} />
      <Unknowns detail={detail} />
      <FrameworkTotal framework={framework} />
      <FrameworkTree framework={framework} />
      <FrameworkViews framework={framework} />
      {framework.notes.length === 0 ? null : (
        <section className={layout.section}>
          <h2>{t('framework.notes')}</h2>
          <ul className={styles.notes}>
            {framework.notes.map((note) => (
              <li key={note.vi}>
                <Text of={note} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {findings.length === 0 ? null : (
        <section className={layout.section}>
          <h2>{t('framework.findings')}</h2>
          <ul className={styles.notes}>
            {findings.map((finding) => (
              <li key={`${finding.code} ${finding.node ?? ''} ${finding.message.vi}`}>
                <b>{t(`severity.${finding.severity}`)}</b>: <Text of={finding.message} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <SourceList sources={sources} />
    </div>
  )
}

function Facts({ detail: { framework, editions, revision } }: { detail: FrameworkDetail }) {
  const { t, path } = useSite()
  const basis = framework.legalBasis
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{t('framework.basis')}</dt>
        <dd lang="vi">
          {basis === null ? (
            t('framework.noBasis')
          ) : (
            <>
              {basis.document}
              {basis.issuedOn === null ? '' : `, ${formatDate(basis.issuedOn)}`}
              {basis.title === undefined ? '' : ` – ${basis.title}`}
            </>
          )}
        </dd>
      </div>
      <div>
        <dt>{t('framework.periods')}</dt>
        <dd>{framework.periods.join(', ')}</dd>
      </div>
      <div>
        <dt>{t('framework.editions')}</dt>
        <dd>
          {editions.map((code, place) => (
            <span key={code}>
              {place === 0 ? '' : ', '}
              <a href={path('ranking', { edition: code })}>{periodOf(code, framework.index)}</a>
            </span>
          ))}
        </dd>
      </div>
      <div>
        <dt>{t('framework.revision')}</dt>
        <dd>{revision}</dd>
      </div>
    </dl>
  )
}

/** `dti-2021` of the index `dti` → 2021. */
function periodOf(edition: string, index: string): string {
  const own = edition.startsWith(`${index}-`) ? edition.slice(index.length + 1) : edition
  return formatPeriod(own)
}

/** What is known of the framework and what is not, before the tree. */
function Unknowns({ detail: { framework, indicatorCount } }: { detail: FrameworkDetail }) {
  const { t } = useSite()
  const { official, listed, verified, reconstructed } = indicatorCount
  const whole = official === verified && listed === verified
  const counts = {
    official: official ?? '–',
    listed,
    verified,
    reconstructed,
    unknown: Math.max((official ?? listed) - verified - reconstructed, 0),
  }
  return (
    <Notice tone={whole ? 'plain' : 'attention'} title={t(`knownDepth.${framework.knownDepth}`)}>
      <p>{t(whole ? 'framework.allKnown' : 'framework.counts', counts)}</p>
    </Notice>
  )
}
