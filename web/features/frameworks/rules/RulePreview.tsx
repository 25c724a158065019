import { describeProblem } from '@thang/contracts'
import {
  explainFormula,
  type Framework,
  type FrameworkNode,
  inputsOf,
  isMissing,
  peersOf,
  type RuleInput,
  scoreRule,
  type ScoringRule,
} from '@thang/engine'
import { useId, useState } from 'react'
import { formatPlain } from '../../../app/i18n/numbers.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { SelectField } from '../../../ui/controls/SelectField.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import styles from '../frameworks.module.css'
import { useLocalText } from '../useLocalText.ts'
import { hasFormula } from './hasFormula.ts'
import { readSample, sampleOf, type SampleTexts } from './sampleInputs.ts'
import { useCel } from './useCel.ts'

interface RulePreviewProps {
  readonly framework: Framework
  readonly node: FrameworkNode
  readonly rule: ScoringRule
}

/** Sample figures through the rule as it stands in the form: the points, and how they come about. */
export function RulePreview({ framework, node, rule }: RulePreviewProps) {
  const { t, language } = useWorkspace()
  const [typed, setTyped] = useState<SampleTexts>({})
  const inputs = inputsOf(rule)
  const mine = { ...sampleOf(inputs, language), ...typed }
  const own = readSample(inputs, mine, language)
  const compares = Object.keys(peersOf(rule, [own])).length > 0
  const best = readSample(inputs, prefixed(inputs, mine), language)
  const text = useOutcome({ framework, node, rule }, [own, ...(compares ? [best] : [])])
  const change = (name: string, value: string) => setTyped({ ...typed, [name]: value })
  return (
    <section className={styles.preview} aria-label={t('preview.title')}>
      <h3>{t('preview.title')}</h3>
      <p className={styles.hint}>{t('preview.what')}</p>
      <SampleFields inputs={inputs} texts={mine} framework={framework} onChange={change} />
      {compares ? (
        <>
          <h4>{t('preview.best')}</h4>
          <SampleFields
            inputs={inputs}
            texts={mine}
            framework={framework}
            prefix={bestPrefix}
            onChange={change}
          />
        </>
      ) : null}
      <output className={styles.outcome}>
        <b>{text.points}</b>
        {text.formula === null ? null : <span>{text.formula}</span>}
      </output>
    </section>
  )
}

const bestPrefix = 'best:'

function prefixed(inputs: readonly RuleInput[], texts: SampleTexts): SampleTexts {
  return Object.fromEntries(
    inputs.map(({ name }) => [name, texts[`${bestPrefix}${name}`] ?? texts[name] ?? '']),
  )
}

/** The points in words, and the sum that gave them. */
function useOutcome(
  { framework, node, rule }: RulePreviewProps,
  units: readonly ReturnType<typeof readSample>[],
) {
  const { t, language } = useWorkspace()
  const text = useLocalText()
  const asksCel = hasFormula(rule)
  const cel = useCel(asksCel)
  const [own = {}] = units
  const maxPoints = rule.type === 'gate' ? 0 : node.maxPoints
  if (maxPoints === null) return { points: t('preview.noMaximum'), formula: null }
  if (asksCel && cel === null) return { points: t('preview.loading'), formula: null }
  const outcome = scoreRule(rule, own, {
    maxPoints,
    peers: peersOf(rule, units),
    ...(cel !== null && { evaluate: cel.celEvaluate }),
  })
  const { points } = outcome
  if (outcome.passed !== undefined) {
    return { points: t(outcome.passed ? 'preview.passed' : 'preview.failed'), formula: null }
  }
  if (isMissing(points)) {
    const why = text(describeProblem(points.missing))
    return { points: t('preview.none', { why }), formula: null }
  }
  const formula = explainFormula(
    framework,
    { code: node.code, explanation: { how: 'rule', outcome }, figure: points, as: 'points' },
    (value) => (isMissing(value) ? '–' : formatPlain(value, language)),
  )
  const given = formatPlain(points, language)
  return {
    points: t('preview.points', { points: given, max: formatPlain(maxPoints, language) }),
    formula: formula === null ? null : `= ${formula}`,
  }
}

interface SampleFieldsProps {
  readonly inputs: readonly RuleInput[]
  readonly texts: SampleTexts
  readonly framework: Framework
  readonly prefix?: string
  readonly onChange: (name: string, text: string) => void
}

function SampleFields({ inputs, texts, framework, prefix = '', onChange }: SampleFieldsProps) {
  const { t } = useWorkspace()
  const text = useLocalText()
  const id = useId()
  return (
    <div className={styles.fields}>
      {inputs.map((input) => {
        const key = `${prefix}${input.name}`
        const unit = framework.inputUnits?.[input.name]
        const called = input.label ?? framework.inputNames?.[input.name]
        const field = {
          id: `${id}-${key}`,
          name: key,
          label: `${called === undefined ? input.name : text(called)}${unit === undefined ? '' : ` (${text(unit)})`}`,
          value: texts[key] ?? texts[input.name] ?? '',
          error: undefined,
          onChange: (value: string) => onChange(key, value),
        }
        const options = optionsOf(input)
        if (input.kind === 'boolean') {
          const yes = { value: 'yes', text: t('preview.yes') }
          return (
            <SelectField
              {...field}
              key={key}
              options={[yes, { value: 'no', text: t('preview.no') }]}
            />
          )
        }
        if (options.length === 0) return <TextField {...field} key={key} />
        const shown = options.map(({ code, name }) => ({
          value: code,
          text: name === undefined ? code : text(name),
        }))
        return <SelectField {...field} key={key} options={shown} />
      })}
    </div>
  )
}

function optionsOf({ options = [] }: RuleInput) {
  return options
}
