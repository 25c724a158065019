import type { CalendarConflict, CalendarDocument, NewCalendar } from '@thang/contracts'
import type { WorkCalendar } from '@thang/engine'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { reasonOf, Refused } from '../../app/workspace/send.ts'
import { useGo, useWorkspace } from '../../app/workspace/workspace.tsx'
import { CheckField } from '../../ui/controls/CheckField.tsx'
import { Form } from '../../ui/controls/Form.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { useForm } from '../../ui/controls/useForm.ts'
import { isReason } from '../people/ReasonDialog.tsx'
import { useFinish } from '../people/useFinish.ts'
import { ConflictNotice, conflictIn } from './ConflictNotice.tsx'
import styles from './calendar.module.css'
import { decide } from './draft.ts'

interface SaveFormProps {
  readonly draft: WorkCalendar
  readonly base: number
  readonly document: CalendarDocument
  readonly changed: boolean
  readonly onSaved: () => void
}

/** Why, whether the year is decided by it, and the saving; a conflict brings the newer version and keeps the changes. */
export function SaveForm({ draft, base, document, changed, onSaved }: SaveFormProps) {
  const { t, client, path } = useWorkspace()
  const queries = useQueryClient()
  const finish = useFinish()
  const go = useGo()
  const [conflict, setConflict] = useState<CalendarConflict | null>(null)
  const { state, field } = useForm({
    initial: { decided: draft.status === 'decided', reason: '' },
    rules: {
      reason: (value) => (isReason(value) ? undefined : t('reason.rule')),
      decided: (value) => (changed || value ? undefined : t('calendar.nothingYet')),
    },
    async submit({ decided, reason }) {
      try {
        const sent = sentOf(decided ? decide(draft, document) : draft, { base, document, reason })
        await client.reviseCalendar(draft.year, sent)
      } catch (error) {
        if (error instanceof Refused && reasonOf(error) === 'calendar-changed') {
          setConflict(conflictIn(error.body))
          await queries.invalidateQueries({ queryKey: ['calendar'] })
        }
        throw error
      }
      onSaved()
      go(path('calendar', {}, { year: String(draft.year) }))
      await finish({ done: t('calendar.saved', { year: String(draft.year) }), shows: 'versions' })
    },
  })
  return (
    <section className={styles.section} aria-labelledby="save">
      <h2 id="save">{t('calendar.save')}</h2>
      {conflict === null ? null : <ConflictNotice conflict={conflict} />}
      <Form state={state} submit={t('calendar.saveVersion')}>
        {draft.status === 'decided' ? null : (
          <CheckField {...field('decided')} label={t('calendar.isDecided')} />
        )}
        <TextField
          {...field('reason')}
          label={t('reason.label')}
          hint={t('calendar.reasonHint')}
          rows={3}
        />
      </Form>
    </section>
  )
}

interface Saved {
  readonly base: number
  readonly document: CalendarDocument
  readonly reason: string
}

function sentOf(calendar: WorkCalendar, { base, document, reason }: Saved): NewCalendar {
  const { status, weeklyRest, holidays, substitutes, swaps, documents, notes } = calendar
  const known = documents.some(({ number }) => number === document.number)
  return {
    status,
    weeklyRest: [...weeklyRest],
    holidays: [...holidays],
    substitutes: [...substitutes],
    swaps: [...swaps],
    documents: known ? [...documents] : [...documents, document],
    notes: [...notes],
    base,
    decidedBy: document.number,
    reason: reason.trim(),
  }
}
