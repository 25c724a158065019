import type { Holding } from '@thang/contracts'
import { useOwnSession } from '../../app/workspace/session.ts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import type { ComboOption } from '../../ui/controls/ComboField.tsx'
import { DateField, isDay } from '../../ui/controls/DateField.tsx'
import { Form } from '../../ui/controls/Form.tsx'
import { SelectField } from '../../ui/controls/SelectField.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { useForm } from '../../ui/controls/useForm.ts'
import styles from './people.module.css'
import { PersonField } from './PersonField.tsx'
import { postName } from './postWords.ts'
import { isReason } from './ReasonDialog.tsx'
import {
  delegationEndProblem,
  type DelegationProblem,
  delegationStartProblem,
} from './termRules.ts'
import { today } from './today.ts'
import { useFinish } from './useFinish.ts'

interface DelegateFormProps {
  /** Those whose authority may be lent. */
  readonly holdings: readonly Holding[]
  /** Id of the holding the reader came from; empty for none. */
  readonly from: string
}

/** Lends the authority of a post to somebody for some days. */
export function DelegateForm({ holdings, from }: DelegateFormProps) {
  const workspace = useWorkspace()
  const { t, date } = workspace
  const own = useOwnSession().person.id
  const { state, field, values } = useDelegateForm(holdings, from)
  const holding = holdings.find(({ id }) => String(id) === values.holding)
  const complete =
    values.to !== null && isDay(values.startsOn) && isDay(values.endsOn) && holding !== undefined
  return (
    <Form state={state} submit={t('delegation.submit')}>
      <SelectField
        {...field('holding')}
        label={t('delegation.post')}
        placeholder={t('delegation.postRule')}
        options={holdings.map(({ id, post }) => ({
          value: String(id),
          text: postName(post, workspace),
        }))}
      />
      <PersonField
        {...field('to')}
        label={t('delegation.to')}
        hint={t('delegation.toHint')}
        fits={({ id, state: is }) => id !== own && is === 'active'}
      />
      <DateField {...field('startsOn')} label={t('term.startsOn')} />
      <DateField
        {...field('endsOn')}
        label={t('delegation.endsOn')}
        hint={t('delegation.endsHint')}
      />
      <TextField
        {...field('reason')}
        label={t('reason.label')}
        hint={t('delegation.reasonHint')}
        rows={3}
      />
      {complete ? (
        <p className={styles.chosen} aria-live="polite">
          {t('delegation.ends', {
            name: values.to?.text ?? '',
            title: postName(holding.post, workspace),
            from: date(values.startsOn),
            to: date(values.endsOn),
          })}
        </p>
      ) : null}
    </Form>
  )
}

function useDelegateForm(holdings: readonly Holding[], from: string) {
  const { t, date, client } = useWorkspace()
  const finish = useFinish()
  const only = holdings.length === 1 ? holdings[0] : undefined
  const start = holdings.find(({ id }) => String(id) === from) ?? only
  const to: ComboOption | null = null
  const say = (problem: DelegationProblem | undefined) => {
    if (problem === undefined) return undefined
    return 'day' in problem ? t(problem.key, { day: date(problem.day) }) : t(problem.key)
  }
  const endOf = (id: string) =>
    holdings.find((holding) => String(holding.id) === id)?.endsOn ?? null
  return useForm<DelegateValues>({
    initial: {
      holding: start === undefined ? '' : String(start.id),
      to,
      startsOn: today(),
      endsOn: '',
      reason: '',
    },
    rules: {
      holding: (value) => (value === '' ? t('delegation.postRule') : undefined),
      to: (value) => (value === null ? t('delegation.toRule') : undefined),
      startsOn: (value) => say(delegationStartProblem(value, today())),
      endsOn: (_, values) => say(delegationEndProblem(values, endOf(values.holding))),
      reason: (value) => (isReason(value) ? undefined : t('reason.rule')),
    },
    async submit({ holding, to: receiver, startsOn, endsOn, reason }) {
      if (receiver === null) return
      const given = await client.delegate({
        holding: Number(holding),
        to: receiver.key,
        startsOn,
        endsOn,
        reason: reason.trim(),
      })
      const done = t('delegation.done', { title: given.post.title, name: given.to.name })
      await finish({ done, shows: `delegation-${given.id}` })
    },
  })
}

interface DelegateValues {
  readonly holding: string
  readonly to: ComboOption | null
  readonly startsOn: string
  readonly endsOn: string
  readonly reason: string
}
