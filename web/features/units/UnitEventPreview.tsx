import { describeProblem, type UnitPreview } from '@thang/contracts'
import { useState } from 'react'
import { useChange } from '../../app/workspace/useAsk.tsx'
import { useGo, useWorkspace } from '../../app/workspace/workspace.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { DataTable } from '../../ui/controls/DataTable.tsx'
import { AffectedPosts, type Decisions } from './AffectedPosts.tsx'
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
  return (
    <section className={styles.section} aria-labelledby="preview">
      <h2 id="preview">{t('unitPreview.title')}</h2>
      <Problems preview={preview} />
      {preview.tooEarly && !failed ? (
        <Notice>
          <p>{t('unitPreview.tooEarly', { on: date(edit.change.effectiveOn) })}</p>
        </Notice>
      ) : null}
      {failed ? null : (
        <>
          <Changes preview={preview} />
          <AffectedPosts posts={preview.posts} decisions={decisions} onDecide={setDecisions} />
          {preview.tooEarly ? null : (
            <RecordButton foreseen={foreseen} decisions={decisions} subject={subject} />
          )}
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

function Changes({ preview: { changes } }: { readonly preview: UnitPreview }) {
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
        { key: 'before', head: t('unitPreview.before'), cell: ({ before }) => told(before) },
        { key: 'after', head: t('unitPreview.after'), cell: ({ after }) => told(after) },
      ]}
    />
  )
}

interface RecordButtonProps extends UnitEventPreviewProps {
  readonly decisions: Decisions
}

function RecordButton({ foreseen, decisions, subject }: RecordButtonProps) {
  const { t, path } = useWorkspace()
  const go = useGo()
  const { edit, preview } = foreseen
  const undecided = preview.posts.some(({ post }) => !decisions.has(post))
  const posts = [...decisions].map(([post, to]) => ({ post, to }))
  const { run, busy, problem } = useChange({
    change: (client) => client.recordUnitEvent({ ...edit, posts }),
    done: t('unitPreview.done'),
    renews: ['unit-tree', 'unit-story', 'unit-actions', 'units', 'posts'],
    after: () => go(path('unit', { id: subject })),
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
    </>
  )
}
