import type { EarlierValue, PeerValue } from '@thang/contracts'
import { formatPeriod, formatPlain } from '../../../app/i18n/numbers.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import styles from '../submissions.module.css'
import type { Desk, DeskItem } from '../useDesk.ts'
import { useBackground } from '../useSubmission.ts'
import { ContentList } from './ContentList.tsx'
import type { ContentSpeech } from './contentLines.ts'

/** What the unit had before, and the median of others, beside the answer; why not, where there is nothing. */
export function BackgroundBox({ desk, item }: { readonly desk: Desk; readonly item: DeskItem }) {
  const { t } = useWorkspace()
  const asked = useBackground(desk.detail.id)
  return (
    <section className={styles.box} aria-label={t('background.title')}>
      <h3>{t('background.title')}</h3>
      {asked.data === undefined ? (
        <p className={styles.hint}>
          {t(asked.isError ? 'background.failed' : 'background.loading')}
        </p>
      ) : (
        <EarlierAndPeers
          earlier={asked.data.earlier[item.node.code]}
          peer={asked.data.peers[item.node.code]}
          unit={desk.detail.unit.code}
          framework={desk.detail.framework}
          node={item.node}
        />
      )}
    </section>
  )
}

interface EarlierAndPeersProps {
  readonly earlier: EarlierValue | undefined
  readonly peer: PeerValue | undefined
  /** Code of the unit; what is another's says so. */
  readonly unit: string
  readonly framework: ContentSpeech['framework']
  readonly node: ContentSpeech['node']
}

/** What the unit had before, and the median of others. */
export function EarlierAndPeers(props: EarlierAndPeersProps) {
  const { earlier, peer, unit, framework, node } = props
  const { t, language } = useWorkspace()
  const points = (value: number) => formatPlain(value, language)
  return (
    <>
      {earlier === undefined ? (
        <p className={styles.hint}>{t('background.noEarlier')}</p>
      ) : (
        <>
          <p>
            {t('background.earlier', { period: formatPeriod(earlier.period, language) })}{' '}
            <b>{earlier.points === null ? '–' : points(earlier.points)}</b>
            {earlier.maxPoints === null ? null : `/${points(earlier.maxPoints)}`}
          </p>
          {earlier.match === 'changed' ? (
            <p className={styles.hint}>{t('background.changed')}</p>
          ) : null}
          {earlier.unit === unit ? null : (
            <p className={styles.hint}>{t('background.ofPredecessor', { unit: earlier.unit })}</p>
          )}
          {earlier.inputs === null ? null : (
            <ContentList
              content={{ inputs: earlier.inputs, notApplicable: null, explanation: null }}
              framework={framework}
              node={node}
            />
          )}
        </>
      )}
      {peer === undefined ? (
        <p className={styles.hint}>{t('background.noPeers')}</p>
      ) : (
        <p>
          {t('background.median', {
            period: formatPeriod(peer.period, language),
            median: points(peer.median),
            units: peer.units,
            of: peer.of,
          })}
        </p>
      )}
    </>
  )
}
