import { ruleWords } from '@thang/contracts/ruleWords'
import { type KeyboardEvent, useState } from 'react'
import { formatPlain } from '../../../app/i18n/numbers.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { StateMark, type Tone } from '../../../ui/controls/StateMark.tsx'
import { useLocalText } from '../../frameworks/useLocalText.ts'
import { fillingOf } from '../fillingOf.ts'
import { AnswerInputs } from '../inputs/AnswerInputs.tsx'
import styles from '../submissions.module.css'
import type { Desk, DeskItem } from '../useDesk.ts'
import { AnswerEvidencePart } from './AnswerEvidencePart.tsx'
import { BackgroundBox } from './BackgroundBox.tsx'
import { ConflictPanel } from './ConflictPanel.tsx'
import { ExplanationField, NotApplicableField } from './ExplanationField.tsx'
import { IndicatorFacts } from './IndicatorFacts.tsx'
import { LatePanel } from './LatePanel.tsx'
import { MeasuredPart } from './MeasuredPart.tsx'
import { PredecessorPart } from './PredecessorPart.tsx'
import { SaveMark } from './SaveMark.tsx'
import { ScoreBox } from './ScoreBox.tsx'
import { TalkPart } from './TalkPart.tsx'

interface IndicatorPanelProps {
  readonly desk: Desk
  readonly item: DeskItem
  /** Goes so many indicators on, or back. */
  readonly onStep: (steps: number) => void
  /** What is being written to colleagues about it. */
  readonly comment: string
  readonly onComment: (text: string) => void
}

/** One indicator: what is asked, what the unit says, what it brings, and all that stands beside it. */
export function IndicatorPanel(props: IndicatorPanelProps) {
  const { desk, item, onStep, comment, onComment } = props
  const { t } = useWorkspace()
  const { answer } = item
  const [isNotApplicable, setNotApplicable] = useState(answer.content.notApplicable !== null)
  const filling = fillingOf(desk, item)
  const leftOut = isNotApplicable || answer.content.notApplicable !== null
  return (
    // Enter in a field of one line saves and goes on; the fields themselves take the focus.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.panel} onKeyDown={(event) => goOnByEnter(event, onStep)}>
      <PanelHead desk={desk} item={item} />
      <SaveMark desk={desk} item={item} />
      <Troubles desk={desk} item={item} onAsk={onComment} />
      <MeasuredPart desk={desk} item={item} />
      <div className={styles.answer}>
        <div>
          {leftOut && filling.mayEdit ? null : <AnswerInputs item={item} filling={filling} />}
          <NotApplicableField {...{ item, filling }} isOpen={leftOut} onOpen={setNotApplicable} />
          <OwnFindings item={item} />
          <ExplanationField item={item} filling={filling} />
        </div>
        <div className={styles.beside}>
          <ScoreBox desk={desk} item={item} />
          <BackgroundBox desk={desk} item={item} />
        </div>
      </div>
      <AnswerEvidencePart desk={desk} item={item} />
      <PredecessorPart desk={desk} item={item} />
      <IndicatorFacts item={item} />
      <TalkPart text={comment} onText={onComment} {...{ desk, item }} />
      <div className={styles.buttons}>
        <Button onPress={() => onStep(-1)}>{t('indicator.previous')}</Button>
        <Button kind="primary" onPress={() => onStep(1)}>
          {t('indicator.next')}
        </Button>
      </div>
    </div>
  )
}

function PanelHead({ desk, item: { node } }: Pick<IndicatorPanelProps, 'desk' | 'item'>) {
  const { t, language } = useWorkspace()
  const text = useLocalText()
  const reading = { language, inputNames: desk.detail.framework.inputNames }
  return (
    <header className={styles.panelHead}>
      <h2 tabIndex={-1} id="indicator">
        <span className={styles.code}>{node.code}</span> {text(node.name)}
      </h2>
      <p className={styles.hint}>
        {node.maxPoints === null
          ? t('indicator.pointsUnknown')
          : t('indicator.points', { points: formatPlain(node.maxPoints, language) })}
      </p>
      <p className={styles.rule}>
        <b>{t('indicator.rule')}: </b>
        {node.rule === undefined ? t('indicator.ruleUnknown') : ruleWords(node.rule, reading)}
      </p>
    </header>
  )
}

interface TroublesProps extends Pick<IndicatorPanelProps, 'desk' | 'item'> {
  readonly onAsk: (text: string) => void
}

function Troubles({ desk, item, onAsk }: TroublesProps) {
  const { queued } = item
  function ask(text: string) {
    onAsk(text)
    // The words are there for the next drawing; the field is there already.
    document.querySelector<HTMLTextAreaElement>('#comment')?.focus()
  }
  if (queued?.trouble?.is === 'conflict') {
    return <ConflictPanel {...{ desk, item, queued }} trouble={queued.trouble} />
  }
  if (queued?.trouble?.is === 'locked') {
    return <LatePanel {...{ desk, item, queued }} trouble={queued.trouble} onAsk={ask} />
  }
  return null
}

function OwnFindings({ item: { findings } }: Pick<IndicatorPanelProps, 'item'>) {
  const { t } = useWorkspace()
  const text = useLocalText()
  const told = findings.filter(({ code }) => code !== 'unanswered')
  if (told.length === 0) return null
  return (
    <ul className={styles.findings} aria-label={t('findings.own')}>
      {told.map(({ code, input, severity, message }) => (
        <li key={`${code} ${input ?? ''}`}>
          <StateMark tone={severityTones[severity]}>{t(`severity.${severity}`)}</StateMark>
          <span>{text(message)}</span>
        </li>
      ))}
    </ul>
  )
}

export const severityTones: Readonly<Record<'error' | 'warning' | 'advice', Tone>> = {
  error: 'late',
  warning: 'attention',
  advice: 'neutral',
}

/** The next field of the indicator, or the next indicator after the last. */
function goOnByEnter(event: KeyboardEvent<HTMLElement>, onStep: (steps: number) => void) {
  const { target, currentTarget } = event
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey) return
  if (!(target instanceof HTMLInputElement) || target.closest('dialog, form') !== null) return
  event.preventDefault()
  const fields = [...currentTarget.querySelectorAll<HTMLElement>(`.${styles.inputs} input`)].filter(
    (field) =>
      !(field instanceof HTMLInputElement) ||
      field.type !== 'radio' ||
      field.checked ||
      isFirstOfGroup(field),
  )
  const next = fields[fields.indexOf(target) + 1]
  target.blur()
  if (next !== undefined && fields.includes(target)) next.focus()
  else onStep(1)
}

/** A group of choices has one place in the order of the keyboard. */
function isFirstOfGroup(field: HTMLInputElement): boolean {
  const group = field.closest('fieldset')
  if (group === null || group.querySelector('input:checked') !== null) return false
  return group.querySelector('input') === field
}
