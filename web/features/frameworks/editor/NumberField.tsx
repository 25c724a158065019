import { useId } from 'react'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { readNumber, writeNumber } from '../numberText.ts'
import { useTyped } from '../useTyped.ts'

interface NumberFieldProps {
  readonly label: string
  readonly hint?: string
  readonly value: number | undefined
  /** What numbers it takes, and what to say of others. */
  readonly takes: (value: number) => boolean
  readonly rule: string
  /** It may be empty. */
  readonly optional?: boolean
  readonly onChange: (value: number | undefined) => void
}

/** A number as it is typed in the language of the screen. */
export function NumberField(props: NumberFieldProps) {
  const { label, hint, value, takes, rule, optional = false, onChange } = props
  const { language } = useWorkspace()
  const id = useId()
  const { typed, isWrong, type } = useTyped({
    value,
    write: (number) => (number === undefined ? '' : writeNumber(number, language)),
    read(text) {
      if (text.trim() === '') return optional ? { value: undefined } : undefined
      const number = readNumber(text, language)
      return number === undefined || !takes(number) ? undefined : { value: number }
    },
    onChange,
  })
  return (
    <TextField
      id={id}
      name="number"
      label={label}
      {...(hint !== undefined && { hint })}
      optional={optional}
      value={typed}
      error={isWrong ? rule : undefined}
      onChange={type}
    />
  )
}

export const isPositive = (value: number) => value > 0
export const isWhole = (value: number) => Number.isInteger(value)
