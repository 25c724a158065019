import type { ResultSituation, ResultStepName } from '@thang/contracts'
import { useState } from 'react'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { PublishDialog } from '../publish/PublishDialog.tsx'
import styles from '../results.module.css'
import { ResultStepDialog } from './ResultStepDialog.tsx'
import { isBlocked, offeredSteps } from './resultSteps.ts'

type Asked = ResultStepName | 'publish'

/** What is kept back while something stands in its way. */
const heldBack: ReadonlySet<Asked> = new Set(['close'])

/** What may be done with the result now, each with what comes of it; or for whom it waits. */
export function NextStepPart({ situation }: { readonly situation: ResultSituation }) {
  const { t } = useWorkspace()
  const [asked, setAsked] = useState<Asked | null>(null)
  const steps: Asked[] = [
    ...(situation.actions.includes('publish') ? (['publish'] as const) : []),
    ...offeredSteps(situation),
  ]
  const blocked = isBlocked(situation)
  // Once it was told, freezing leads on and telling it again does not.
  const mayFreeze = !blocked && situation.preliminary !== null
  const main = steps.find((step) => mayFreeze && step === 'close') ?? steps[0]
  // Giving it back does not lead on: it waits for somebody else.
  const waits = steps.every((step) => step === 'return-result')
  if (steps.length === 0) return <Waiting situation={situation} />
  return (
    <section className={styles.next} aria-labelledby="next-step">
      {waits ? <Waiting situation={situation} /> : null}
      <h2 id="next-step">{t('results.next')}</h2>
      <ul className={styles.steps}>
        {steps.map((step) => (
          <li key={step}>
            <Button
              kind={step === 'return-result' ? 'danger' : step === main ? 'primary' : 'secondary'}
              unavailable={blocked && heldBack.has(step) ? t('results.blocked') : undefined}
              onPress={() => setAsked(step)}
            >
              {step === 'tell-preliminary' && situation.preliminary !== null
                ? t('results.tellAgain')
                : t(`resultStep.${step}`)}
            </Button>
            <p>{blocked && heldBack.has(step) ? t('results.blocked') : t(`resultShort.${step}`)}</p>
          </li>
        ))}
      </ul>
      {asked === null ? null : asked === 'publish' ? (
        <PublishDialog situation={situation} onClose={() => setAsked(null)} />
      ) : (
        <ResultStepDialog step={asked} situation={situation} onClose={() => setAsked(null)} />
      )}
    </section>
  )
}

/** For whom the result waits, where the reader can do nothing themselves. */
function Waiting({ situation }: { readonly situation: ResultSituation }) {
  const { t } = useWorkspace()
  const { round } = situation
  if (round.state === 'planned' || round.state === 'cancelled') return null
  return <p className={styles.waiting}>{t(`resultWaits.${waitsFor(situation)}`)}</p>
}

function waitsFor({ round, signature }: ResultSituation) {
  if (round.state === 'open') return 'office'
  if (round.state === 'published') return 'nobody'
  return signature === null ? 'council' : 'publication'
}
