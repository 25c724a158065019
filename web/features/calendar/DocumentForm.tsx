import type { CalendarDocument } from '@thang/contracts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { DateField, isDay } from '../../ui/controls/DateField.tsx'
import { Form } from '../../ui/controls/Form.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { useForm } from '../../ui/controls/useForm.ts'
import styles from './calendar.module.css'

interface DocumentFormProps {
  /** Documents that the calendar names already. */
  readonly known: readonly CalendarDocument[]
  readonly onChoose: (document: CalendarDocument) => void
}

/** Which document decides: one that is known, or another. */
export function DocumentForm({ known, onChoose }: DocumentFormProps) {
  const { t } = useWorkspace()
  const { state, field } = useForm({
    initial: { number: '', date: '', issuer: '', title: '' },
    rules: {
      number: (value) => fits(value, 80, t('calendar.numberRule')),
      date: (value) => (value === '' || isDay(value) ? undefined : t('calendar.dayRule')),
      issuer: (value) => fits(value, 200, t('calendar.issuerRule')),
      title: (value) => fits(value, 300, t('calendar.titleRule')),
    },
    async submit({ number, date, issuer, title }) {
      const texts = { number: number.trim(), issuer: issuer.trim(), title: title.trim() }
      onChoose({ ...texts, date: date === '' ? null : date, source: null })
    },
  })
  return (
    <>
      {known.length === 0 ? null : (
        <ul className={styles.documents}>
          {known.map((document) => (
            <li key={document.number}>
              {document.number}: {document.title}{' '}
              <Button small onPress={() => onChoose(document)}>
                {t('calendar.useDocument')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Form state={state} submit={t('calendar.toChanges')}>
        <TextField
          {...field('number')}
          label={t('calendar.number')}
          hint={t('calendar.numberHint')}
        />
        <DateField {...field('date')} label={t('calendar.signed')} optional />
        <TextField {...field('issuer')} label={t('calendar.issuer')} />
        <TextField {...field('title')} label={t('calendar.documentTitle')} />
      </Form>
    </>
  )
}

function fits(value: string, most: number, rule: string): string | undefined {
  const { length } = value.trim()
  return length >= 1 && length <= most ? undefined : rule
}
