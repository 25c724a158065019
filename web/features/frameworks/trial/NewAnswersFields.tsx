import type { TrialQuestion } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { RadioField } from '../../../ui/controls/RadioField.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { problemText } from './problemText.ts'
import type { TableProblem } from './readTable.ts'

/** How what is new enters the trial, and what was pasted for it. */
export interface NewAnswers {
  readonly as: TrialQuestion['newIndicators']
  readonly pasted: string
}

interface NewAnswersFieldsProps {
  readonly value: NewAnswers
  /** What in the pasted table cannot be read. */
  readonly problems: readonly TableProblem[]
  readonly onChange: (value: NewAnswers) => void
}

const ways = [
  { value: 'missing', text: 'trial.newMissing', what: 'trial.newMissingWhat' },
  { value: 'left-out', text: 'trial.newLeftOut', what: 'trial.newLeftOutWhat' },
  { value: 'given', text: 'trial.newGiven', what: 'trial.newGivenWhat' },
] as const

/** How indicators without earlier answers count in the trial. */
export function NewAnswersFields({ value, problems, onChange }: NewAnswersFieldsProps) {
  const { t } = useWorkspace()
  return (
    <>
      <RadioField
        id="trial-new"
        name="trial-new"
        label={t('trial.newAs')}
        value={value.as}
        error={undefined}
        options={ways.map((way) => ({ value: way.value, text: t(way.text), what: t(way.what) }))}
        onChange={(chosen) =>
          onChange({ ...value, as: ways.find((way) => way.value === chosen)?.value ?? value.as })
        }
      />
      {value.as === 'given' ? (
        <TextField
          id="trial-given"
          name="trial-given"
          label={t('trial.givenPaste')}
          hint={t('trial.pasteHint')}
          value={value.pasted}
          error={problemText(t, problems)}
          rows={6}
          onChange={(pasted) => onChange({ ...value, pasted })}
        />
      ) : null}
    </>
  )
}
