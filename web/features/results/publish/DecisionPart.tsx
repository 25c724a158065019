import { resultDecisionPath, type ResultDecision, type ResultSituation } from '@thang/contracts'
import { useState } from 'react'
import { Answer } from '../../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { FactList } from '../../../ui/controls/FactList.tsx'
import styles from '../results.module.css'
import { DecisionDialog } from './DecisionDialog.tsx'
import { useDecision } from './useDecision.ts'

/** The decision with its annex table: what it says, and the paper as Word and PDF. */
export function DecisionPart({ situation }: { readonly situation: ResultSituation }) {
  const { t } = useWorkspace()
  const { id } = situation.round
  const asked = useDecision(id)
  const [open, setOpen] = useState(false)
  const mayGive = situation.actions.includes('publish')
  return (
    <section className={styles.section} aria-labelledby="decision-title">
      <h2 id="decision-title">{t('decisionPaper.title')}</h2>
      <p className={styles.lede}>{t('decisionPaper.what')}</p>
      <Answer of={asked}>
        {(decision) => (
          <>
            <DecisionFacts decision={decision} />
            <div className={styles.buttons}>
              {(['docx', 'pdf'] as const).map((type) => (
                <a key={type} href={`/api/v1${resultDecisionPath(id, type)}`} download>
                  {t(`decisionFile.${type}`)}
                </a>
              ))}
              {mayGive ? (
                <Button small onPress={() => setOpen(true)}>
                  {t('decisionPaper.edit')}
                </Button>
              ) : null}
            </div>
            {open ? (
              <DecisionDialog round={id} decision={decision} onClose={() => setOpen(false)} />
            ) : null}
          </>
        )}
      </Answer>
    </section>
  )
}

function DecisionFacts({ decision }: { readonly decision: ResultDecision }) {
  const { t, date } = useWorkspace()
  const unknown = t('decisionPaper.toWrite')
  return (
    <FactList
      facts={[
        { term: t('decisionPaper.number'), value: decision.number ?? unknown },
        {
          term: t('decisionPaper.date'),
          value: decision.date === null ? unknown : date(decision.date),
        },
        { term: t('issue.issuer'), value: decision.issuer ?? unknown },
        { term: t('annexOffice.signer'), value: decision.signer ?? unknown },
      ]}
    />
  )
}
