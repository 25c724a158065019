import { useId, useRef, useState } from 'react'
import { type Problem, problemOf } from '../../app/workspace/problem.ts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import type { FieldState } from './Field.tsx'

/** For each field what is wrong with it, in words that say what to do; undefined where nothing is. */
export type Rules<Values> = {
  readonly [Name in keyof Values]?: (value: Values[Name], values: Values) => string | undefined
}

type Wrong<Values> = Partial<Record<keyof Values, string | undefined>>

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
    setValues((before) => ({ ...before, [name]: value }))
    setWrong((before) => ({ ...before, [name]: undefined }))
  }
  function field<Name extends keyof Values & string>(name: Name): FieldState<Values[Name]> {
    return {
      id: `${id}-${name}`,
      name,
      value: values[name],
      error: wrong[name],
      onChange: (value) => change(name, value),
    }
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
    setWrong({})
    setRefusal(null)
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
  return { state, values, field, change }
}

function check<Values extends object>(values: Values, rules: Rules<Values>) {
  const found: Wrong<Values> = {}
  for (const name of namesOf(values)) {
    const message = rules[name]?.(values[name], values)
    if (message !== undefined) found[name] = message
  }
  return found
}

/** In the order in which the fields were given, which is that of the screen. */
function namesOf<Values extends object>(values: Values) {
  return Object.keys(values) as (keyof Values)[]
}

function errorsOf(id: string, wrong: object, refusal: string | null): FormError[] {
  const fields = Object.entries(wrong).flatMap(([name, message]) =>
    typeof message === 'string' ? [{ id: `${id}-${name}`, message }] : [],
  )
  return refusal === null ? fields : [{ id: null, message: refusal }, ...fields]
}
