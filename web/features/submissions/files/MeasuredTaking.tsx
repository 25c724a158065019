import type { RoundDetail } from '@thang/contracts'
import { useState } from 'react'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { DateField, isDay } from '../../../ui/controls/DateField.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { today } from '../../people/today.ts'
import { FileTaking } from './FileTaking.tsx'
import { useAnswerFile } from './useAnswerFile.ts'
import { useNamedLines } from './useNamedLines.ts'

/** Values that a system has measured for many units: where they come from, and the table of them. */
export function MeasuredTaking({ round }: { readonly round: RoundDetail }) {
  const { t, client } = useWorkspace()
  const [system, setSystem] = useState('')
  const [document, setDocument] = useState('')
  const [asOf, setAsOf] = useState(today())
  const linesOf = useNamedLines(round)
  const from = { system: system.trim(), document: document.trim() || null, asOf }
  const chosen = useAnswerFile({
    ends: ['.csv', '.xlsx'],
    check: (file) => client.checkMeasuredFile(round.id, { ...file, ...from }),
  })
  const known = from.system.length >= 2 && from.system.length <= 200 && isDay(asOf)
  return (
    <>
      <TextField
        id="measured-system"
        name="system"
        label={t('roundFiles.system')}
        hint={t('roundFiles.systemHint')}
        error={undefined}
        value={system}
        onChange={setSystem}
      />
      <TextField
        id="measured-document"
        name="document"
        label={t('roundFiles.document')}
        error={undefined}
        value={document}
        onChange={setDocument}
        optional
      />
      <DateField
        id="measured-as-of"
        name="asOf"
        label={t('roundFiles.asOf')}
        error={isDay(asOf) ? undefined : t('roundFiles.asOfRule')}
        value={asOf}
        onChange={setAsOf}
      />
      {known ? (
        <FileTaking
          id="measured-file"
          label={t('roundFiles.measuredFile')}
          hint={t('roundFiles.measuredHint')}
          accept=".csv,.xlsx"
          chosen={chosen}
          linesOf={linesOf}
          take={(each, { file, check }) =>
            each.takeMeasuredFile(round.id, { ...file, ...from, plan: check.plan })
          }
          renews={['answer-imports', 'rounds', 'submissions']}
        />
      ) : (
        <p>{t('roundFiles.systemFirst')}</p>
      )}
    </>
  )
}
