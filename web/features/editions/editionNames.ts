import type { Edition } from '@thang/contracts'
import { useSite } from '../../app/site.tsx'

/** A short name for an edition: the short form of its index and its period, such as DTI 2020. */
export function useEditionName(): (edition: Edition) => string {
  const { text, period } = useSite()
  return (edition) => editionName(text(edition.indexName), period(edition.period))
}

/** "Chỉ số chuyển đổi số (DTI)" is known as DTI; an index without a short form keeps its name. */
export function editionName(indexName: string, period: string): string {
  const [, short] = /\(([^()]+)\)$/.exec(indexName) ?? []
  return `${short ?? indexName} ${period}`
}
