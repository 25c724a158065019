import type { FrameworkDraftDetail, LocalText } from '@thang/contracts'
import { ruleWords } from '@thang/contracts/ruleWords'
import type { FrameworkNode } from '@thang/engine'
import { useState } from 'react'
import { formatPlain } from '../../../app/i18n/numbers.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { DataTable } from '../../../ui/controls/DataTable.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { RadioField } from '../../../ui/controls/RadioField.tsx'
import styles from '../frameworks.module.css'
import { useLocalText } from '../useLocalText.ts'
import { type Conflict, findConflicts, keptEdits } from './conflicts.ts'
import type { DraftEditor } from './useDraftEditor.ts'

interface ConflictDialogProps {
  readonly editor: DraftEditor
  readonly theirs: FrameworkDraftDetail
}

/** Two have written the same node: both side by side, and a choice for each. */
export function ConflictDialog({ editor, theirs }: ConflictDialogProps) {
  const { t } = useWorkspace()
  const { save, body } = editor
  const sides = { base: save.base, mine: body, theirs: theirs.body, own: save.own }
  const conflicts = findConflicts(sides)
  const [left, setLeft] = useState<ReadonlySet<string | null>>(new Set())
  const name = theirs.editedBy.name
  function choose(id: string | null, whose: string) {
    const next = new Set(left)
    if (whose === 'theirs') next.add(id)
    else next.delete(id)
    setLeft(next)
  }
  return (
    <Dialog title={t('conflict.title', { name })}>
      <p>{t('conflict.what', { name })}</p>
      {conflicts.length === 0 ? <p>{t('conflict.none')}</p> : null}
      {conflicts.map((conflict) => (
        <section key={conflict.id ?? ''} className={styles.conflict}>
          <Sides conflict={conflict} name={name} />
          <RadioField
            id={`conflict-${conflict.id ?? 'whole'}`}
            name={`conflict-${conflict.id ?? 'whole'}`}
            label={t('conflict.keep')}
            value={left.has(conflict.id) ? 'theirs' : 'mine'}
            error={undefined}
            options={[
              { value: 'mine', text: t('conflict.keepMine') },
              { value: 'theirs', text: t('conflict.keepTheirs', { name }) },
            ]}
            onChange={(whose) => choose(conflict.id, whose)}
          />
        </section>
      ))}
      <Button kind="primary" onPress={() => save.resolve(theirs, keptEdits(sides, left))}>
        {t('conflict.goOn')}
      </Button>
    </Dialog>
  )
}

interface SidesProps {
  readonly conflict: Conflict
  readonly name: string
}

/** What differs between the two, side by side. */
function Sides({ conflict, name }: SidesProps) {
  const { t } = useWorkspace()
  const facts = useNodeFacts()
  const { id, mine, theirs } = conflict
  if (id === null) return <p>{t('conflict.whole')}</p>
  const theirFacts = facts(theirs)
  const rows = facts(mine).map(({ term, value }, place) => ({
    term,
    mine: value,
    theirs: theirFacts[place]?.value ?? '–',
  }))
  return (
    <DataTable
      label={t('conflict.of', { code: (mine ?? theirs)?.code ?? '' })}
      rows={rows.filter((row) => row.mine !== row.theirs)}
      rowKey={({ term }) => term}
      empty={null}
      dense
      columns={[
        { key: 'term', head: t('conflict.field'), cell: ({ term }) => term },
        { key: 'mine', head: t('conflict.mine'), cell: (row) => row.mine },
        { key: 'theirs', head: t('conflict.theirs', { name }), cell: (row) => row.theirs },
      ]}
    />
  )
}

/** What a node says of itself, line by line, in words. */
function useNodeFacts() {
  const { t, language } = useWorkspace()
  const text = useLocalText()
  return (node: FrameworkNode | undefined) => {
    const said = (value: LocalText | undefined) => (value === undefined ? '–' : text(value))
    const { maxPoints = null, rule, ruleKnowledge, provenance } = node ?? {}
    return [
      {
        term: t('conflict.there'),
        value: t(node === undefined ? 'conflict.removed' : 'preview.yes'),
      },
      { term: t('node.code'), value: node?.code ?? '–' },
      { term: t('node.nameVi'), value: said(node?.name) },
      { term: t('node.nameEn'), value: node?.name.en ?? '–' },
      {
        term: t('node.maxPoints'),
        value: maxPoints === null ? '–' : formatPlain(maxPoints, language),
      },
      {
        term: t('rule.title'),
        value: rule === undefined ? t('rule.none') : ruleWords(rule, { language }),
      },
      {
        term: t('node.ruleKnowledge'),
        value: ruleKnowledge === undefined ? '–' : t(`ruleKnown.${ruleKnowledge}`),
      },
      { term: t('node.evidence'), value: said(node?.evidence) },
      { term: t('node.dataSource'), value: said(node?.dataSource) },
      {
        term: t('node.provenance'),
        value: provenance === undefined ? '–' : t(`provenance.${provenance}`),
      },
      { term: t('node.appraisedBy'), value: said(node?.appraisedBy?.name) },
      { term: t('node.appliesTo'), value: node?.appliesTo?.join(', ') ?? '–' },
      { term: t('node.note'), value: said(node?.note) },
    ]
  }
}
