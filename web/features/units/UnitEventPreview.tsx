import { describeProblem, type UnitPreview } from '@thang/contracts'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useChange } from '../../app/workspace/useAsk.tsx'
import { useGo, useWorkspace } from '../../app/workspace/workspace.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { DataTable } from '../../ui/controls/DataTable.tsx'
import { AffectedPosts, type Decisions, sentDecisions } from './AffectedPosts.tsx'
import { forgetEvent } from './keptEvent.ts'
import type { Foreseen } from './UnitEventScreen.tsx'
import styles from './UnitTree.module.css'

interface UnitEventPreviewProps {
  readonly foreseen: Foreseen
  /** Code of the unit whose page follows. */
  readonly subject: string
}

/** What the event would do, what becomes of the posts, and the button that records it. */
export function UnitEventPreview({ foreseen, subject }: UnitEventPreviewProps) {
  const { t, date } = useWorkspace()
  const { edit, preview } = foreseen
  const [decisions, setDecisions] = useState<Decisions>(new Map())
  const failed = preview.problems.some(({ severity }) => severity === 'error')
  const heading = useRef<HTMLHeadingElement>(null)
  // It comes below the form, out of sight.
  useEffect(() => heading.current?.focus(), [])
  const on = date(edit.change.effectiveOn)
  return (
    <section className={styles.section} aria-labelledby="preview">
      <h2 id="preview" ref={heading} tabIndex={-1}>
        {t('unitPreview.title')}
      </h2>
      <Problems preview={preview} />
      {preview.coming && !failed ? (
        <Notice title={t('unitPreview.comingTitle', { on })}>
          <p>{t('unitPreview.coming', { on })}</p>
        </Notice>
      ) : null}
      {failed ? null : (
        <>
          <Changes preview={preview} />
          <AffectedPosts
            posts={preview.posts}
            decisions={decisions}
            onDecide={setDecisions}
            when={preview.coming ? t('unitPreview.onDay', { on }) : t('unitPreview.now')}
          />
          <Vacancies foreseen={foreseen} decisions={decisions} />
          <RecordButton foreseen={foreseen} decisions={decisions} subject={subject} />
        </>
      )}
    </section>
  )
}

function Problems({ preview: { problems } }: { readonly preview: UnitPreview }) {
  const { language } = useWorkspace()
  return problems.map(({ severity, code, unit, details }) => (
    <Notice key={`${code} ${unit ?? ''}`} tone={severity === 'error' ? 'attention' : 'plain'}>
      <p>{describeProblem(code, details)[language]}</p>
    </Notice>
  ))
}

function Changes({ preview: { changes, coming } }: { readonly preview: UnitPreview }) {
  const { t, unitName } = useWorkspace()
  const told = (unit: UnitPreview['changes'][number]['before']) => {
    if (unit === null) return t('unitPreview.absent')
    return unit.parent === null
      ? unitName(unit)
      : t('unitPreview.under', { name: unitName(unit), parent: unit.parent.name })
  }
  return (
    <DataTable
      label={t('unitPreview.changes')}
      rows={changes}
      rowKey={({ unit }) => unit}
      empty={<p>{t('unitPreview.noChanges')}</p>}
      columns={[
        { key: 'unit', head: t('unitStory.code'), cell: ({ unit }) => unit },
        {
          key: 'before',
          head: t(coming ? 'unitPreview.dayBefore' : 'unitPreview.before'),
          cell: ({ before }) => told(before),
        },
        {
          key: 'after',
          head: t(coming ? 'unitPreview.thatDay' : 'unitPreview.after'),
          cell: ({ after }) => told(after),
        },
      ]}
    />
  )
}

interface DecidedProps {
  readonly foreseen: Foreseen
  readonly decisions: Decisions
}

/** Units that would be left without an administrator, head or officer, by what is decided so far. */
function Vacancies({ foreseen: { edit, preview }, decisions }: DecidedProps) {
  const { t, client } = useWorkspace()
  const posts = sentDecisions(decisions)
  const { data } = useQuery({
    queryKey: ['unit-preview', edit, posts],
    queryFn: () => client.previewUnitEvent({ ...edit, posts }),
    enabled: posts.length > 0,
    placeholderData: (before) => before,
    gcTime: 0,
  })
  const { vacancies } = posts.length === 0 || data === undefined ? preview : data
  if (vacancies.length === 0) return null
  return (
    <Notice tone="attention" title={t('unitPreview.vacancies')}>
      <ul>
        {vacancies.map(({ role, unit }) => (
          <li key={`${role} ${unit.code}`}>
            {t('unitPreview.vacancy', { role: t(`role.${role}`), unit: unit.name })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

interface RecordButtonProps extends UnitEventPreviewProps {
  readonly decisions: Decisions
}

function RecordButton({ foreseen, decisions, subject }: RecordButtonProps) {
  const { t, path, date } = useWorkspace()
  const go = useGo()
  const { edit, preview } = foreseen
  const undecided = preview.posts.some(({ post }) => !decisions.has(post))
  const { run, busy, problem } = useChange({
    change: (client) => client.recordUnitEvent({ ...edit, posts: sentDecisions(decisions) }),
    done: preview.coming
      ? t('unitPreview.doneComing', { on: date(edit.change.effectiveOn) })
      : t('unitPreview.done'),
    renews: [
      'unit-tree',
      'unit-story',
      'unit-actions',
      'unit-events',
      'unit-events-due',
      'units',
      'posts',
    ],
    after() {
      forgetEvent(subject)
      go(path('unit', { id: subject }))
    },
  })
  return (
    <>
      {problem === null ? null : (
        <Notice tone="attention">
          <p>{problem.message}</p>
        </Notice>
      )}
      <Button
        kind="primary"
        busy={busy ? t('form.busy') : undefined}
        unavailable={undecided ? t('unitPreview.decideFirst') : undefined}
        onPress={() => run()}
      >
        {t('unitPreview.record')}
      </Button>
      {undecided ? <p className={styles.count}>{t('unitPreview.decideFirst')}</p> : null}
    </>
  )
}
