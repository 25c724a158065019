import type { FrameworkList } from '@thang/contracts'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { Answer } from '../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { type Column, DataTable } from '../../ui/controls/DataTable.tsx'
import { EmptyState } from '../../ui/controls/EmptyState.tsx'
import styles from './frameworks.module.css'
import { publicFrameworkPath } from './publicFrameworkPath.ts'
import { useLocalText } from './useLocalText.ts'
import { usePublic } from './usePublic.ts'

/** The versions that are in force or were: read only, to be cloned. */
export function IssuedTable({ mayClone }: { readonly mayClone: boolean }) {
  const { t } = useWorkspace()
  const columns = useIssuedColumns(mayClone)
  const asked = usePublic(['public', 'frameworks'], (client) => client.listFrameworks())
  return (
    <Answer of={asked}>
      {({ frameworks }) => (
        <DataTable
          label={t('draft.issuedOnes')}
          rows={frameworks}
          rowKey={({ code }) => code}
          empty={<EmptyState title={t('draft.noneIssued')} />}
          columns={columns}
        />
      )}
    </Answer>
  )
}

function useIssuedColumns(mayClone: boolean): Column<FrameworkList['frameworks'][number]>[] {
  const { t, language } = useWorkspace()
  const text = useLocalText()
  return [
    {
      key: 'name',
      head: t('draft.name'),
      cell: ({ name, code }) => (
        <>
          <a href={publicFrameworkPath(code, language)}>{text(name)}</a>
          <span className={styles.faint}> {code}</span>
        </>
      ),
    },
    {
      key: 'periods',
      head: t('draft.periods'),
      cell: ({ periods }) => periods.join(', ') || '–',
    },
    {
      key: 'clone',
      head: t('draft.cloneHead'),
      headHidden: true,
      cell: ({ code, name }) =>
        mayClone ? (
          <ScreenLink to="newDraft" query={{ from: code }}>
            {t('draft.clone')}
            <span className="visually-hidden"> {text(name)}</span>
          </ScreenLink>
        ) : null,
    },
  ]
}
