import type { OutlierFlag } from '@thang/contracts'
import { formatNumber } from '../../../app/i18n/numbers.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Notice } from '../../../ui/Notice.tsx'

/** Why the answer is looked at by a second reader. */
export function FlagNotice({ flags }: { readonly flags: readonly OutlierFlag[] }) {
  const { t } = useWorkspace()
  const words = useFlagWords()
  if (flags.length === 0) return null
  return (
    <Notice tone="attention" title={t('flag.title')}>
      <ul>
        {flags.map((flag) => (
          <li key={flag.against}>{words(flag)}</li>
        ))}
      </ul>
    </Notice>
  )
}

/** How far a decision is from something, in words: shares of the maximum, in per cent. */
export function useFlagWords(): (flag: OutlierFlag) => string {
  const { t, language } = useWorkspace()
  const percent = (share: number) => formatNumber(Math.abs(share) * 100, 0, language)
  return ({ against, gap, threshold }) =>
    t(`outlier.${against}`, {
      gap: percent(gap),
      threshold: percent(threshold),
      way: t(gap < 0 ? 'flag.lower' : 'flag.higher'),
    })
}
