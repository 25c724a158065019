import type { TraceNode } from '@thang/contracts'
import { useSite } from '../../../app/site.tsx'
import styles from './trace.module.css'

/** What went into the rule, by the names that the framework gives. */
export function TraceInputs({ inputs }: Pick<TraceNode, 'inputs'>) {
  const { t, text } = useSite()
  const say = useInputValue()
  if (inputs.length === 0) return t('trace.noInputs')
  return (
    <ul className={styles.inputs}>
      {inputs.map((one) => (
        <li key={one.input}>
          <span>{one.name === null ? one.input : text(one.name)}</span> <b>{say(one)}</b>
        </li>
      ))}
    </ul>
  )
}

type Input = TraceNode['inputs'][number]

function useInputValue(): (input: Input) => string {
  const { t, text, plain } = useSite()
  return ({ value, said }) => {
    if (said !== undefined) return text(said)
    if (typeof value === 'boolean') return t(value ? 'input.yes' : 'input.no')
    if (typeof value === 'number') return plain(value)
    if (typeof value === 'string') return value
    return value.map((one) => (typeof one === 'number' ? plain(one) : one)).join('; ')
  }
}
