import type { FrameworkDraft, FrameworkDraftList } from '@thang/contracts'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { Answer, useAsk } from '../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { buttonClass } from '../../ui/controls/Button.tsx'
import { type Column, DataTable } from '../../ui/controls/DataTable.tsx'
import { EmptyState } from '../../ui/controls/EmptyState.tsx'
import { Loading } from '../../ui/controls/Loading.tsx'
import { StateMark, type Tone } from '../../ui/controls/StateMark.tsx'
import styles from './frameworks.module.css'
import { IssuedTable } from './IssuedTable.tsx'
import { useLocalText } from './useLocalText.ts'

export function Screen() {
  const { t } = useWorkspace()
  const asked = useAsk(['drafts'], (client) => client.listFrameworkDrafts())
  const mayCreate = asked.data !== undefined && mayBegin(asked.data)
  return (
    <>
      <ScreenHead
        actions={
          mayCreate ? (
            <>
              <ScreenLink to="importDraft" className={buttonClass()}>
                {t('screen.importDraft')}
              </ScreenLink>
              <ScreenLink to="newDraft" className={buttonClass('primary')}>
                {t('draft.new')}
              </ScreenLink>
            </>
          ) : undefined
        }
      >
        {t('draft.lede')}
      </ScreenHead>
      <section className={styles.section} aria-labelledby="drafts">
        <h2 id="drafts">{t('draft.drafts')}</h2>
        <Answer of={asked} loading={<Loading rows={5} />}>
          {({ drafts }) => <DraftTable drafts={drafts} />}
        </Answer>
      </section>
      <section className={styles.section} aria-labelledby="issued">
        <h2 id="issued">{t('draft.issuedOnes')}</h2>
        <IssuedTable mayClone={mayCreate} />
      </section>
    </>
  )
}

/** Whether there is anything for which a draft may be begun. */
export function mayBegin({ mayCreate }: FrameworkDraftList): boolean {
  return mayCreate.national || mayCreate.units.length > 0
}

const tones: Readonly<Record<FrameworkDraft['state'], Tone>> = {
  open: 'attention',
  issued: 'good',
  discarded: 'neutral',
}

function DraftTable({ drafts }: { readonly drafts: readonly FrameworkDraft[] }) {
  const { t } = useWorkspace()
  return (
    <DataTable
      label={t('draft.drafts')}
      rows={drafts}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('draft.empty')}>{t('draft.emptyDo')}</EmptyState>}
      columns={useDraftColumns()}
    />
  )
}

function useDraftColumns(): Column<FrameworkDraft>[] {
  const { t, dateTime, unitName } = useWorkspace()
  const text = useLocalText()
  return [
    {
      key: 'name',
      head: t('draft.name'),
      cell: ({ id, name, code }) => (
        <>
          <ScreenLink to="draft" params={{ id: String(id) }}>
            {text(name)}
          </ScreenLink>
          <span className={styles.faint}> {code}</span>
        </>
      ),
    },
    {
      key: 'unit',
      head: t('draft.unit'),
      cell: ({ unit }) => (unit === null ? t('draft.national') : unitName(unit)),
    },
    {
      key: 'state',
      head: t('draft.state'),
      cell: ({ state }) => <StateMark tone={tones[state]}>{t(`draftState.${state}`)}</StateMark>,
    },
    {
      key: 'basedOn',
      head: t('draft.basedOn'),
      cell: ({ basedOn }) => basedOn?.code ?? '–',
    },
    {
      key: 'edited',
      head: t('draft.edited'),
      cell: ({ editedAt, editedBy }) => `${dateTime(editedAt)}, ${editedBy.name}`,
    },
  ]
}
