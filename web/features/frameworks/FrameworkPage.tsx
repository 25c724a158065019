import type { FrameworkDetail, FrameworkList, LocalText } from '@thang/contracts'
import type { FrameworkNode } from '@thang/engine'
import { definePage } from '../../app/openPage.tsx'
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
import { OtherVersions } from './OtherVersions.tsx'

interface FrameworkData {
  readonly detail: FrameworkDetail
  /** The titles of the editions that it scored, by their codes. */
  readonly titles: Record<string, LocalText>
  /** Sets against which it can be read. */
  readonly others: FrameworkList['frameworks']
}

export const page = definePage<FrameworkData>({
  async load({ client, params }) {
    const [detail, { editions }, { frameworks }] = await Promise.all([
      client.getFramework(params['code'] ?? ''),
      client.listEditions(),
      client.listFrameworks(),
    ])
    const { framework } = detail
    const others = frameworks.filter(
      ({ code, index }) =>
        code !== framework.code && (index === framework.index || code === framework.clonedFrom),
    )
    const own = editions.filter(({ code }) => detail.editions.includes(code))
    return {
      detail,
      others,
      titles: Object.fromEntries(own.map((edition) => [edition.code, edition.title])),
    }
  },
  Component: FrameworkPage,
  words({ detail: { framework } }, t, language) {
    const name = (language === 'en' ? framework.name.en : undefined) ?? framework.name.vi
    return { title: name, description: t('framework.description', { name }) }
  },
})

function FrameworkPage({ data: { detail, titles, others } }: { data: FrameworkData }) {
  const { t, path } = useSite()
  const { framework, findings, sources } = detail
  return (
    <div className={layout.page}>
      <PageHead
        crumbs={[{ href: path('frameworks'), text: t('nav.frameworks') }]}
        title={<Text of={framework.name} />}
      />
      <Facts detail={detail} titles={titles} />
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
        <details className={styles.technical}>
          <summary>{t('framework.findings')}</summary>
          <ul className={styles.notes}>
            {findings.map((finding) => (
              <li key={`${finding.code} ${finding.node ?? ''} ${finding.message.vi}`}>
                {finding.severity === 'error' ? `${t('severity.error')} – ` : null}
                {finding.node === null ? null : <b>{finding.node}: </b>}
                <Text of={finding.message} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <OtherVersions code={framework.code} others={others} />
      <SourceList sources={sources} />
    </div>
  )
}

function Facts({
  detail: { framework, editions, revision },
  titles,
}: Pick<FrameworkData, 'detail' | 'titles'>) {
  const { t, path, date, period } = useSite()
  const basis = framework.legalBasis
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{t('framework.basis')}</dt>
        <dd>
          {basis === null ? (
            t('framework.noBasis')
          ) : (
            <>
              <span lang="vi">{basis.document}</span>
              {basis.issuedOn === null ? '' : `, ${date(basis.issuedOn)}`}
              {basis.title === undefined ? null : <span lang="vi"> – {basis.title}</span>}
            </>
          )}
        </dd>
      </div>
      <div>
        <dt>{t('framework.periods')}</dt>
        <dd>{framework.periods.map(period).join(', ')}</dd>
      </div>
      <div>
        <dt>{t('framework.editions')}</dt>
        <dd>
          {editions.map((code, place) => (
            <span key={code}>
              {place === 0 ? '' : '; '}
              <a href={path('ranking', { edition: code })}>
                <Text of={titles[code] ?? { vi: code }} />
              </a>
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

function countNodes(
  nodes: readonly FrameworkNode[],
  wanted: (node: FrameworkNode) => boolean,
): number {
  return nodes.reduce(
    (sum, node) => sum + (wanted(node) ? 1 : 0) + countNodes(node.children, wanted),
    0,
  )
}

/** What is known of the framework and what is not, before the tree. */
function Unknowns({ detail: { framework, indicatorCount } }: { detail: FrameworkDetail }) {
  const { t } = useSite()
  const { official, listed, verified, reconstructed } = indicatorCount
  const paraphrased = countNodes(
    framework.nodes,
    ({ level, knowledge, source }) =>
      level === 'indicator' && knowledge === 'reconstructed' && source !== null,
  )
  const whole = official === verified && listed === verified
  const counts = {
    official: official ?? '–',
    listed,
    verified,
    paraphrased,
    unsourced: reconstructed - paraphrased,
    unknown: Math.max((official ?? listed) - verified - reconstructed, 0),
  }
  return (
    <Notice tone={whole ? 'plain' : 'attention'} title={t(`knownDepth.${framework.knownDepth}`)}>
      <p>{t(whole ? 'framework.allKnown' : 'framework.counts', counts)}</p>
    </Notice>
  )
}
