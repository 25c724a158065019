import type { RoundDetail } from '@thang/contracts'
import { listNodes } from '@thang/engine'
import { useState } from 'react'
import { fold } from '../../../app/i18n/fold.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { ComboField, type ComboOption } from '../../../ui/controls/ComboField.tsx'
import type { FieldState, FieldWords } from '../../../ui/controls/Field.tsx'
import { useLocalText } from '../../frameworks/useLocalText.ts'
import { usePublic } from '../../frameworks/usePublic.ts'

type Part = RoundDetail['parts'][number]

interface NodeFieldProps extends FieldWords, FieldState<ComboOption | null> {
  readonly round: RoundDetail
  readonly kind: Part['kind']
  /** Groups are left out. */
  readonly only?: 'indicator'
}

const mostShown = 80

/** The framework by which units of the kind are assessed; undefined while it is on its way. */
export function useFrameworkOf(round: RoundDetail, kind: string) {
  const code = round.parts.find((part) => part.kind === kind)?.framework.code ?? ''
  const { data } = usePublic(['framework', code], (client) => client.getFramework(code))
  return data?.framework
}

/** An indicator or a group of the framework of a kind, by code or words; withdrawn ones are left out. */
export function NodeField({ round, kind, only, ...field }: NodeFieldProps) {
  const { t } = useWorkspace()
  const text = useLocalText()
  const framework = useFrameworkOf(round, kind)
  const [words, setWords] = useState('')
  const gone = new Set(
    round.withdrawnIndicators.flatMap((each) => (each.kind === kind ? each.node : [])),
  )
  const wanted = fold(words)
  const nodes = framework === undefined ? [] : listNodes(framework)
  const options = nodes
    .filter(({ code, level }) => !gone.has(code) && (only === undefined || level === only))
    .map(({ code, name }) => ({ key: code, text: `${code} ${text(name)}` }))
    .filter((option) => fold(option.text).includes(wanted))
    .slice(0, mostShown)
  return (
    <ComboField
      {...field}
      options={options}
      onSearch={setWords}
      searching={framework === undefined}
      placeholder={t('roundStep.nodePlaceholder')}
    />
  )
}
