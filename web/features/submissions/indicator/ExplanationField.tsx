import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { CheckField } from '../../../ui/controls/CheckField.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { useTyped } from '../../frameworks/useTyped.ts'
import type { Filling } from '../fillingOf.ts'
import { ReadInput } from '../inputs/TypedInput.tsx'
import styles from '../submissions.module.css'
import type { DeskItem } from '../useDesk.ts'

interface FieldProps {
  readonly item: DeskItem
  readonly filling: Filling
}

const longest = 5000

/** What explains the answer; it stands in for evidence that is missing, and says so. */
export function ExplanationField({ item, filling }: FieldProps) {
  const { t } = useWorkspace()
  const { content } = item.answer
  const isOwed = item.findings.some(({ code }) => code === 'no-evidence')
  const { typed, isWrong, type } = useTyped({
    value: content.explanation,
    write: (text) => text ?? '',
    read: (text) =>
      text.length > longest ? undefined : { value: text.trim() === '' ? null : text.trim() },
    onChange: (explanation) => filling.type({ ...content, explanation }),
  })
  if (!filling.mayEdit) return <ReadInput label={t('answer.explanation')} text={typed} />
  return (
    <div onBlur={filling.flush}>
      <TextField
        id="explanation"
        name="explanation"
        label={t('answer.explanation')}
        hint={t(isOwed ? 'answer.explanationOwed' : 'answer.explanationHint')}
        optional={!isOwed}
        rows={4}
        value={typed}
        error={isWrong ? t('answer.explanationLong') : undefined}
        onChange={type}
      />
    </div>
  )
}

/** As the server takes a reason. */
const shortest = 3

/** That the indicator does not apply to the unit, and why; it is saved once there is a reason. */
export function NotApplicableField({
  item,
  filling,
  isOpen,
  onOpen,
}: FieldProps & {
  readonly isOpen: boolean
  readonly onOpen: (open: boolean) => void
}) {
  const { t } = useWorkspace()
  const { content } = item.answer
  const { typed, isWrong, type } = useTyped({
    value: content.notApplicable,
    write: (text) => text ?? '',
    read: (text) => {
      const { length } = text.trim()
      return length >= shortest && length <= 500 ? { value: text.trim() } : undefined
    },
    onChange: (notApplicable) => filling.type({ ...content, notApplicable }),
  })
  if (!filling.mayEdit) {
    return content.notApplicable === null ? null : (
      <ReadInput label={t('answer.notApplicable')} text={content.notApplicable} />
    )
  }
  return (
    <div className={styles.notApplicable} onBlur={filling.flush}>
      <CheckField
        id="not-applicable"
        name="not-applicable"
        label={t('answer.setNotApplicable')}
        value={isOpen}
        error={undefined}
        onChange={(open) => {
          onOpen(open)
          if (!open && content.notApplicable !== null)
            filling.type({ ...content, notApplicable: null })
        }}
      />
      {isOpen ? (
        <TextField
          id="not-applicable-reason"
          name="not-applicable-reason"
          label={t('answer.notApplicable')}
          hint={t('answer.notApplicableHint')}
          rows={2}
          value={typed}
          error={isWrong ? t('answer.notApplicableRule') : undefined}
          onChange={type}
        />
      ) : null}
    </div>
  )
}
