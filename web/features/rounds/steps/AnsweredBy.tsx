import type { RoundDetail } from '@thang/contracts'
import { useAsk } from '../../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import styles from '../rounds.module.css'

interface AnsweredByProps {
  readonly round: RoundDetail
  readonly part: RoundDetail['parts'][number]
  /** Code of an indicator or a group. */
  readonly node: string
}

/** How many units have answered what is about to be withdrawn. */
export function AnsweredBy({ round, part, node }: AnsweredByProps) {
  const { t } = useWorkspace()
  const { kind } = part
  const { data } = useAsk(['rounds', round.id, 'answered', kind, node], (client) =>
    client.countRoundAnswers(round.id, { kind, node }),
  )
  return (
    <output className={styles.answeredBy}>
      {data === undefined
        ? t('roundStep.counting')
        : t('roundStep.answeredBy', { count: data.answered, units: data.units })}
    </output>
  )
}
