import type { FrameworkDraftDetail } from '@thang/contracts'
import { ruleWords } from '@thang/contracts/ruleWords'
import type { FrameworkNode } from '@thang/engine'
import { useState } from 'react'
import { formatPlain } from '../../../app/i18n/numbers.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { FactList } from '../../../ui/controls/FactList.tsx'
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
          <div className={styles.sides}>
            <Side title={t('conflict.mine')} conflict={conflict} node={conflict.mine} />
            <Side
              title={t('conflict.theirs', { name })}
              conflict={conflict}
              node={conflict.theirs}
            />
          </div>
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

interface SideProps {
  readonly title: string
  readonly conflict: Conflict
  readonly node: FrameworkNode | undefined
}

function Side({ title, conflict, node }: SideProps) {
  const { t, language } = useWorkspace()
  const text = useLocalText()
  if (conflict.id === null) {
    return (
      <div>
        <h3>{title}</h3>
        <p>{t('conflict.whole')}</p>
      </div>
    )
  }
  if (node === undefined) {
    return (
      <div>
        <h3>{title}</h3>
        <p>{t('conflict.removed')}</p>
      </div>
    )
  }
  const { rule, evidence, dataSource, note, maxPoints } = node
  const optional = [
    { term: t('node.evidence'), value: evidence },
    { term: t('node.dataSource'), value: dataSource },
    { term: t('node.note'), value: note },
  ].flatMap(({ term, value }) => (value === undefined ? [] : [{ term, value: text(value) }]))
  return (
    <div>
      <h3>{title}</h3>
      <FactList
        facts={[
          { term: t('node.code'), value: node.code },
          { term: t('node.nameVi'), value: text(node.name) },
          {
            term: t('node.maxPoints'),
            value: maxPoints === null ? '–' : formatPlain(maxPoints, language),
          },
          {
            term: t('rule.title'),
            value: rule === undefined ? t('rule.none') : ruleWords(rule, { language }),
          },
          ...optional,
        ]}
      />
    </div>
  )
}
