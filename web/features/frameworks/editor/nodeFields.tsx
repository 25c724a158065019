import type { LocalText } from '@thang/contracts'
import { useId } from 'react'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { SelectField } from '../../../ui/controls/SelectField.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import styles from '../frameworks.module.css'
import { readNumber, writeNumber } from '../numberText.ts'
import { useTyped } from '../useTyped.ts'

interface LocalTextFieldsProps {
  readonly labels: { readonly vi: string; readonly en: string }
  readonly value: LocalText | undefined
  /** It must be said. */
  readonly needed?: boolean
  /** It is a word or two. */
  readonly short?: boolean
  readonly onChange: (value: LocalText | undefined) => void
}

/** A text in Vietnamese and in English. */
export function LocalTextFields(props: LocalTextFieldsProps) {
  const { labels, value, needed, short, onChange } = props
  const { t } = useWorkspace()
  const id = useId()
  const { typed, isWrong, type } = useTyped({
    value,
    write: (text) => ({ vi: text?.vi ?? '', en: text?.en ?? '' }),
    read: (text) => readTexts(text, needed === true),
    onChange,
  })
  const long = typed.vi.length > 80 || typed.en.length > 80 ? 3 : 2
  const rows = short === true ? {} : { rows: long }
  const optional = needed !== true
  return (
    <div className={styles.pair}>
      <TextField
        id={`${id}-vi`}
        name="vi"
        label={labels.vi}
        value={typed.vi}
        error={isWrong || (needed === true && typed.vi === '') ? t('node.nameRule') : undefined}
        onChange={(vi) => type({ ...typed, vi })}
        {...rows}
        optional={optional}
      />
      <TextField
        id={`${id}-en`}
        name="en"
        label={labels.en}
        value={typed.en}
        error={undefined}
        onChange={(en) => type({ ...typed, en })}
        {...rows}
        optional
      />
    </div>
  )
}

function readTexts(
  { vi, en }: { readonly vi: string; readonly en: string },
  needed: boolean,
): { readonly value: LocalText | undefined } | undefined {
  // A draft may wait for its words; what is optional has none at all, or begins with the Vietnamese.
  if (vi.trim() === '' && !needed) return en.trim() === '' ? { value: undefined } : undefined
  return { value: { vi, ...(en.trim() !== '' && { en }) } }
}

interface PointsFieldProps {
  readonly label: string
  readonly hint: string
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}

/** Points, or nothing where they are not known. */
export function PointsField({ label, hint, value, onChange }: PointsFieldProps) {
  const { t, language } = useWorkspace()
  const id = useId()
  const { typed, isWrong, type } = useTyped({
    value,
    write: (points) => (points === null ? '' : writeNumber(points, language)),
    read(text) {
      if (text.trim() === '') return { value: null }
      const points = readNumber(text, language)
      return points === undefined || points < 0 ? undefined : { value: points }
    },
    onChange,
  })
  return (
    <TextField
      id={id}
      name="points"
      label={label}
      hint={hint}
      value={typed}
      error={isWrong ? t('node.pointsRule') : undefined}
      onChange={type}
    />
  )
}

interface OptionalChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value | undefined
  readonly options: readonly { readonly value: Value; readonly text: string }[]
  /** What it says that nothing is chosen; without it something always is. */
  readonly none?: string
  readonly onChange: (value: Value | undefined) => void
}

/** One of a few, or none of them. */
export function OptionalChoice<Value extends string>(props: OptionalChoiceProps<Value>) {
  const { label, value, options, none, onChange } = props
  const id = useId()
  return (
    <SelectField
      id={id}
      name="choice"
      label={label}
      value={value ?? ''}
      error={undefined}
      {...(none !== undefined && { placeholder: none })}
      options={options}
      onChange={(chosen) => onChange(options.find((option) => option.value === chosen)?.value)}
    />
  )
}
