import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { StateMark } from '../../ui/controls/StateMark.tsx'
import { formatPercent } from './percent.ts'
import { isWhole, sumOfShares } from './shareSum.ts'
import styles from './UnitTree.module.css'

interface ShareSumProps {
  readonly typed: readonly { readonly share: string }[]
  /** What is left over is known to be so: it went nobody knows where. */
  readonly mayLeave?: boolean
}

/** What the shares add up to while they are typed, and how much is missing or too much. */
export function ShareSum({ typed, mayLeave = false }: ShareSumProps) {
  const { t, language } = useWorkspace()
  const sum = sumOfShares(typed)
  const percent = (share: number) => formatPercent(share, language)
  const words = () => {
    if (isWhole(sum)) return t('shareSum.whole')
    if (sum > 1) return t('shareSum.over', { sum: percent(sum), over: percent(sum - 1) })
    const left = { sum: percent(sum), left: percent(1 - sum) }
    return mayLeave ? t('shareSum.unknown', left) : t('shareSum.left', left)
  }
  const tone = () => {
    if (isWhole(sum)) return 'good'
    return mayLeave && sum < 1 ? 'neutral' : 'attention'
  }
  return (
    <output className={styles.count}>
      <StateMark tone={tone()}>{words()}</StateMark>
    </output>
  )
}
