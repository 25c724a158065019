import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { DateField } from '../../ui/controls/DateField.tsx'
import type { FieldState } from '../../ui/controls/Field.tsx'
import { RadioField } from '../../ui/controls/RadioField.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { endProblem, startProblem, type Term } from './termRules.ts'
import { today } from './today.ts'

interface TermFieldsProps {
  readonly kind: FieldState<string>
  readonly startsOn: FieldState<string>
  readonly endsOn: FieldState<string>
  readonly legalBasis: FieldState<string>
}

/** How a post is held, from when to when, and by which decision. */
export function TermFields({ kind, startsOn, endsOn, legalBasis }: TermFieldsProps) {
  const { t } = useWorkspace()
  const acting = kind.value === 'acting'
  return (
    <>
      <RadioField
        {...kind}
        label={t('term.kind')}
        options={[
          { value: 'regular', text: t('term.regular') },
          { value: 'acting', text: t('term.acting') },
        ]}
      />
      <DateField {...startsOn} label={t('term.startsOn')} />
      <DateField
        {...endsOn}
        label={t('term.endsOn')}
        hint={t(acting ? 'term.endsOnActing' : 'term.endsOnHint')}
        optional={!acting}
      />
      <TextField
        {...legalBasis}
        label={t('term.legalBasis')}
        hint={t('term.legalBasisHint')}
        optional
        rows={2}
      />
    </>
  )
}

/** A term that begins today. */
export function newTerm(): Term {
  return { kind: 'regular', startsOn: today(), endsOn: '', legalBasis: '' }
}

/** The rules of the fields above, for `useForm`. */
export function useTermRules() {
  const { t } = useWorkspace()
  const say = (key: ReturnType<typeof startProblem>) => (key === undefined ? undefined : t(key))
  return {
    startsOn: (value: string) => say(startProblem(value)),
    endsOn: (_: string, values: Term) => say(endProblem(values, today())),
    legalBasis: (value: string) => (value.trim().length <= 300 ? undefined : t('term.basisRule')),
  }
}
