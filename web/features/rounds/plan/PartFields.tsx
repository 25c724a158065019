import type { RoundCandidates } from '@thang/contracts'
import { Answer, useAsk } from '../../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { EmptyState } from '../../../ui/controls/EmptyState.tsx'
import { SelectField } from '../../../ui/controls/SelectField.tsx'
import { useLocalText } from '../../frameworks/useLocalText.ts'
import styles from './plan.module.css'
import { isPlainDay, type PartDraft } from './planDraft.ts'
import type { PlanFieldsProps } from './planFields.ts'
import { UnitChooser } from './UnitChooser.tsx'
import { planFieldId } from './usePlanForm.ts'
import { Warnings } from './Warnings.tsx'

interface PartFieldsProps extends Pick<PlanFieldsProps, 'problemsAt'> {
  readonly part: PartDraft
  readonly owner: string | null
  /** The day on which the round begins: units as of that day. */
  readonly on: string
  readonly onChange: (part: PartDraft) => void
  readonly onRemove: () => void
}

/** The framework of a kind of unit, and which of its units take part. */
export function PartFields(props: PartFieldsProps) {
  const { part, owner, on, onRemove } = props
  const { t } = useWorkspace()
  const { kind } = part
  const asked = useAsk(['round-candidates', owner, kind, isPlainDay(on) ? on : ''], (client) =>
    client.listRoundCandidates({
      kind,
      ...(owner === null ? {} : { owner }),
      ...(isPlainDay(on) ? { on } : {}),
    }),
  )
  const warnings = ['', '.framework', '.units'].flatMap(
    (end) => props.problemsAt(`parts.${kind}${end}`).warnings,
  )
  return (
    <section className={styles.part} aria-labelledby={`part-${kind}`}>
      <div className={styles.partHead}>
        <h3 id={`part-${kind}`}>{t(`unitKind.${kind}`)}</h3>
        <Button kind="quiet" small onPress={onRemove}>
          {t('plan.removePart')}
          <span className="visually-hidden"> {t(`unitKind.${kind}`)}</span>
        </Button>
      </div>
      <Warnings warnings={warnings} />
      <Answer of={asked}>{(candidates) => <Chosen {...props} candidates={candidates} />}</Answer>
    </section>
  )
}

function Chosen(props: PartFieldsProps & { readonly candidates: RoundCandidates }) {
  const { part, candidates, problemsAt, onChange } = props
  const { t } = useWorkspace()
  const text = useLocalText()
  const { kind } = part
  const { units, frameworks } = candidates
  const framework = `parts.${kind}.framework`
  if (units.length === 0) {
    return <EmptyState title={t('plan.noUnits')}>{t('plan.noUnitsDo')}</EmptyState>
  }
  return (
    <>
      <SelectField
        id={planFieldId(framework)}
        name={framework}
        label={t('plan.framework')}
        hint={frameworks.length === 0 ? t('plan.noFramework') : t('plan.frameworkHint')}
        error={problemsAt(framework).error}
        placeholder={t('roundStep.choose')}
        value={part.framework}
        onChange={(code) => onChange({ ...part, framework: code })}
        options={frameworks.map(({ code, name, revision }) => ({
          value: code,
          text: `${text(name)} (${code}${revision > 1 ? `, ${t('round.revision', { revision })}` : ''})`,
        }))}
      />
      <UnitChooser
        id={planFieldId(`parts.${kind}.units`)}
        label={t('plan.units', { kind: t(`unitKind.${kind}`) })}
        units={units}
        chosen={part.units}
        error={problemsAt(`parts.${kind}.units`).error}
        onChange={(chosen) => onChange({ ...part, units: chosen })}
      />
    </>
  )
}
