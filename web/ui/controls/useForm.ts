import { useId, useRef, useState } from 'react'
import { type Problem, problemOf } from '../../app/workspace/problem.ts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import type { FieldState, PartErrors } from './Field.tsx'

/**
 * For each field what is wrong with it, or with which parts of it, in words that say what to do;
 * undefined or no part where nothing is.
 */
export type Rules<Values> = {
  readonly [Name in keyof Values]?: (
    value: Values[Name],
    values: Values,
  ) => string | PartErrors | undefined
}

type Wrong<Values> = Partial<Record<keyof Values, string | PartErrors | undefined>>

export interface FormParts<Values> {
  readonly initial: Values
  readonly rules?: Rules<Values>
  /** Sends the values; what it throws is shown at the top, and at the field where the answer names one. */
  readonly submit: (values: Values) => Promise<unknown>
  /** The field that a refusal is about, such as the code that was wrong. */
  readonly place?: (problem: Problem) => (keyof Values & string) | undefined
  /** Other words for a refusal, where the screen knows better. */
  readonly explain?: (problem: Problem) => string | undefined
}

export interface FormError {
  readonly id: string | null
  readonly message: string
}

/** What `Form` shows; `useForm` makes it. */
export interface FormState {
  readonly id: string
  readonly errors: readonly FormError[]
  /** Counts the attempts that failed, so that each moves the focus to the summary. */
  readonly attempts: number
  readonly busy: boolean
  readonly submit: () => void
}

/** The values of a form, what is wrong with them, and the sending; nothing typed is lost by a failure. */
export function useForm<Values extends object>(parts: FormParts<Values>) {
  const { t, language } = useWorkspace()
  const id = useId()
  const [values, setValues] = useState(parts.initial)
  const [wrong, setWrong] = useState<Wrong<Values>>({})
  const [refusal, setRefusal] = useState<string | null>(null)
  const [attempts, setAttempts] = useState(0)
  const [busy, setBusy] = useState(false)
  // State is a render late, and two presses may come before it.
  const sending = useRef(false)

  function change<Name extends keyof Values>(name: Name, value: Values[Name]) {
    const look = () => parts.rules?.[name]?.(value, { ...values, [name]: value })
    setValues((before) => ({ ...before, [name]: value }))
    setWrong((before) => ({ ...before, [name]: stillWrong(before[name], look) }))
  }
  function field<Name extends keyof Values & string>(name: Name): FieldState<Values[Name]> {
    const found = wrong[name]
    return {
      id: `${id}-${name}`,
      name,
      value: values[name],
      error: typeof found === 'string' ? found : undefined,
      ...(typeof found === 'object' && { partErrors: found }),
      onChange: (value) => change(name, value),
    }
  }
  /** Takes back what was said to be wrong, such as where other fields are asked for now. */
  function forgive() {
    setWrong({})
    setRefusal(null)
  }
  function fail(found: Wrong<Values>, message: string | null) {
    setWrong(found)
    setRefusal(message)
    setAttempts((count) => count + 1)
  }
  async function send() {
    if (sending.current) return
    const found = check(values, parts.rules ?? {})
    if (Object.keys(found).length > 0) return fail(found, null)
    forgive()
    sending.current = true
    setBusy(true)
    try {
      await parts.submit(values)
    } catch (error) {
      const problem = problemOf(error, t, language)
      const message = parts.explain?.(problem) ?? problem.message
      const about = parts.place?.(problem)
      if (about !== undefined) return fail({ [about]: message } as typeof wrong, null)
      const named = problem.fields.filter((name) => name in values)
      const words = t('form.checkField')
      fail(Object.fromEntries(named.map((name) => [name, words])) as typeof wrong, message)
    } finally {
      sending.current = false
      setBusy(false)
    }
  }
  const state: FormState = {
    id,
    errors: errorsOf(id, wrong, refusal),
    attempts,
    busy,
    submit: () => void send(),
  }
  return { state, values, field, change, forgive }
}

function check<Values extends object>(values: Values, rules: Rules<Values>) {
  const found: Wrong<Values> = {}
  for (const name of namesOf(values)) {
    const message = rules[name]?.(values[name], values)
    if (message !== undefined && !isEmpty(message)) found[name] = message
  }
  return found
}

function isEmpty(message: string | PartErrors): boolean {
  return typeof message === 'object' && Object.keys(message).length === 0
}

/** A field that is being changed is let be; of one with parts those that were wrong and still are stay so. */
function stillWrong(
  before: string | PartErrors | undefined,
  look: () => string | PartErrors | undefined,
): PartErrors | undefined {
  if (typeof before !== 'object') return undefined
  const now = look()
  if (typeof now !== 'object') return undefined
  return Object.fromEntries(Object.entries(now).filter(([part]) => part in before))
}

/** In the order in which the fields were given, which is that of the screen. */
function namesOf<Values extends object>(values: Values) {
  return Object.keys(values) as (keyof Values)[]
}

function errorsOf<Values>(id: string, wrong: Wrong<Values>, refusal: string | null): FormError[] {
  const fields = namesOf(wrong).flatMap((name) => errorsAt(`${id}-${String(name)}`, wrong[name]))
  return refusal === null ? fields : [{ id: null, message: refusal }, ...fields]
}

function errorsAt(id: string, found: string | PartErrors | undefined): FormError[] {
  if (found === undefined) return []
  if (typeof found === 'string') return [{ id, message: found }]
  return Object.entries(found).map(([part, message]) => ({ id: `${id}-${part}`, message }))
}
