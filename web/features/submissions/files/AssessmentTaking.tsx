import type { RoundDetail } from '@thang/contracts'
import { useState } from 'react'
import { useAsk } from '../../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { SelectField } from '../../../ui/controls/SelectField.tsx'
import { FileTaking } from './FileTaking.tsx'
import { useAnswerFile } from './useAnswerFile.ts'
import { useNamedLines } from './useNamedLines.ts'

/** The table of an assessment of one unit that was made elsewhere, with its scores. */
export function AssessmentTaking({ round }: { readonly round: RoundDetail }) {
  const { t, unitName } = useWorkspace()
  const [unit, setUnit] = useState('')
  const asked = useAsk(['submissions', { round: round.id }], (client) =>
    client.listSubmissions({ round: String(round.id) }),
  )
  const options = (asked.data?.submissions ?? [])
    .map((submission) => ({ value: submission.unit.code, text: unitName(submission.unit) }))
    .toSorted((a, b) => a.text.localeCompare(b.text, 'vi'))
  return (
    <>
      <SelectField
        id="assessment-unit"
        name="unit"
        label={t('roundFiles.unit')}
        error={undefined}
        value={unit}
        onChange={setUnit}
        placeholder={t('roundFiles.chooseUnit')}
        options={options}
      />
      {unit === '' ? (
        <p>{t('roundFiles.unitFirst')}</p>
      ) : (
        <OfUnit key={unit} round={round} unit={unit} />
      )}
    </>
  )
}

function OfUnit({ round, unit }: { readonly round: RoundDetail; readonly unit: string }) {
  const { t, client } = useWorkspace()
  const linesOf = useNamedLines(round)
  const chosen = useAnswerFile({
    ends: ['.csv', '.xlsx'],
    check: (file) => client.checkAssessmentFile(round.id, { ...file, unit }),
  })
  return (
    <FileTaking
      id="assessment-file"
      label={t('roundFiles.assessmentFile')}
      hint={t('roundFiles.assessmentHint')}
      accept=".csv,.xlsx"
      chosen={chosen}
      linesOf={linesOf}
      take={(each, { file, check }) =>
        each.takeAssessmentFile(round.id, { ...file, unit, plan: check.plan })
      }
      renews={['answer-imports', 'rounds', 'submissions']}
    />
  )
}
