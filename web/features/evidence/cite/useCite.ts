import { useQueryClient } from '@tanstack/react-query'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { useSay } from '../../../ui/controls/status.tsx'
import type { AnswerEvidenceProps } from './AnswerEvidence.tsx'

interface Cited {
  readonly document: number
  readonly file: number | null
  /** As typed; empty for none. */
  readonly pages: string
}

interface CiteParts extends Pick<AnswerEvidenceProps, 'submission' | 'node' | 'onChange'> {
  readonly onClose: () => void
}

/** Cites for the answer, says so, and closes what asked for it. */
export function useCite({ submission, node, onChange, onClose }: CiteParts) {
  const { client, t } = useWorkspace()
  const queries = useQueryClient()
  const say = useSay()
  return async (cited: readonly Cited[]): Promise<void> => {
    for (const { pages, ...rest } of cited) {
      await client.citeEvidence(submission, node, { ...rest, pages: pages.trim() || null })
    }
    await queries.invalidateQueries({ queryKey: ['evidence'] })
    onChange()
    onClose()
    say(t('cite.done', { count: cited.length }))
  }
}
