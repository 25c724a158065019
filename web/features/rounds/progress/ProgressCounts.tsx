import type { RoundProgress } from '@thang/contracts'
import { useAddress, useWorkspace } from '../../../app/workspace/workspace.tsx'
import { StateMark, type Tone } from '../../../ui/controls/StateMark.tsx'
import styles from './progress.module.css'
import { countFlags } from './progressRows.ts'
import { flagOrder, flagTones, progressStates, progressTones } from './progressWords.ts'

/** How many units are in each state and carry each flag; a press shows them alone. */
export function ProgressCounts({ progress }: { readonly progress: RoundProgress }) {
  const { t } = useWorkspace()
  const flags = countFlags(progress.units)
  const seen = flagOrder.filter((flag) => (flags.get(flag) ?? 0) > 0)
  return (
    <ul className={styles.counts} aria-label={t('progress.counts')}>
      {progressStates.map((state) => (
        <Count
          key={state}
          name="state"
          value={state}
          count={progress.counts[state] ?? 0}
          tone={progressTones[state]}
          text={t(`progressState.${state}`)}
        />
      ))}
      {seen.map((flag) => (
        <Count
          key={flag}
          name="flag"
          value={flag}
          count={flags.get(flag) ?? 0}
          tone={flagTones[flag]}
          text={t(`flag.${flag}`)}
        />
      ))}
    </ul>
  )
}

interface CountProps {
  /** The part of the address that it sets. */
  readonly name: 'state' | 'flag'
  readonly value: string
  readonly count: number
  readonly tone: Tone
  readonly text: string
}

function Count({ name, value, count, tone, text }: CountProps) {
  const { query, changeQuery } = useAddress()
  const pressed = query[name] === value
  return (
    <li>
      <button
        type="button"
        aria-pressed={pressed}
        className={styles.count}
        onClick={() => changeQuery({ [name]: pressed ? '' : value })}
      >
        <b>{count}</b>
        <StateMark tone={tone}>{text}</StateMark>
      </button>
    </li>
  )
}
