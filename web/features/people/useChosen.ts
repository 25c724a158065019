import { useState } from 'react'
import type { ComboOption } from '../../ui/controls/ComboField.tsx'

interface Held {
  /** The value as it was given last. */
  readonly given: string
  /** What is wanted: by the person at the field, or from outside. */
  readonly asked: string
  readonly option: ComboOption | null
  readonly generation: number
}

/**
 * What a combo shows of a value that stands in the address. A combo takes its words over once, so its
 * `key` changes when the value comes from outside, and not when it is chosen in the combo, which would
 * lose the focus.
 */
export function useChosen(value: string, name: string | undefined) {
  const [held, setHeld] = useState<Held>({
    given: value,
    asked: value,
    option: null,
    generation: 0,
  })
  const next = heldNow(held, value, name)
  if (next !== held) setHeld(next)
  return {
    key: next.generation,
    option: next.option,
    choose: (option: ComboOption | null) => setHeld({ ...next, asked: option?.key ?? '', option }),
  }
}

function heldNow(held: Held, value: string, name: string | undefined): Held {
  const generation = held.generation + 1
  if (held.given !== value && held.asked !== value) {
    return { given: value, asked: value, option: null, generation }
  }
  const same = held.given === value ? held : { ...held, given: value }
  const isNamed = value !== '' && same.asked === value && same.option === null && name !== undefined
  return isNamed ? { ...same, option: { key: value, text: name }, generation } : same
}
