import type { ResultSituation, RoundDetail } from '@thang/contracts'
import { ScreenLink } from '../../../app/workspace/ScreenLink.tsx'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { buttonClass } from '../../../ui/controls/Button.tsx'
import styles from '../results.module.css'
import { CorrectionEntry } from './CorrectionEntry.tsx'

interface CorrectionsPartProps {
  readonly round: RoundDetail
  readonly situation: ResultSituation
}

/** Corrections of what was published, the newest first, and the way to propose one. */
export function CorrectionsPart({ round, situation }: CorrectionsPartProps) {
  const { t } = useWorkspace()
  const { corrections, actions } = situation
  const mayPropose = actions.includes('propose-correction')
  if (situation.round.state !== 'published' && corrections.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="corrections-title">
      <h2 id="corrections-title">{t('corrections.title')}</h2>
      <p className={styles.lede}>{t('corrections.what')}</p>
      {mayPropose ? (
        <p className={styles.begin}>
          <ScreenLink
            to="newCorrection"
            params={{ id: String(round.id) }}
            className={buttonClass(corrections.length === 0 ? 'primary' : 'secondary')}
          >
            {t('corrections.begin')}
          </ScreenLink>
        </p>
      ) : null}
      {corrections.length === 0 ? <p className={styles.faint}>{t('corrections.none')}</p> : null}
      {corrections.map((correction) => (
        <CorrectionEntry key={correction.id} situation={situation} correction={correction} />
      ))}
    </section>
  )
}
