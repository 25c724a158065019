import { useEffect, useRef, useState } from 'react'
import { Field, type FieldState } from './Field.tsx'
import styles from './Field.module.css'

interface SearchFieldProps extends Pick<FieldState<string>, 'id' | 'value' | 'onChange'> {
  readonly label: string
  readonly placeholder?: string
}

const pause = 250

/** Words that filter what is below; said on when the typing pauses. `/` comes here. */
export function SearchField({ id, value, onChange, label, placeholder }: SearchFieldProps) {
  const [typed, setTyped] = useState(value)
  const said = useRef(value)
  const tell = useRef(onChange)
  useEffect(() => {
    tell.current = onChange
  })
  useEffect(() => {
    if (said.current === value) return
    // Changed from outside, as by "clear filters".
    said.current = value
    setTyped(value)
  }, [value])
  useEffect(() => {
    if (typed === said.current) return
    const timer = setTimeout(() => {
      said.current = typed
      tell.current(typed)
    }, pause)
    return () => clearTimeout(timer)
  }, [typed])
  return (
    <Field id={id} label={label} error={undefined}>
      <input
        id={id}
        type="search"
        value={typed}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        data-search=""
        className={styles.control}
        onChange={(event) => setTyped(event.target.value)}
      />
    </Field>
  )
}
