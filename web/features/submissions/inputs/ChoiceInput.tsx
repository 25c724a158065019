import type { RuleInput } from '@thang/engine'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { RadioField } from '../../../ui/controls/RadioField.tsx'
import { SelectField } from '../../../ui/controls/SelectField.tsx'
import { useLocalText } from '../../frameworks/useLocalText.ts'
import styles from '../submissions.module.css'
import type { InputFieldProps } from './AnswerInputs.tsx'
import { readInput, writeInput } from './inputText.ts'
import { ReadInput } from './TypedInput.tsx'

/** More than these are chosen from a list that folds away. */
const mostInSight = 6

/** What can be chosen for the input; null where it is typed. A yes or no has no names of its own. */
export function choicesOf({ kind, options }: RuleInput): RuleInput['options'] | null {
  if (kind === 'boolean') return [{ code: 'yes' }, { code: 'no' }]
  return kind === 'option' || kind === 'level' ? (options ?? null) : null
}

/** An input that is chosen: yes or no, one of the options, a level; what was chosen can be taken back. */
export function ChoiceInput(props: InputFieldProps) {
  const { id, input, label, value, mayEdit, onChange, onDone } = props
  const { t, language } = useWorkspace()
  const options = useOptions(input)
  const chosen = writeInput(value, language)
  if (!mayEdit) {
    return (
      <ReadInput label={label} text={options.find((one) => one.value === chosen)?.text ?? chosen} />
    )
  }
  const field = {
    id,
    name: input.name,
    label,
    value: chosen,
    error: undefined,
    options,
    onChange(code: string) {
      const read = readInput(input, code, language)
      onChange(read.is === 'value' ? read.value : undefined)
    },
  }
  return (
    <div className={input.kind === 'boolean' ? styles.yesNo : undefined} onBlur={onDone}>
      {options.length > mostInSight ? (
        <SelectField {...field} placeholder={t('submission.choose')} />
      ) : (
        <RadioField {...field} />
      )}
      {chosen === '' || options.length > mostInSight ? null : (
        <Button small kind="quiet" onPress={() => onChange(undefined)}>
          {t('submission.unchoose')}
        </Button>
      )}
    </div>
  )
}

function useOptions(input: RuleInput) {
  const { t } = useWorkspace()
  const text = useLocalText()
  const choices = choicesOf(input) ?? []
  return choices.map(({ code, name }) => {
    if (input.kind === 'boolean')
      return { value: code, text: t(`yesNo.${code === 'yes' ? 'yes' : 'no'}`) }
    return { value: code, text: name === undefined ? code : text(name) }
  })
}
