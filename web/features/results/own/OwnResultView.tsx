import type { OwnResult } from '@thang/contracts'
import { useState } from 'react'
import { formatNumber, formatPlain } from '../../../app/i18n/numbers.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { StateMark } from '../../../ui/controls/StateMark.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { dueTone, timeLeftWords } from '../../rounds/timeLeft.ts'
import { bandText } from '../../editions/publication/bandText.ts'
import styles from '../results.module.css'
import { useReasonWords } from '../table/ReasonCell.tsx'
import { OwnGroups } from './OwnGroups.tsx'
import { OwnIndicators } from './OwnIndicators.tsx'

const valueDecimals = 4

/** What a unit got: its rank among how many, its groups, and every indicator with its three scores. */
export function OwnResultView({ result }: { readonly result: OwnResult }) {
  const { t, language, dateTime } = useWorkspace()
  const reason = useReasonWords()
  const { rank, of, value, band, stage, madeAt } = result
  return (
    <>
      <div className={styles.figures}>
        <p>
          <span className={styles.what}>{t('results.rank')}</span>
          <b>{rank === null ? '–' : `${rank}/${of}`}</b>
        </p>
        <p>
          <span className={styles.what}>{t('results.value')}</span>
          {value === null ? (
            <span>– ({reason(result.reason)})</span>
          ) : (
            <b>{trimmed(formatNumber(value, valueDecimals, language))}</b>
          )}
        </p>
        {band === null ? null : (
          <p>
            <span className={styles.what}>{t('results.band')}</span>
            <b>{bandText(band)}</b>
          </p>
        )}
        <p>
          <span className={styles.what}>{t('ownResult.stage')}</span>
          <StateMark tone={stage === 'final' ? 'good' : 'attention'}>
            {t(`resultStage.${stage}`)}
          </StateMark>
          <span className={styles.faint}> {dateTime(madeAt)}</span>
        </p>
      </div>
      {band === null ? null : <p className={styles.lede}>{t('ownResult.bandWhat')}</p>}
      <AppealNotice result={result} />
      <section className={styles.section} aria-labelledby="own-groups">
        <h2 id="own-groups">{t('ownResult.groups')}</h2>
        <OwnGroups result={result} />
      </section>
      <section className={styles.section} aria-labelledby="own-indicators">
        <h2 id="own-indicators">{t('ownResult.indicators')}</h2>
        <p className={styles.lede}>
          {t('ownResult.indicatorsWhat', {
            sum: formatPlain(sumOf(result), language),
          })}
        </p>
        <OwnIndicators result={result} />
      </section>
    </>
  )
}

function sumOf({ groups }: OwnResult): number {
  return groups.reduce((sum, { points }) => sum + (points ?? 0), 0)
}

/** Decimals that say nothing are left out: how many the index has is not told here. */
function trimmed(text: string): string {
  return text.replace(/([.,]\d*?)0+$/, '$1').replace(/[.,]$/, '')
}

/** Until when the head may appeal, and how. */
function AppealNotice({ result: { appealUntil } }: { readonly result: OwnResult }) {
  const { t, dateTime } = useWorkspace()
  const [now] = useState(Date.now)
  if (appealUntil === null) return null
  const until = Date.parse(appealUntil)
  if (until < now) return null
  return (
    <Notice tone="attention" title={t('ownResult.appealTitle')}>
      <p>
        {t('ownResult.appealWhat', { until: dateTime(appealUntil) })}{' '}
        <StateMark tone={dueTone(until, now)}>{timeLeftWords(until, now, t)}</StateMark>
      </p>
    </Notice>
  )
}
