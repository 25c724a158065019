import { useSite } from '../app/site.tsx'
import styles from './Rank.module.css'

interface RankProps {
  readonly rank: number
  readonly of: number | null
  readonly tied?: boolean
}

/** A rank out of how many: 12/63, with "đồng hạng" for a tie. */
export function Rank({ rank, of, tied = false }: RankProps) {
  const { t } = useSite()
  return (
    <span className={styles.rank}>
      <b>{rank}</b>
      {of === null ? null : <span className={styles.of}>/{of}</span>}
      {tied ? <span className={styles.tied}>{t('rank.tied')}</span> : null}
    </span>
  )
}
