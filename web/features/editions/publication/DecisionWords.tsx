import type { EditionPublication } from '@thang/contracts'
import { useSite } from '../../../app/site.tsx'

/** The document by which a result was published; it is Vietnamese in either language. */
export function DecisionWords({ of: decision }: { of: EditionPublication['decision'] }) {
  const { t, date } = useSite()
  if (decision === null) return null
  const { number, issuer } = decision
  const day = date(decision.date)
  return issuer === null
    ? t('edition.decision', { number, date: day })
    : t('edition.decisionOf', { number, date: day, issuer })
}
