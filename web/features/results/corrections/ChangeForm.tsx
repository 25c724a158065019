import type { ResultSituation } from '@thang/contracts'
import { listNodes } from '@thang/engine'
import { useState } from 'react'
import { fold, matches } from '../../../app/i18n/fold.ts'
import { Answer, useAsk } from '../../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { ComboField, type ComboOption } from '../../../ui/controls/ComboField.tsx'
import { useLocalText } from '../../frameworks/useLocalText.ts'
import { usePublic } from '../../frameworks/usePublic.ts'
import styles from '../results.module.css'
import type { DraftChange } from './correctionDraft.ts'
import { DecideChange } from './DecideChange.tsx'

interface ChangeFormProps {
  readonly situation: ResultSituation
  readonly onAdd: (change: DraftChange) => void
}

/** Chooses a unit and an indicator, shows what stands there, and takes what is right instead. */
export function ChangeForm({ situation, onAdd }: ChangeFormProps) {
  const { t } = useWorkspace()
  const [unit, setUnit] = useState<ComboOption | null>(null)
  const [node, setNode] = useState<ComboOption | null>(null)
  // What was typed is forgotten once it was taken.
  const [taken, setTaken] = useState(0)
  const tables = situation.final?.tables ?? []
  const table = tables.find(({ rows }) => rows.some((row) => row.unit.code === unit?.key))
  const row = table?.rows.find((each) => each.unit.code === unit?.key)
  return (
    <fieldset className={styles.change}>
      <legend>{t('newCorrection.add')}</legend>
      <UnitChoice
        situation={situation}
        value={unit}
        onChange={(next) => {
          setUnit(next)
          setNode(null)
        }}
      />
      {table === undefined || row === undefined ? null : (
        <NodeChoice
          key={`${row.submission} ${taken}`}
          framework={table.framework.code}
          value={node}
          onChange={setNode}
        />
      )}
      {table === undefined || row === undefined || node === null ? null : (
        <StandingAnswer
          key={`${row.submission} ${node.key}`}
          submission={row.submission}
          node={node}
          framework={table.framework.code}
          onDecide={(decision) => {
            const { submission } = row
            onAdd({ submission, unit: unit?.text ?? '', node: node.key, name: node.text, decision })
            setNode(null)
            setTaken(taken + 1)
          }}
        />
      )}
    </fieldset>
  )
}

interface ChoiceProps {
  readonly value: ComboOption | null
  readonly onChange: (value: ComboOption | null) => void
}

const mostShown = 60

function UnitChoice({ situation, ...choice }: ChoiceProps & Pick<ChangeFormProps, 'situation'>) {
  const { t, unitName } = useWorkspace()
  const [words, setWords] = useState('')
  const options = (situation.final?.tables ?? [])
    .flatMap(({ kind, rows }) => rows.map(({ unit }) => ({ unit, kind })))
    .filter(({ unit }) => matches(words, unit.name, unit.nameEn))
    .slice(0, mostShown)
    .map(({ unit, kind }) => ({
      key: unit.code,
      text: unitName(unit),
      detail: t(`unitKind.${kind}`),
    }))
  return (
    <ComboField
      {...choice}
      id="correction-unit"
      name="unit"
      error={undefined}
      label={t('results.unit')}
      placeholder={t('unit.placeholder')}
      options={options}
      onSearch={setWords}
    />
  )
}

function NodeChoice({ framework, ...choice }: ChoiceProps & { readonly framework: string }) {
  const { t } = useWorkspace()
  const text = useLocalText()
  const [words, setWords] = useState('')
  const { data } = usePublic(['framework', framework], (client) => client.getFramework(framework))
  const nodes = data === undefined ? [] : listNodes(data.framework)
  const wanted = fold(words)
  const options = nodes
    .filter(({ level }) => level === 'indicator')
    .map(({ code, name }) => ({ key: code, text: `${code} ${text(name)}` }))
    .filter((option) => fold(option.text).includes(wanted))
    .slice(0, mostShown)
  return (
    <ComboField
      {...choice}
      id="correction-node"
      name="node"
      error={undefined}
      label={t('corrections.indicator')}
      placeholder={t('roundStep.nodePlaceholder')}
      options={options}
      onSearch={setWords}
      searching={data === undefined}
    />
  )
}

interface StandingAnswerProps {
  readonly submission: number
  readonly node: ComboOption
  readonly framework: string
  readonly onDecide: (decision: DraftChange['decision']) => void
}

/** What was published at the indicator, and beside it what should stand. */
function StandingAnswer({ submission, node, framework, onDecide }: StandingAnswerProps) {
  const asked = useAsk(['appraisal', 'one', submission, node.key], (client) =>
    client.getAppraisal(submission, node.key),
  )
  const set = usePublic(['framework', framework], (client) => client.getFramework(framework))
  return (
    <Answer of={asked}>
      {(detail) => (
        <DecideChange detail={detail} framework={set.data?.framework} onDecide={onDecide} />
      )}
    </Answer>
  )
}
