import { missingReasons, type MissingReason } from '@thang/engine'
import { useSite } from '../../../app/site.tsx'
import { Missing } from '../../../ui/FigureValue.tsx'

interface ReasonWordsProps {
  readonly reason: string | null
  /** The reason in sight, not only within reach. */
  readonly spelled?: boolean
}

/** A dash for a figure that is not there, with its reason. */
export function ReasonWords({ reason, spelled = false }: ReasonWordsProps) {
  const { t } = useSite()
  const known = reason !== null && isMissingReason(reason) ? reason : null
  if (spelled) return `– (${t(`reason.${known ?? 'unknown'}`)})`
  return <Missing reason={known} />
}

function isMissingReason(reason: string): reason is MissingReason {
  const known: readonly string[] = missingReasons
  return known.includes(reason)
}
