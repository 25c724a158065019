import type { FrameworkCrosswalk, FrameworkDiff } from './frameworkComparison.ts'
import { frameworkTexts } from './frameworkTexts.ts'
import { formatPlain } from './numberText.ts'

type Language = 'vi' | 'en'
type NodeDiff = FrameworkDiff['nodes'][number]
type Change = NodeDiff['changes'][number]
type Parameter = Change['parameters'][number]
type Value = Parameter['before'] | Change['before']
type Entry = FrameworkCrosswalk['entries'][number]

export type FrameworkWordKey = keyof typeof frameworkTexts

/** One text of those that pages and papers share. */
export function frameworkWord(key: FrameworkWordKey, language: Language): string {
  return frameworkTexts[key][language]
}

/** All of them in one language. */
export function frameworkWordsIn(language: Language): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(frameworkTexts).map(([key, text]) => [key, text[language]]),
  )
}

/** How differences of two sets of indicators read: "Điểm tối đa: 8 → 10". */
export function changeWords(language: Language) {
  /** The word of a family, such as the name of a field, or undefined where it has none. */
  const named = (family: string, value: unknown): string | undefined => {
    const key = `${family}.${String(value)}`
    return isWord(key) ? frameworkWord(key, language) : undefined
  }
  const plain = (value: Value): string => {
    if (value === null || value === '') return frameworkWord('change.nothing', language)
    if (typeof value === 'number') return formatPlain(value, language)
    if (typeof value === 'boolean')
      return frameworkWord(`preview.${value ? 'yes' : 'no'}`, language)
    if (typeof value === 'string') return dayOf(value) ?? value
    if (Array.isArray(value)) return value.join(', ')
    return language === 'en' ? (value.en ?? value.vi) : value.vi
  }
  const field = (name: string) => named('nodeField', name) ?? name
  const shown = (name: string, value: Change['before']): string => {
    const family = families[name]
    return (family === undefined ? undefined : named(family, value)) ?? plain(value)
  }
  const pathWord = (word: string): string => {
    if (word === 'share') return frameworkWord('ruleChoice.share', language)
    const known = named('ruleField', word) ?? named('settingField', word)
    return known ?? (/^\d+$/.test(word) ? String(Number(word) + 1) : word)
  }
  const parameter = ({ path, before, after }: Parameter): string => {
    // Shares are kept as such and read as percentages, as they are typed.
    const scale = /\b(share|target|cap)$/.test(path) ? 100 : 1
    const family = families[path.split('.').at(-1) ?? '']
    const read = (value: Value) => {
      if (typeof value === 'number') return plain(value * scale)
      return (family === undefined ? undefined : named(family, value)) ?? plain(value)
    }
    const what = path.split('.').map(pathWord).join(' › ')
    return `${what}: ${read(before)} → ${read(after)}`
  }
  const change = ({ field: name, before, after, parameters }: Change): string[] => {
    const inside = parameters.map((one) => `${field(name)}: ${parameter(one)}`)
    const [from, to] = [shown(name, before), shown(name, after)]
    return from === to ? inside : [`${field(name)}: ${from} → ${to}`, ...inside]
  }
  return {
    /** How many nodes came, changed and went. */
    counts({ nodes }: FrameworkDiff): string {
      const count = (_: string, wanted: string) =>
        String(nodes.filter(({ state }) => state === wanted).length)
      return frameworkWord('compareDraft.counts', language).replaceAll(/\{(\w+)\}/g, count)
    },
    /** What changed of the set as a whole; of lists of codes only that they changed. */
    settings(changes: readonly Parameter[]): string[] {
      const told = changes.map((one) => {
        const list = listsOfCodes.exec(one.path)?.[0]
        if (list === undefined) return parameter(one)
        const what = list.split('.').map(pathWord).join(' › ')
        return `${what}: ${frameworkWord('change.some', language)}`
      })
      return [...new Set(told)]
    },
    /** What changed of a node; of one that came or went, its points and where it stands or stood. */
    node({ before, after, changes }: NodeDiff): string[] {
      if (before !== null && after !== null) return changes.flatMap(change)
      const only = after ?? before
      if (only === null) return []
      const { maxPoints, parent } = only
      return [
        ...(maxPoints === null ? [] : [`${field('maxPoints')}: ${plain(maxPoints)}`]),
        ...(parent === null ? [] : [`${field('parent')}: ${parent}`]),
      ]
    },
    /** In what an indicator differs and what was stated of it, or an en dash. */
    reasons({ reasons, matchedBy, note }: Entry): string {
      const told = [
        ...reasons.map((one) => frameworkWord(`crosswalkReason.${one}`, language)),
        ...(matchedBy === 'stated' ? [frameworkWord('crosswalk.stated', language)] : []),
        ...(note === null ? [] : [plain(note)]),
      ]
      return told.join(', ') || '–'
    },
    /** Whether its values may be compared. */
    comparable({ comparable }: Entry): string {
      if (comparable === null) return frameworkWord('crosswalk.unknown', language)
      return frameworkWord(`preview.${comparable ? 'yes' : 'no'}`, language)
    },
    points: (node: Entry['before']): string =>
      node === null || node.maxPoints === null ? '–' : plain(node.maxPoints),
  }
}

const listsOfCodes = /^(sources|views\.[^.]+(?=\.(groups|source|knowledge)\b))/

/** `2025-04-03` as 03/04/2025; undefined for what is no day. */
function dayOf(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []
  return day === undefined ? undefined : `${day}/${month}/${year}`
}

/** Fields whose values have names. */
const families: Readonly<Record<string, string>> = {
  rule: 'ruleKind',
  ruleKnowledge: 'ruleKnown',
  knowledge: 'ruleKnown',
  provenance: 'provenance',
  level: 'nodeLevel',
  earlier: 'crosswalkState',
  knownDepth: 'nodeLevel',
  notApplicable: 'ruleChoice',
  emptyDenominator: 'ruleChoice',
  transform: 'ruleChoice',
  direction: 'ruleChoice',
  rankedOn: 'rankedOn',
}

function isWord(key: string): key is FrameworkWordKey {
  return Object.hasOwn(frameworkTexts, key)
}
