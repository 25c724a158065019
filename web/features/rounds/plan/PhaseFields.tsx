import type { WorkCalendars } from '@thang/engine'
import { dayNumber, weekdayOf } from '@thang/engine'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { SelectField } from '../../../ui/controls/SelectField.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { weekdayKey } from '../../calendar/dayWords.ts'
import { CalendarsUsed } from '../CalendarsUsed.tsx'
import { HourField, MomentField } from '../MomentField.tsx'
import { isHour, momentOf } from '../moments.ts'
import { countDue } from './countDue.ts'
import styles from './plan.module.css'
import type { PhaseDraft } from './planDraft.ts'
import type { PlanFieldsProps } from './planFields.ts'
import { planFieldId } from './usePlanForm.ts'
import { Warnings } from './Warnings.tsx'

interface PhaseFieldsProps extends Pick<PlanFieldsProps, 'problemsAt'> {
  readonly phase: PhaseDraft
  readonly place: number
  /** Undefined until they have come. */
  readonly calendars: WorkCalendars | undefined
  readonly onChange: (phase: PhaseDraft) => void
}

/** When a phase opens, and when it ends: on a stated moment, or after working days. */
export function PhaseFields({ phase, place, calendars, problemsAt, onChange }: PhaseFieldsProps) {
  const { t } = useWorkspace()
  const field = `phases.${phase.phase}`
  const due = problemsAt(`${field}.due`)
  const opens = problemsAt(`${field}.opensAt`)
  return (
    <li>
      <div className={styles.phaseHead}>
        <h3>
          {place}. {t(`phase.${phase.phase}`)}
        </h3>
        <p className={styles.faint}>{t(`phaseWhat.${phase.phase}`)}</p>
      </div>
      <div className={styles.phase}>
        <MomentField
          id={planFieldId(`${field}.opensAt`)}
          name={`${field}.opensAt`}
          label={t('plan.opens')}
          hint={t('plan.dayHint')}
          value={phase.opens}
          error={opens.error}
          onChange={(moment) => onChange({ ...phase, opens: moment })}
        />
        <SelectField
          id={planFieldId(`${field}.by`)}
          name={`${field}.by`}
          label={t('plan.dueBy')}
          error={undefined}
          value={phase.by}
          onChange={(by) => onChange({ ...phase, by: by === 'moment' ? 'moment' : 'working-days' })}
          options={[
            { value: 'working-days', text: t('plan.byWorkingDays') },
            { value: 'moment', text: t('plan.byMoment') },
          ]}
        />
        <DueFields phase={phase} error={due.error} onChange={onChange} />
      </div>
      <Counted phase={phase} calendars={calendars} />
      <Warnings warnings={[...opens.warnings, ...due.warnings]} />
    </li>
  )
}

interface DueFieldsProps {
  readonly phase: PhaseDraft
  readonly error: string | undefined
  readonly onChange: (phase: PhaseDraft) => void
}

function DueFields({ phase, error, onChange }: DueFieldsProps) {
  const { t } = useWorkspace()
  const id = planFieldId(`phases.${phase.phase}.due`)
  if (phase.by === 'moment') {
    return (
      <MomentField
        id={id}
        name="due"
        label={t('plan.due')}
        hint={t('plan.dayHint')}
        value={phase.due}
        error={error}
        onChange={(due) => onChange({ ...phase, due })}
      />
    )
  }
  return (
    <div className={styles.days}>
      <TextField
        id={id}
        name="days"
        label={t('plan.days')}
        hint={t('plan.daysHint')}
        value={phase.days}
        error={error}
        narrow
        onChange={(days) => onChange({ ...phase, days })}
      />
      <HourField
        id={`${id}-at`}
        name="at"
        label={t('plan.lastHour')}
        hint={t('plan.lastHourHint')}
        optional
        value={phase.at}
        error={phase.at === '' || isHour(phase.at) ? undefined : t('round.hourRule')}
        onChange={(at) => onChange({ ...phase, at })}
      />
    </div>
  )
}

/** The last moment that is in time, with the day of its week and the calendars it was counted with. */
function Counted({ phase, calendars }: Pick<PhaseFieldsProps, 'phase' | 'calendars'>) {
  const { t, dateTime } = useWorkspace()
  const counted = calendars === undefined ? undefined : countDue(phase, calendars)
  if (counted === undefined) return <p className={styles.faint}>{t('plan.notCounted')}</p>
  if ('missingYear' in counted) {
    return (
      <p className={styles.error}>{t('plan.noCalendar', { year: String(counted.missingYear) })}</p>
    )
  }
  const weekday = t(weekdayKey(weekdayOf(dayNumber(momentOf(counted.dueAt).day))))
  return (
    <p className={styles.counted}>
      {t('plan.counted', { due: dateTime(counted.dueAt), weekday })}{' '}
      <CalendarsUsed calendars={counted.calendars} />
    </p>
  )
}
