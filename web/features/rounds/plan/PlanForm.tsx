import type { RoundList } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Form } from '../../../ui/controls/Form.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import styles from './plan.module.css'
import { CopyPhases } from './CopyPhases.tsx'
import type { KeptPlan } from './keptPlan.ts'
import { OwnerField } from './OwnerField.tsx'
import { PartsFields } from './PartsFields.tsx'
import { PeriodFields } from './PeriodFields.tsx'
import { PhasesFields } from './PhasesFields.tsx'
import type { PlanDraft } from './planDraft.ts'
import { usePlanForm } from './usePlanForm.ts'

interface PlanFormProps {
  readonly keptName: string
  readonly start: KeptPlan
  /** What it begins with was typed before and never saved. */
  readonly goneOn: boolean
  /** Units for which it may be set up; null where it is set up already and stays whose it is. */
  readonly mayCreate: RoundList['mayCreate'] | null
  readonly submit: string
  readonly save: (kept: KeptPlan) => Promise<void>
  /** Takes away what was typed, and begins again with what is saved. */
  readonly onDiscard: () => void
  /** What was typed goes on top of what another has saved meanwhile. */
  readonly onOverwrite?: (kept: KeptPlan) => void
}

/** The steps of setting up a round, one below the other; nothing typed is lost by leaving. */
export function PlanForm(props: PlanFormProps) {
  const { keptName, start, goneOn, mayCreate, submit, save, onDiscard, onOverwrite } = props
  const { t } = useWorkspace()
  const isOwned = (owner: string | null) =>
    mayCreate === null || owner !== null || mayCreate.national
  const form = usePlanForm({ keptName, start, ownedBy: isOwned, save })
  const { kept, setKept, problemsAt } = form
  const { draft, owner } = kept
  const change = (changes: Partial<PlanDraft>) =>
    setKept((before) => ({ ...before, draft: { ...before.draft, ...changes } }))
  const shared = { draft, problemsAt, onChange: change }
  return (
    <div className={styles.wide}>
      <Form
        state={form.state}
        submit={submit}
        beside={<Kept form={form} touched={goneOn || kept !== start} onDiscard={onDiscard} />}
      >
        {form.refusal?.reason === 'plan-changed' && onOverwrite !== undefined ? (
          <Conflict onDiscard={onDiscard} onOverwrite={() => onOverwrite(kept)} />
        ) : null}
        <fieldset className={styles.step}>
          <legend>{t('plan.stepWhat')}</legend>
          {mayCreate === null ? null : (
            <OwnerField
              mayCreate={mayCreate}
              owner={owner}
              error={problemsAt('owner').error}
              onChange={(unit) => setKept((before) => ({ ...before, owner: unit }))}
            />
          )}
          <PeriodFields {...shared} />
        </fieldset>
        <fieldset className={styles.step}>
          <legend>{t('plan.stepUnits')}</legend>
          <PartsFields {...shared} owner={owner} />
        </fieldset>
        <fieldset className={styles.step}>
          <legend>{t('plan.stepPhases')}</legend>
          <CopyPhases {...shared} />
          <PhasesFields {...shared} />
        </fieldset>
      </Form>
    </div>
  )
}

interface KeptProps {
  readonly form: ReturnType<typeof usePlanForm>
  readonly touched: boolean
  readonly onDiscard: () => void
}

/** Where what was typed is, in words, and the way to be rid of it. */
function Kept({ form, touched, onDiscard }: KeptProps) {
  const { t } = useWorkspace()
  const words = form.checking ? 'plan.checking' : form.isKept ? 'plan.kept' : 'plan.notKept'
  return (
    <>
      <output className={styles.faint}>{touched || form.checking ? t(words) : null}</output>
      {touched ? (
        <Button kind="quiet" small onPress={onDiscard}>
          {t('plan.discard')}
        </Button>
      ) : null}
    </>
  )
}

interface ConflictProps {
  readonly onDiscard: () => void
  readonly onOverwrite: () => void
}

function Conflict({ onDiscard, onOverwrite }: ConflictProps) {
  const { t } = useWorkspace()
  return (
    <Notice tone="attention" title={t('plan.conflict')}>
      <p>{t('plan.conflictDo')}</p>
      <p className={styles.buttons}>
        <Button small onPress={onDiscard}>
          {t('plan.takeTheirs')}
        </Button>
        <Button small onPress={onOverwrite}>
          {t('plan.keepMine')}
        </Button>
      </p>
    </Notice>
  )
}
