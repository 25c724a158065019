import { type LevelStep, listNodes } from '@thang/engine'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { LocalTextFields, OptionalChoice } from '../editor/nodeFields.tsx'
import { isWhole, NumberField } from '../editor/NumberField.tsx'
import styles from '../frameworks.module.css'
import { useLocalText } from '../useLocalText.ts'
import { ListFields } from './ListFields.tsx'
import type { SettingsProps } from './settingsProps.ts'

/** The levels that a value reaches, and the conditions that hold a unit down. */
export function LevelScaleFields({ body, change }: SettingsProps) {
  const { t } = useWorkspace()
  const steps = body.levelScale ?? []
  return (
    <>
      <ListFields<LevelStep>
        label={t('settings.levelScale')}
        hint={t('scale.hint')}
        items={steps}
        add={t('scale.add')}
        blank={() => nextStep(steps)}
        onChange={(items) =>
          items.length === 0
            ? change({}, 'levelScale', ['levelScale'])
            : change({ levelScale: [...items] }, 'levelScale')
        }
        renderLine={(step, put) => <StepFields step={step} put={put} />}
      />
      {steps.length === 0 ? null : <Gates body={body} />}
    </>
  )
}

interface StepFieldsProps {
  readonly step: LevelStep
  readonly put: (step: LevelStep) => void
}

function StepFields({ step, put }: StepFieldsProps) {
  const { t } = useWorkspace()
  const ways = [
    { value: 'from', text: t('scale.from') },
    { value: 'above', text: t('scale.above') },
  ] as const
  return (
    <>
      <div className={styles.fields}>
        <NumberField
          label={t('scale.level')}
          value={step.level}
          takes={isWhole}
          rule={t('scale.levelRule')}
          onChange={(level) => put({ ...step, level: level ?? step.level })}
        />
        <OptionalChoice
          label={t('scale.reached')}
          value={step.inclusive ? 'from' : 'above'}
          options={ways}
          onChange={(way) => put({ ...step, inclusive: way !== 'above' })}
        />
        <NumberField
          label={t('scale.threshold')}
          value={step.from}
          takes={() => true}
          rule={t('ruleWrong.number')}
          onChange={(from) => put({ ...step, from: from ?? step.from })}
        />
      </div>
      <LocalTextFields
        labels={{ vi: t('scale.name'), en: t('scale.nameEn') }}
        value={step.name}
        short
        onChange={(name) => {
          const { name: _, ...rest } = step
          put(name === undefined ? rest : { ...rest, name })
        }}
      />
    </>
  )
}

/** Which conditions have to be met, and where a unit stays that does not. */
function Gates({ body }: Pick<SettingsProps, 'body'>) {
  const { t } = useWorkspace()
  const text = useLocalText()
  const gates = listNodes(body).flatMap(({ code, name, rule }) =>
    rule?.type === 'gate' ? [{ code, name: text(name), level: rule.levelIfFailed }] : [],
  )
  if (gates.length === 0) return <p className={styles.hint}>{t('scale.noGates')}</p>
  return (
    <ul className={styles.gates} aria-label={t('scale.gates')}>
      {gates.map((gate) => (
        <li key={gate.code}>{t('scale.gate', gate)}</li>
      ))}
    </ul>
  )
}

function nextStep(steps: readonly LevelStep[]): LevelStep {
  const level = Math.max(0, ...steps.map((step) => step.level)) + 1
  const from = steps.length === 0 ? 0 : Math.max(...steps.map((step) => step.from))
  return { level, from, inclusive: true }
}
