import { findInputProblem, type RuleInput } from '@thang/engine'
import { formatPlain } from '../../../app/i18n/numbers.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { useTyped } from '../../frameworks/useTyped.ts'
import styles from '../submissions.module.css'
import type { InputFieldProps } from './AnswerInputs.tsx'
import { linesOf, readInput, writeInput } from './inputText.ts'

/** An input that is typed: a number with the comma of Vietnamese, items of a list, whatever a formula reads. */
export function TypedInput(props: InputFieldProps) {
  const { id, input, label, value, mayEdit, onChange, onDone } = props
  const { t, language } = useWorkspace()
  const rule = useRule(input)
  const { typed, isWrong, type } = useTyped({
    value,
    write: (given) => writeInput(given, language),
    read(text) {
      const read = readInput(input, text, language)
      if (read.is === 'unreadable') return undefined
      return { value: read.is === 'nothing' ? undefined : read.value }
    },
    onChange,
  })
  if (!mayEdit) return <ReadInput label={label} text={typed} />
  const outOfBounds = value !== undefined && findInputProblem(input, value) !== null
  const isList = input.kind === 'list'
  return (
    // What is typed counts when the field is left.
    <div onBlur={onDone}>
      <TextField
        id={id}
        name={input.name}
        label={label}
        hint={isList ? t('submission.listHint', { count: linesOf(typed).length }) : rule}
        value={typed}
        error={
          isWrong
            ? t('submission.unreadable', { rule })
            : outOfBounds
              ? t('submission.outOfBounds', { rule })
              : undefined
        }
        narrow={!isList}
        {...(isList && { rows: 4 })}
        onChange={type}
      />
    </div>
  )
}

interface ReadInputProps {
  readonly label: string
  readonly text: string
}

/** What stands in an input that cannot be written now. */
export function ReadInput({ label, text }: ReadInputProps) {
  const { t } = useWorkspace()
  return (
    <div className={styles.read}>
      <div className={styles.readLabel}>{label}</div>
      <div className={styles.readText}>{text === '' ? t('submission.notGiven') : text}</div>
    </div>
  )
}

/** What the field takes, in words: a whole number from 0 to 20. */
function useRule({ kind, min, max, whole }: RuleInput): string {
  const { t, language } = useWorkspace()
  if (kind === 'any') return t('inputRule.any')
  if (kind === 'survey') return t('inputRule.survey')
  const number = t(whole === true ? 'inputRule.whole' : 'inputRule.number')
  const bounds = { min: formatPlain(min ?? 0, language), max: formatPlain(max ?? 0, language) }
  if (min !== undefined && max !== undefined) return t('inputRule.between', { number, ...bounds })
  return min === undefined
    ? t('inputRule.free', { number })
    : t('inputRule.from', { number, min: bounds.min })
}
