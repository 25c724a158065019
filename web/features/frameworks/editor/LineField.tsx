import { useId } from 'react'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { useTyped } from '../useTyped.ts'

interface LineFieldProps {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly takes: (text: string) => boolean
  /** What to do where it does not take what was typed. */
  readonly rule: string
  readonly optional?: boolean
  readonly onChange: (value: string) => void
}

/** One line that has to be of some form; what is not stays in the field until it is. */
export function LineField(props: LineFieldProps) {
  const { label, hint, value, takes, rule, optional = false, onChange } = props
  const id = useId()
  const { typed, isWrong, type } = useTyped({
    value,
    write: (text) => text,
    read: (text) => (takes(text) ? { value: text } : undefined),
    onChange,
  })
  return (
    <TextField
      id={id}
      name="line"
      label={label}
      {...(hint !== undefined && { hint })}
      optional={optional}
      value={typed}
      error={isWrong ? rule : undefined}
      onChange={type}
    />
  )
}

/** Something without spaces at either end. */
export const isCode = (text: string) => /^\S(.*\S)?$/.test(text)
