import type { RawInput } from '@thang/contracts'
import { askedInputs, type RuleInput } from '@thang/engine'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { useLocalText } from '../../frameworks/useLocalText.ts'
import { labelOf } from '../checkable.ts'
import { valueOf, withInput } from '../saving/contentParts.ts'
import styles from '../submissions.module.css'
import type { DeskItem } from '../useDesk.ts'
import type { Filling } from '../fillingOf.ts'
import { ChoiceInput, choicesOf } from './ChoiceInput.tsx'
import { TypedInput } from './TypedInput.tsx'

interface AnswerInputsProps {
  /** Of what is said only the content is written here. */
  readonly item: Pick<DeskItem, 'node'> & { readonly answer: Pick<DeskItem['answer'], 'content'> }
  readonly filling: Filling
}

/** What the rule of an indicator asks for, each by a field of its kind. */
export function AnswerInputs({ item, filling }: AnswerInputsProps) {
  const { t } = useWorkspace()
  const asked = askedInputs(item.node)
  if (asked.length === 0) return <p>{t('submission.nothingAsked')}</p>
  return (
    <div className={styles.inputs}>
      {asked.map((input) => (
        <OneInput key={input.name} input={input} {...{ item, filling }} />
      ))}
    </div>
  )
}

/** What every field of an input takes. */
export interface InputFieldProps {
  readonly id: string
  readonly input: RuleInput
  readonly label: string
  readonly value: RawInput | undefined
  readonly mayEdit: boolean
  readonly onChange: (value: RawInput | undefined) => void
  /** The field was left, or Enter was pressed in it. */
  readonly onDone: () => void
}

function OneInput({ input, item, filling }: AnswerInputsProps & { readonly input: RuleInput }) {
  const label = useInputLabel(filling, input)
  const { content } = item.answer
  const field: InputFieldProps = {
    id: `input-${input.name}`,
    input,
    label,
    value: valueOf(content, input.name),
    mayEdit: filling.mayEdit,
    onChange: (value) => filling.type(withInput(content, input.name, value)),
    onDone: filling.flush,
  }
  return choicesOf(input) === null ? <TypedInput {...field} /> : <ChoiceInput {...field} />
}

function useInputLabel({ framework }: Filling, input: RuleInput): string {
  const { t } = useWorkspace()
  const text = useLocalText()
  const called = labelOf(framework, input)
  const unit = framework.inputUnits?.[input.name]
  const name = called === undefined ? plainName(input, t('submission.ownPoints')) : text(called)
  return unit === undefined ? name : `${name} (${text(unit)})`
}

/** Points that nobody has named are the points that the unit gives itself. */
function plainName({ kind, name }: RuleInput, ownPoints: string): string {
  return kind === 'points' ? ownPoints : name
}
