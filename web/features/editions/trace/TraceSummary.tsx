import type { Edition, EditionTrace } from '@thang/contracts'
import { useSite } from '../../../app/site.tsx'
import { Rank } from '../../../ui/Rank.tsx'
import { Text } from '../../../ui/Text.tsx'
import { bandText } from '../publication/bandText.ts'
import { CorrectedWords } from '../publication/CorrectedWords.tsx'
import { DecisionWords } from '../publication/DecisionWords.tsx'
import { useBandSentence } from '../publication/useBandSentence.ts'
import { ReasonWords } from './ReasonWords.tsx'
import { shortNumbers } from './shortNumbers.ts'
import styles from './trace.module.css'

interface TraceSummaryProps {
  readonly trace: EditionTrace
  readonly edition: Edition
}

/** Rank and value with how sure the rank is, and by what document and rules they stand. */
export function TraceSummary({ trace, edition }: TraceSummaryProps) {
  const { t, text, number, path, unitName } = useSite()
  const bandSentence = useBandSentence()
  const { unit, rank, of, value, reason, band, formula, table, engine, decision } = trace
  const basis = edition.publication?.band ?? null
  return (
    <>
      <div className={styles.figures}>
        <p>
          <span className={styles.what}>{t('trace.rank')}</span>
          <span className={styles.figure}>
            {rank === null ? '–' : <Rank rank={rank} of={of} />}
          </span>
        </p>
        <p>
          <span className={styles.what}>{t('trace.value')}</span>
          <span className={styles.figure}>
            {value === null ? <ReasonWords reason={reason} /> : number(value, edition.decimals)}
          </span>
        </p>
        {band === null ? null : (
          <p>
            <span className={styles.what}>{t('band.title')}</span>
            <span className={styles.figure}>{bandText(band)}</span>
          </p>
        )}
      </div>
      {band === null || basis === null ? null : (
        <p className={styles.sentence}>{bandSentence(band, basis)}</p>
      )}
      {formula === null ? null : (
        <div className={styles.formula}>
          <b>{t('trace.formula')}</b>
          <p>
            <Text of={shortNumbers(formula)} />
          </p>
        </div>
      )}
      <dl className={styles.facts}>
        <div>
          <dt>{t('trace.decision')}</dt>
          <dd>
            {decision === null ? '–' : <DecisionWords of={decision} />}
            <CorrectedWords edition={edition} />
          </dd>
        </div>
        {table.framework === null ? null : (
          <div>
            <dt>{t('trace.framework')}</dt>
            <dd>
              <a href={path('framework', { code: table.framework })}>{table.framework}</a>
            </dd>
          </div>
        )}
        <div>
          <dt>{t('trace.engine')}</dt>
          <dd>
            {t('trace.engineVersion', { version: engine })} ·{' '}
            <a href={path('revisions', { edition: edition.code })}>{t('edition.files')}</a>
          </dd>
        </div>
        <div data-screen-only="">
          <dt>{t('column.unit')}</dt>
          <dd>
            <a href={path('unit', { code: unit.code })}>
              {t('trace.profile', { unit: unitName(unit) })}
            </a>
          </dd>
        </div>
        <div data-print-only="">
          <dt>{t('column.edition')}</dt>
          <dd>{text(edition.title)}</dd>
        </div>
      </dl>
    </>
  )
}
