import type { AuditEntry } from '@thang/contracts'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { entrySentence } from './entrySentence.ts'
import { usePersonNames } from './usePersonNames.ts'
import { useRoundNames } from './useRoundNames.ts'

/** What was done; leads to the post, person or round it was done to. */
export function EntryWhat({ entry }: { readonly entry: AuditEntry }) {
  const { t } = useWorkspace()
  const nameOf = usePersonNames()
  const roundNameOf = useRoundNames()
  const sentence = entrySentence(entry, { t, nameOf, roundNameOf })
  const { kind, id } = entry.subject
  if (kind === 'post') {
    return (
      <ScreenLink to="post" params={{ id }}>
        {sentence}
      </ScreenLink>
    )
  }
  if (kind === 'person' && id !== entry.person?.id) {
    return (
      <ScreenLink to="person" params={{ id }}>
        {sentence}
      </ScreenLink>
    )
  }
  if (kind === 'round') {
    return (
      <ScreenLink to="round" params={{ id }}>
        {sentence}
      </ScreenLink>
    )
  }
  return sentence
}
