import { useSite } from '../app/site.tsx'
import styles from './Rank.module.css'

/** Places risen (positive) or fallen: a sign for the eye, words for the ear. */
export function RankChange({ places }: { places: number }) {
  const { t } = useSite()
  const direction = places > 0 ? 'up' : places < 0 ? 'down' : 'same'
  const values = { places: Math.abs(places) }
  return (
    <span className={`${styles.change} ${styles[direction] ?? ''}`}>
      <span aria-hidden="true">{t(`change.${direction}`, values)}</span>
      <span className="visually-hidden">{t(`change.${direction}Words`, values)}</span>
    </span>
  )
}
