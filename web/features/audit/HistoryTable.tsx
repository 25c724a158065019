import type { ReactNode } from 'react'
import { Answer } from '../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { useQuery } from '@tanstack/react-query'
import { AuditTable } from './AuditTable.tsx'

interface HistoryTableProps {
  readonly about: { readonly subjectKind: string; readonly subjectId: string }
  readonly empty: ReactNode
}

/** The newest entries about one thing, on the page of that thing. */
export function HistoryTable({ about, empty }: HistoryTableProps) {
  const { t, client } = useWorkspace()
  const asked = useQuery({
    queryKey: ['audit', 'about', about],
    queryFn: () => client.listAudit({ ...about, limit: '20' }),
  })
  return (
    <Answer of={asked}>
      {({ entries }) =>
        entries.length === 0 ? empty : <AuditTable label={t('post.history')} entries={entries} />
      }
    </Answer>
  )
}
