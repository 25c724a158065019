import { useState } from 'react'

interface TypedParts<Value, Typed> {
  readonly value: Value
  readonly write: (value: Value) => Typed
  /** Undefined where what was typed is no value yet. */
  readonly read: (typed: Typed) => { readonly value: Value } | undefined
  readonly onChange: (value: Value) => void
}

interface Kept<Value, Typed> {
  readonly typed: Typed
  readonly of: Value
}

/**
 * What stands in a field while its value is elsewhere: what is typed stays as it is typed, and gives
 * way when the value changes from outside, such as by a step back.
 */
export function useTyped<Value, Typed>(parts: TypedParts<Value, Typed>) {
  const { value, write, read, onChange } = parts
  const [kept, keep] = useState<Kept<Value, Typed> | null>(null)
  const typed = kept !== null && Object.is(kept.of, value) ? kept.typed : write(value)
  return {
    typed,
    isWrong: read(typed) === undefined,
    type(next: Typed) {
      const made = read(next)
      keep({ typed: next, of: made === undefined ? value : made.value })
      if (made !== undefined) onChange(made.value)
    },
  }
}
