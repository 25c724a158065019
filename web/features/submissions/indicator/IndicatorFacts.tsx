import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { type Fact, FactList } from '../../../ui/controls/FactList.tsx'
import { useLocalText } from '../../frameworks/useLocalText.ts'
import type { DeskItem } from '../useDesk.ts'

/** What evidence the indicator asks for, where its data come from, and who appraises it. */
export function IndicatorFacts({ item }: { readonly item: Pick<DeskItem, 'node'> }) {
  const { t } = useWorkspace()
  const text = useLocalText()
  const { evidence, dataSource, appraisedBy, note } = item.node
  const facts: Fact[] = [
    ...(evidence === undefined ? [] : [{ term: t('indicator.evidence'), value: text(evidence) }]),
    ...(dataSource === undefined ? [] : [{ term: t('indicator.source'), value: text(dataSource) }]),
    ...(appraisedBy === undefined
      ? []
      : [{ term: t('indicator.appraiser'), value: text(appraisedBy.name) }]),
    ...(note === undefined ? [] : [{ term: t('indicator.note'), value: text(note) }]),
  ]
  if (facts.length === 0) return null
  return (
    <section aria-label={t('indicator.facts')}>
      <h3>{t('indicator.facts')}</h3>
      <FactList facts={facts} />
    </section>
  )
}
