import type { RegisteredUnitKind } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { PartFields } from './PartFields.tsx'
import styles from './plan.module.css'
import type { PartDraft } from './planDraft.ts'
import type { PlanFieldsProps } from './planFields.ts'
import { planFieldId } from './usePlanForm.ts'

const kinds: readonly RegisteredUnitKind[] = [
  'province',
  'department',
  'commune',
  'district',
  'ministry-with-public-services',
  'ministry-without-public-services',
  'other',
]

interface PartsFieldsProps extends PlanFieldsProps {
  readonly owner: string | null
}

/** One part for each kind of unit: its framework and its units. */
export function PartsFields({ draft, problemsAt, onChange, owner }: PartsFieldsProps) {
  const { t } = useWorkspace()
  const { parts } = draft
  const left = kinds.filter((kind) => parts.every((part) => part.kind !== kind))
  const replace = (changed: PartDraft) =>
    onChange({ parts: parts.map((part) => (part.kind === changed.kind ? changed : part)) })
  const { error } = problemsAt('parts')
  return (
    <>
      <p className={styles.faint}>{t('plan.partsWhat')}</p>
      {error === undefined ? null : <p className={styles.error}>{error}</p>}
      {parts.map((part) => (
        <PartFields
          key={part.kind}
          part={part}
          owner={owner}
          on={draft.phases[0]?.opens.day ?? ''}
          problemsAt={problemsAt}
          onChange={replace}
          onRemove={() => onChange({ parts: parts.filter(({ kind }) => kind !== part.kind) })}
        />
      ))}
      <div className={styles.addPart} id={planFieldId('parts')} tabIndex={-1}>
        <span id="plan-add-part">{t('plan.addPart')}</span>
        <ul aria-labelledby="plan-add-part">
          {left.map((kind) => (
            <li key={kind}>
              <Button
                small
                onPress={() => onChange({ parts: [...parts, { kind, framework: '', units: [] }] })}
              >
                {t(`unitKind.${kind}`)}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}
