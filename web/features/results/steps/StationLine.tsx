import type { ResultSituation } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { StateMark } from '../../../ui/controls/StateMark.tsx'
import styles from '../results.module.css'
import { type Reached, reachedStations, stations } from './resultSteps.ts'

/** How far the result is: told, frozen, signed, published, each with when and by whom. */
export function StationLine({ situation }: { readonly situation: ResultSituation }) {
  const { t, dateTime } = useWorkspace()
  const reached = reachedStations(situation)
  const next = stations.find((station) => !reached.some((each) => each.station === station))
  function whenOf({ station, at, by }: Reached): string {
    if (by !== null) return t('results.reached', { at: dateTime(at), by })
    // What was corrected has the day of its newest revision, and says so.
    const revision = station === 'published' ? (situation.editions[0]?.revision ?? 1) : 1
    return revision > 1 ? t('results.revisionAt', { revision, at: dateTime(at) }) : dateTime(at)
  }
  return (
    <ol className={styles.stations} aria-label={t('results.stations')}>
      {stations.map((station) => {
        const done = reached.find((each) => each.station === station)
        return (
          <li key={station} aria-current={station === next ? 'step' : undefined}>
            <StateMark tone={done === undefined ? 'neutral' : 'good'}>
              {t(`station.${station}`)}
            </StateMark>
            <span className={styles.faint}>
              {done === undefined
                ? t(station === next ? 'results.nextStation' : 'results.laterStation')
                : whenOf(done)}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
