import styles from './ShareBar.module.css'

interface ShareBarProps {
  /** Share of the maximum, 0–1; null leaves the track empty. */
  readonly share: number | null
  readonly best?: number | null
  readonly median?: number | null
}

/** A bar from zero with marks for the best (▾) and the median (|); the numbers stand beside it. */
export function ShareBar({ share, best = null, median = null }: ShareBarProps) {
  return (
    <svg className={styles.bar} height="18" aria-hidden="true">
      <rect className={styles.track} y="5" width="100%" height="8" />
      {share === null ? null : (
        <rect className={styles.fill} y="5" width={percent(share)} height="8" />
      )}
      {median === null ? null : (
        <line className={styles.median} x1={percent(median)} x2={percent(median)} y1="1" y2="17" />
      )}
      {best === null ? null : <circle className={styles.best} cx={percent(best)} cy="9" r="4.5" />}
    </svg>
  )
}

function percent(share: number): string {
  return `${Math.round(Math.min(Math.max(share, 0), 1) * 10_000) / 100}%`
}
