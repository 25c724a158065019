import type { CalendarDocument } from '@thang/contracts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { DateField, isDay } from '../../ui/controls/DateField.tsx'
import { Form } from '../../ui/controls/Form.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { useForm } from '../../ui/controls/useForm.ts'
import type { CalendarEdit } from './draft.ts'

interface AddFormProps {
  readonly year: number
  readonly document: CalendarDocument
  readonly onAdd: (edit: CalendarEdit) => void
}

/** A day off more. */
export function AddHolidayForm({ year, document, onAdd }: AddFormProps) {
  const { t } = useWorkspace()
  const { state, field, change } = useForm({
    initial: { day: '', name: '' },
    rules: {
      day: (value) =>
        inYear(value, year) ? undefined : t('calendar.yearRule', { year: String(year) }),
      name: (value) => (value.trim() === '' ? t('calendar.nameRule') : undefined),
    },
    async submit({ day, name }) {
      onAdd({ kind: 'add-holiday', day, name: name.trim(), document })
      change('day', '')
      change('name', '')
    },
  })
  return (
    <section aria-labelledby="add-holiday">
      <h3 id="add-holiday">{t('calendar.addHoliday')}</h3>
      <Form state={state} submit={t('calendar.add')} kind="secondary">
        <DateField {...field('day')} label={t('calendar.dayOff')} />
        <TextField {...field('name')} label={t('calendar.name')} />
      </Form>
    </section>
  )
}

/** A day off for which a Saturday is worked. */
export function AddSwapForm({ year, document, onAdd }: AddFormProps) {
  const { t } = useWorkspace()
  const rule = t('calendar.yearRule', { year: String(year) })
  const { state, field, change } = useForm({
    initial: { off: '', worked: '' },
    rules: {
      off: (value) => (isDay(value) ? undefined : t('calendar.dayRule')),
      worked: (value, { off }) => {
        if (!isDay(value)) return t('calendar.dayRule')
        return inYear(value, year) || inYear(off, year) ? undefined : rule
      },
    },
    async submit({ off, worked }) {
      onAdd({ kind: 'add-swap', off, worked, document })
      change('off', '')
      change('worked', '')
    },
  })
  return (
    <section aria-labelledby="add-swap">
      <h3 id="add-swap">{t('calendar.addSwap')}</h3>
      <Form state={state} submit={t('calendar.add')} kind="secondary">
        <DateField {...field('off')} label={t('calendar.swapOff')} />
        <DateField {...field('worked')} label={t('calendar.swapWorked')} />
      </Form>
    </section>
  )
}

function inYear(day: string, year: number): boolean {
  return isDay(day) && day.startsWith(`${year}-`)
}
