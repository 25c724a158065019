import type { FrameworkDiff } from '@thang/contracts'
import { knowledgeStates, levels, provenances } from '@thang/engine'
import { formatPlain } from '../../../app/i18n/numbers.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { ruleParameters } from '../rules/parameters.ts'
import { isRuleType } from '../rules/ruleValues.ts'
import { useLocalText } from '../useLocalText.ts'

type Change = FrameworkDiff['nodes'][number]['changes'][number]
type Parameter = Change['parameters'][number]

const fields = [
  'code',
  'level',
  'parent',
  'position',
  'name',
  'maxPoints',
  'weight',
  'rule',
  'ruleKnowledge',
  'appliesTo',
  'evidence',
  'dataSource',
  'provenance',
  'appraisedBy',
  'aggregation',
  'notApplicable',
  'componentCount',
  'knowledge',
  'source',
  'note',
] as const
type Field = (typeof fields)[number]

/** Sentences for what changed: "Điểm tối đa: 8 → 10". */
export function useChangeWords() {
  const { t, language } = useWorkspace()
  const text = useLocalText()
  const plain = (value: Parameter['before'] | Change['before']): string => {
    if (value === null || value === '') return t('change.nothing')
    if (typeof value === 'number') return formatPlain(value, language)
    if (typeof value === 'boolean') return t(value ? 'preview.yes' : 'preview.no')
    if (typeof value === 'string') return value
    return Array.isArray(value) ? value.join(', ') : text(value)
  }
  const shown = (field: Field | undefined, value: Change['before']): string => {
    if (field === 'rule' && isRuleType(value)) return t(`ruleKind.${value}`)
    if (field === 'ruleKnowledge' || field === 'knowledge') {
      const state = knowledgeStates.find((one) => one === value)
      if (state !== undefined) return t(`ruleKnown.${state}`)
    }
    const provenance = provenances.find((one) => one === value)
    if (field === 'provenance' && provenance !== undefined) return t(`provenance.${provenance}`)
    const level = levels.find((one) => one === value)
    if (field === 'level' && level !== undefined) return t(`nodeLevel.${level}`)
    return plain(value)
  }
  const told = (what: string, before: string, after: string) =>
    t('change.fromTo', { what, before, after })
  const parameter = ({ path, before, after }: Parameter) => {
    // Shares are kept as such and read as percentages, as they are typed.
    const scale = /\b(share|target|cap)$/.test(path) ? 100 : 1
    const read = (value: Parameter['before']) =>
      plain(typeof value === 'number' ? value * scale : value)
    return told(parameterName(path), read(before), read(after))
  }

  /** The last word of a path that has a name: `options.leader.share` → the option leader. */
  function parameterName(path: string): string {
    const words = path.split('.').map((word) => {
      const known = parameterNames.find((name) => name === word)
      if (known !== undefined) return t(`ruleField.${known}`)
      if (word === 'share') return t('ruleChoice.share')
      const setting = settingNames.find((name) => name === word)
      if (setting !== undefined) return t(`settingField.${setting}`)
      return /^\d+$/.test(word) ? String(Number(word) + 1) : word
    })
    return words.join(' › ')
  }
  return {
    change({ field, before, after, parameters }: Change): string[] {
      const known = fields.find((name) => name === field)
      const what = known === undefined ? field : t(`nodeField.${known}`)
      const [from, to] = [shown(known, before), shown(known, after)]
      const inside = parameters.map((one) => `${what}: ${parameter(one)}`)
      return from === to ? inside : [told(what, from, to), ...inside]
    },
    settings: (changes: readonly Parameter[]) => changes.map(parameter),
  }
}

/** What a set says of itself, and what stands within it. */
const settingNames = [
  'name',
  'vi',
  'en',
  'index',
  'unitKind',
  'periods',
  'legalBasis',
  'document',
  'issuedOn',
  'title',
  'total',
  'per',
  'method',
  'decimals',
  'groupValues',
  'rankedOn',
  'knownDepth',
  'views',
  'notes',
  'sources',
  'inputNames',
  'unit',
  'scale',
] as const

/** The names of all parameters that forms have. */
const parameterNames = [
  ...new Set(
    Object.values(ruleParameters).flatMap((parameters) =>
      parameters.flatMap((one) => ('name' in one ? [one.name] : [])),
    ),
  ),
]
