import type { Holding } from '@thang/contracts'
import { type ReactNode, useState } from 'react'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { useOwnSession } from '../../app/workspace/session.ts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { type Column, DataTable } from '../../ui/controls/DataTable.tsx'
import { StateMark } from '../../ui/controls/StateMark.tsx'
import { EndHoldingDialog } from './EndHoldingDialog.tsx'
import styles from './people.module.css'
import { PersonName, PostTitle } from './PersonName.tsx'
import { holdingTone } from './personTones.ts'
import { termWords } from './postWords.ts'

interface HoldingTableProps {
  readonly label: string
  readonly holdings: readonly Holding[]
  /** What names a row: on a person's page the post, on a post's the person. */
  readonly names: 'post' | 'person'
  readonly empty: ReactNode
}

/** Who holds what from when to when, what is now or coming first. */
export function HoldingTable({ label, holdings, names, empty }: HoldingTableProps) {
  const [ending, setEnding] = useState<Holding | null>(null)
  const columns = useHoldingColumns(names, setEnding)
  return (
    <>
      <DataTable
        label={label}
        columns={columns}
        rows={holdings.toSorted(byNearness)}
        rowKey={({ id }) => id}
        empty={empty}
      />
      {ending === null ? null : (
        <EndHoldingDialog holding={ending} onClose={() => setEnding(null)} />
      )}
    </>
  )
}

const order: Readonly<Record<Holding['state'], number>> = {
  current: 0,
  coming: 1,
  past: 2,
  revoked: 2,
}

/** Current, then coming, then past; in each the later first. */
export function byNearness(one: Holding, other: Holding): number {
  return order[one.state] - order[other.state] || other.startsOn.localeCompare(one.startsOn)
}

function useHoldingColumns(
  names: 'post' | 'person',
  onEnd: (holding: Holding) => void,
): Column<Holding>[] {
  const workspace = useWorkspace()
  const { t, unitName } = workspace
  const first: Column<Holding> =
    names === 'post'
      ? {
          key: 'post',
          head: t('holding.post'),
          cell: ({ id, post }) => (
            <span id={`holding-${id}`} tabIndex={-1} className={styles.rowLabel}>
              <PostTitle post={post} />, {unitName(post.unit)}
            </span>
          ),
        }
      : {
          key: 'person',
          head: t('post.holder'),
          cell: ({ id, person }) => (
            <span id={`holding-${id}`} tabIndex={-1} className={styles.rowLabel}>
              <PersonName person={person} />
            </span>
          ),
        }
  return [
    first,
    {
      key: 'state',
      head: t('holding.state'),
      cell: ({ state }) => (
        <StateMark tone={holdingTone[state]}>{t(`holdingState.${state}`)}</StateMark>
      ),
    },
    { key: 'term', head: t('term.period'), cell: (holding) => termWords(holding, workspace) },
    { key: 'kind', head: t('term.kind'), cell: ({ kind }) => t(`holdingKind.${kind}`) },
    {
      key: 'basis',
      head: t('holding.basis'),
      cell: ({ legalBasis }) =>
        legalBasis ?? <span className={styles.faint}>{t('holding.noBasis')}</span>,
    },
    {
      key: 'actions',
      head: t('holding.actions'),
      headHidden: true,
      cell: (holding) => <HoldingActions holding={holding} onEnd={onEnd} />,
    },
  ]
}

interface HoldingActionsProps {
  readonly holding: Holding
  readonly onEnd: (holding: Holding) => void
}

function HoldingActions({ holding, onEnd }: HoldingActionsProps) {
  const { t } = useWorkspace()
  const own = useOwnSession().person.id === holding.person.id
  const { title } = holding.post
  return (
    <span className={styles.rowButtons}>
      {own && holding.actions.includes('delegate') ? (
        <ScreenLink to="delegate" query={{ holding: String(holding.id) }}>
          {t('holding.delegate')} <span className="visually-hidden">{title}</span>
        </ScreenLink>
      ) : null}
      {holding.actions.includes('end') ? (
        <Button small onPress={() => onEnd(holding)}>
          {t('holding.end')}
          <span className="visually-hidden">{` ${title}, ${holding.person.name}`}</span>
        </Button>
      ) : null}
    </span>
  )
}
