import type { FrameworkDraftDetail } from '@thang/contracts'
import { useState } from 'react'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { RadioField } from '../../../ui/controls/RadioField.tsx'
import styles from '../frameworks.module.css'
import { ConflictSides } from './ConflictSides.tsx'
import { findConflicts, keptEdits } from './conflicts.ts'
import type { DraftEditor } from './useDraftEditor.ts'

interface ConflictDialogProps {
  readonly editor: DraftEditor
  readonly theirs: FrameworkDraftDetail
}

/** Two have written the same node or setting: both side by side, and a choice for each. */
export function ConflictDialog({ editor, theirs }: ConflictDialogProps) {
  const { t } = useWorkspace()
  const { save, body } = editor
  const sides = { base: save.base, mine: body, theirs: theirs.body, own: save.own }
  const conflicts = findConflicts(sides)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const name = theirs.editedBy.name
  function choose(key: string, whose: string) {
    const next = new Set(left)
    if (whose === 'theirs') next.add(key)
    else next.delete(key)
    setLeft(next)
  }
  return (
    <Dialog title={t('conflict.title', { name })}>
      <p>{t('conflict.what', { name })}</p>
      {conflicts.length === 0 ? <p>{t('conflict.none')}</p> : null}
      {conflicts.map(({ key, subject }) => (
        <section key={key} className={styles.conflict}>
          <ConflictSides subject={subject} sides={sides} name={name} />
          <RadioField
            id={`conflict-${key}`}
            name={`conflict-${key}`}
            label={t('conflict.keep')}
            value={left.has(key) ? 'theirs' : 'mine'}
            error={undefined}
            options={[
              { value: 'mine', text: t('conflict.keepMine') },
              { value: 'theirs', text: t('conflict.keepTheirs', { name }) },
            ]}
            onChange={(whose) => choose(key, whose)}
          />
        </section>
      ))}
      <Button kind="primary" onPress={() => save.resolve(theirs, keptEdits(sides, left))}>
        {t('conflict.goOn')}
      </Button>
    </Dialog>
  )
}
