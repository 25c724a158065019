import type { AppraisalDetail, Framework, RawInput } from '@thang/contracts'
import { askedInputs, type RuleInput } from '@thang/engine'
import { formatPlain } from '../../../app/i18n/numbers.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { FactList } from '../../../ui/controls/FactList.tsx'
import { Form } from '../../../ui/controls/Form.tsx'
import { RadioField } from '../../../ui/controls/RadioField.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { useForm } from '../../../ui/controls/useForm.ts'
import { useLocalText } from '../../frameworks/useLocalText.ts'
import { labelOf } from '../../submissions/checkable.ts'
import { ChoiceInput, choicesOf } from '../../submissions/inputs/ChoiceInput.tsx'
import { TypedInput } from '../../submissions/inputs/TypedInput.tsx'
import styles from '../results.module.css'
import type { DraftChange } from './correctionDraft.ts'
import { readDecision } from './readDecision.ts'

interface DecideChangeProps {
  readonly detail: AppraisalDetail
  readonly framework: Framework | undefined
  readonly onDecide: (decision: DraftChange['decision']) => void
}

/** The three scores as they stand, and the decision that replaces the final one. */
export function DecideChange({ detail, framework, onDecide }: DecideChangeProps) {
  const { t, language } = useWorkspace()
  const { node, answer } = detail
  const asked = askedInputs(node)
  const { state, values, field, change } = useForm({
    initial: { as: 'points', points: '', inputs: startingInputs(detail) },
    rules: {
      points: (_, typed) =>
        readDecision(typed, { maxPoints: node.maxPoints, language }) === undefined
          ? t('correctionRule.points')
          : undefined,
    },
    async submit(typed) {
      const decision = readDecision(typed, { maxPoints: node.maxPoints, language })
      if (decision !== undefined) onDecide(decision)
    },
  })
  const ways = [
    'points',
    ...(asked.length === 0 ? [] : ['inputs' as const]),
    ...(answer.version === 0 ? [] : ['accepted' as const]),
    'not-applicable',
  ] as const
  return (
    <div className={styles.decide}>
      <Scores detail={detail} />
      <Form state={state} submit={t('newCorrection.put')} kind="secondary">
        <RadioField
          {...field('as')}
          label={t('newCorrection.instead')}
          options={ways.map((way) => ({ value: way, text: t(`correctedAs.${way}`) }))}
        />
        {values.as === 'points' ? (
          <TextField
            {...field('points')}
            label={t('newCorrection.points')}
            hint={
              node.maxPoints === null
                ? undefined
                : t('newCorrection.pointsHint', { max: formatPlain(node.maxPoints, language) })
            }
            narrow
          />
        ) : null}
        {values.as === 'inputs'
          ? asked.map((input) => (
              <OneInput
                key={input.name}
                input={input}
                framework={framework}
                value={values.inputs[input.name]}
                onChange={(value) => change('inputs', withValue(values.inputs, input.name, value))}
              />
            ))
          : null}
      </Form>
    </div>
  )
}

type Inputs = Readonly<Record<string, RawInput>>

/** What was decided before, or what the unit said. */
function startingInputs({ decision, answer }: AppraisalDetail): Inputs {
  return decision?.as === 'inputs' ? decision.inputs : answer.content.inputs
}

function withValue(inputs: Inputs, name: string, value: RawInput | undefined): Inputs {
  const others = Object.entries(inputs).filter(([key]) => key !== name)
  return Object.fromEntries(value === undefined ? others : [...others, [name, value]])
}

function Scores({ detail: { scores, node } }: Pick<DecideChangeProps, 'detail'>) {
  const { t, language } = useWorkspace()
  const of = node.maxPoints === null ? '' : `/${formatPlain(node.maxPoints, language)}`
  const points = (value: number | null) =>
    value === null ? '–' : `${formatPlain(value, language)}${of}`
  return (
    <FactList
      facts={[
        { term: t('ownResult.self'), value: points(scores.self) },
        { term: t('ownResult.appraised'), value: points(scores.appraised) },
        { term: t('ownResult.final'), value: <b>{points(scores.final)}</b> },
      ]}
    />
  )
}

interface OneInputProps {
  readonly input: RuleInput
  readonly framework: Framework | undefined
  readonly value: RawInput | undefined
  readonly onChange: (value: RawInput | undefined) => void
}

function OneInput({ input, framework, value, onChange }: OneInputProps) {
  const text = useLocalText()
  const called = framework === undefined ? undefined : labelOf(framework, input)
  const shared = {
    id: `correction-input-${input.name}`,
    input,
    label: called === undefined ? input.name : text(called),
    value,
    mayEdit: true,
    onChange,
    onDone: () => undefined,
  }
  return choicesOf(input) === null ? <TypedInput {...shared} /> : <ChoiceInput {...shared} />
}
