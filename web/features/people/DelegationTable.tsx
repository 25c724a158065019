import type { Delegation } from '@thang/contracts'
import { type ReactNode, useState } from 'react'
import { useOwnSession } from '../../app/workspace/session.ts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { type Column, DataTable } from '../../ui/controls/DataTable.tsx'
import { StateMark } from '../../ui/controls/StateMark.tsx'
import styles from './people.module.css'
import { PersonName } from './PersonName.tsx'
import { holdingTone } from './personTones.ts'
import { termWords } from './postWords.ts'
import { RevokeDialog } from './RevokeDialog.tsx'

interface DelegationTableProps {
  readonly delegations: readonly Delegation[]
  readonly empty: ReactNode
}

/** What was lent by whom to whom, the latest first. */
export function DelegationTable({ delegations, empty }: DelegationTableProps) {
  const { t } = useWorkspace()
  const [revoking, setRevoking] = useState<Delegation | null>(null)
  const columns = useDelegationColumns(setRevoking)
  return (
    <>
      <DataTable
        label={t('person.delegations')}
        columns={columns}
        rows={delegations.toSorted((one, other) => other.startsOn.localeCompare(one.startsOn))}
        rowKey={({ id }) => id}
        empty={empty}
      />
      {revoking === null ? null : (
        <RevokeDialog delegation={revoking} onClose={() => setRevoking(null)} />
      )}
    </>
  )
}

function useDelegationColumns(onRevoke: (delegation: Delegation) => void): Column<Delegation>[] {
  const workspace = useWorkspace()
  const { t, unitName } = workspace
  const own = useOwnSession().person.id
  return [
    {
      key: 'post',
      head: t('holding.post'),
      cell: ({ id, post }) => (
        <span id={`delegation-${id}`} tabIndex={-1} className={styles.rowLabel}>
          {post.title}, {unitName(post.unit)}
        </span>
      ),
    },
    {
      key: 'state',
      head: t('holding.state'),
      cell: ({ state }) => (
        <StateMark tone={holdingTone[state]}>{t(`delegationState.${state}`)}</StateMark>
      ),
    },
    { key: 'from', head: t('delegation.from'), cell: ({ from }) => <PersonName person={from} /> },
    { key: 'to', head: t('delegation.receiver'), cell: ({ to }) => <PersonName person={to} /> },
    { key: 'term', head: t('term.period'), cell: (lent) => termWords(lent, workspace) },
    { key: 'reason', head: t('delegation.reason'), cell: ({ reason }) => reason },
    {
      key: 'actions',
      head: t('holding.actions'),
      headHidden: true,
      cell: (lent) =>
        lent.actions.includes('revoke') ? (
          <Button small onPress={() => onRevoke(lent)}>
            {t(lent.to.id === own ? 'delegation.giveBack' : 'delegation.revoke')}
            <span className="visually-hidden">{` ${lent.post.title}, ${lent.to.name}`}</span>
          </Button>
        ) : null,
    },
  ]
}
