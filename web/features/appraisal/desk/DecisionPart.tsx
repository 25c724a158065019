import type { AppraisalDetail, Framework } from '@thang/contracts'
import { type KeyboardEvent, useRef } from 'react'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Form } from '../../../ui/controls/Form.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { refusedWords } from '../refusedWords.ts'
import { ConflictNotice } from './ConflictNotice.tsx'
import { DecidedScore } from './DecidedScore.tsx'
import { DecidedInputs } from './DecidedInputs.tsx'
import { DecisionFields } from './DecisionFields.tsx'
import type { DecisionMode } from './decisionDraft.ts'
import styles from './desk.module.css'
import { type Decision, useDecision } from './useDecision.ts'
import { useDeskKeys } from './useDeskKeys.ts'
import type { Way } from './useWay.ts'

interface DecisionPartProps {
  readonly detail: AppraisalDetail
  readonly framework: Framework | undefined
  readonly way: Way
  readonly onTaken: () => void
  /** Opens the first document, or closes what is open. */
  readonly onEvidence: () => void
}

/** What is decided of the answer, wholly by keyboard: a letter chooses, Enter saves and goes on. */
export function DecisionPart(props: DecisionPartProps) {
  const { detail, framework, way, onTaken, onEvidence } = props
  const { t, dateTime } = useWorkspace()
  const box = useRef<HTMLElement>(null)
  const decision = useDecision({ detail, onTaken })
  useDeskKeys({ box, decision, way, onEvidence })
  const { modes, mode, conflict } = decision
  return (
    <section ref={box} className={styles.decision} aria-labelledby="decision">
      <h2 id="decision">{t('decision.title')}</h2>
      {conflict === null ? null : <ConflictNotice detail={detail} decision={decision} />}
      {modes.length === 0 ? (
        <Notice>
          <p>
            {detail.refused === null
              ? t('decision.nothingNow')
              : refusedWords(detail.refused, { t, dateTime })}
          </p>
        </Notice>
      ) : (
        <Modes decision={decision} />
      )}
      {mode === null ? null : (
        // The keys are heard from the fields inside.
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
        <div onKeyDown={(event) => keysOfFields(event, decision)} className={styles.form}>
          <Form
            state={decision.state}
            submit={t(`decisionSubmit.${mode}`)}
            beside={<Button onPress={() => decision.choose(null)}>{t('decision.drop')}</Button>}
          >
            {mode === 'inputs' ? <DecidedInputs {...{ detail, framework, decision }} /> : null}
            <DecisionFields field={decision.field} mode={mode} maxPoints={detail.node.maxPoints} />
            <DecidedScore {...{ detail, framework, decision }} />
          </Form>
          <p className={`${styles.faint} ${styles.keys}`}>{t('decision.keys')}</p>
        </div>
      )}
    </section>
  )
}

const letters: Readonly<Record<DecisionMode, string>> = {
  accept: 'A',
  points: 'P',
  inputs: 'I',
  'not-applicable': 'N',
  ask: 'Q',
  'take-back': 'T',
  confirm: 'D',
  'send-back': 'B',
}

function Modes({ decision }: { readonly decision: Decision }) {
  const { t } = useWorkspace()
  return (
    <fieldset className={styles.modes} aria-labelledby="decision">
      {decision.modes.map((mode) => (
        <button
          key={mode}
          type="button"
          className={styles.mode}
          aria-pressed={decision.mode === mode}
          aria-keyshortcuts={letters[mode]}
          onClick={() => decision.choose(decision.mode === mode ? null : mode)}
        >
          <kbd aria-hidden="true">{letters[mode]}</kbd> {t(`decisionMode.${mode}`)}
        </button>
      ))}
    </fieldset>
  )
}

/** Enter saves from a field of several lines too; Shift makes a new line, Escape gives the keys back. */
function keysOfFields(event: KeyboardEvent, decision: Decision): void {
  const { target } = event
  if (event.nativeEvent.isComposing || !(target instanceof HTMLElement)) return
  if (event.key === 'Escape') return target.blur()
  const saves = event.key === 'Enter' && !event.shiftKey && target instanceof HTMLTextAreaElement
  // Lists among the inputs have an item on each line.
  if (!saves || target.name !== 'reason') return
  event.preventDefault()
  decision.state.submit()
}
