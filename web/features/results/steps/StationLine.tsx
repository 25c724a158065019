import type { ResultSituation } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { StateMark } from '../../../ui/controls/StateMark.tsx'
import styles from '../results.module.css'
import { reachedStations, stations } from './resultSteps.ts'

/** How far the result is: told, frozen, signed, published, each with when and by whom. */
export function StationLine({ situation }: { readonly situation: ResultSituation }) {
  const { t, dateTime } = useWorkspace()
  const reached = reachedStations(situation)
  const next = stations.find((station) => !reached.some((each) => each.station === station))
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
                : done.by === null
                  ? dateTime(done.at)
                  : t('results.reached', { at: dateTime(done.at), by: done.by })}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
