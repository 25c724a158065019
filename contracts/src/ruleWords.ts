import type { LocalText, ScoringRule } from '@thang/engine'
import { formatPlain } from './numberText.ts'
import { ruleTexts } from './ruleTexts.ts'

type Award = { readonly share: number } | { readonly points: number }
type Named = { readonly name?: LocalText }
type Details = Readonly<Record<string, string>>

/** In which language a rule is read, and what the framework calls the raw inputs. */
export interface RuleReading {
  readonly language: 'vi' | 'en'
  readonly inputNames?: Readonly<Record<string, LocalText>> | undefined
}

/** A sentence for each kind of rule, with the rule's own numbers and the framework's names of inputs. */
export function ruleWords(rule: ScoringRule, reading: RuleReading): string {
  const { say, plain, percent, list, award, name, inputName } = wordsIn(reading)
  const choices = (all: readonly (Award & Named & { readonly code: string })[]) =>
    list(all.map((one) => `${name(one, one.code)}: ${award(one)}`))
  switch (rule.type) {
    case 'yes-no':
      return say('yesNo')
    case 'options':
      return say('options', { list: choices(rule.options) })
    case 'conditions':
      return say('conditions', { list: choices(rule.conditions) })
    case 'ratio':
      return `${say('ratio', {
        numerator: inputName(rule.numerator),
        denominator: inputName(rule.denominator),
      })} ${say(`empty.${rule.emptyDenominator}`)}`
    case 'ratio-to-target':
      return `${say('ratioToTarget', {
        numerator: inputName(rule.numerator),
        denominator: inputName(rule.denominator),
        target: percent(rule.target),
      })} ${say(`empty.${rule.emptyDenominator}`)}`
    case 'count-bands':
      return say('countBands', {
        list: list(
          rule.bands.map((band) => say('band', { from: plain(band.from), award: award(band) })),
        ),
      })
    case 'capped-list':
      return say('cappedList', { points: plain(rule.pointsPerItem), cap: plain(rule.capPoints) })
    case 'bonus-penalty':
      return say('bonusPenalty', {
        bonus: plain(rule.pointsPerBonus),
        penalty: plain(rule.pointsPerPenalty),
        min: plain(rule.minPoints),
        max: plain(rule.maxPoints),
      })
    case 'relative-to-best':
      return `${say('relativeToBest')} ${say(`empty.${rule.emptyDenominator}`)}`
    case 'emulation':
      return say('emulation')
    case 'min-max':
      return say('minMax', { min: plain(rule.min), max: plain(rule.max) })
    case 'survey-mean':
      return say('surveyMean', { min: plain(rule.scaleMin), max: plain(rule.scaleMax) })
    case 'judged':
      return rule.rubric === undefined
        ? say('judged')
        : say('judgedBy', { list: choices(rule.rubric) })
    case 'weighted-sum':
      return say('weightedSum', {
        list: list(
          rule.terms.map((term) =>
            say('term', {
              name: name(term, ''),
              points: plain(term.points),
              rule: ruleWords(term.rule, reading),
            }).trim(),
          ),
        ),
      })
    case 'best-of':
      return say('bestOf', {
        list: list(
          rule.cases.map((one) => `${name(one, '')} ${ruleWords(one.rule, reading)}`.trim()),
        ),
      })
    case 'maturity-level':
      return say('maturityLevel', {
        list: list(rule.levels.map((one) => `${name(one, String(one.level))}: ${award(one)}`)),
      })
    case 'gate':
      return say('gate', { level: plain(rule.levelIfFailed) })
    case 'formula':
      return say('formula', { expression: rule.expression })
    case 'not-scored':
      return say('notScored')
    default:
      throw new Error(`No words for the rule ${JSON.stringify(rule satisfies never)}`)
  }
}

/** The words that sentences about rules are made of. */
function wordsIn({ language, inputNames }: RuleReading) {
  const text = (local: LocalText) => (language === 'en' ? (local.en ?? local.vi) : local.vi)
  const plain = (value: number) => formatPlain(value, language)
  const say = (key: keyof typeof ruleTexts, details: Details = {}) =>
    ruleTexts[key][language].replaceAll(/\{(\w+)\}/g, (_, name: string) => details[name] ?? '?')
  const percent = (share: number) =>
    `${plain(Math.round(share * 1e8) / 1e6)}${language === 'vi' ? '\u00A0' : ''}%`
  return {
    say,
    plain,
    percent,
    list: (parts: readonly string[]) => parts.join('; '),
    award: (given: Award) =>
      'share' in given
        ? say('award.share', { share: percent(given.share) })
        : say('award.points', { points: plain(given.points) }),
    name: (named: Named, otherwise: string) =>
      named.name === undefined ? otherwise : text(named.name),
    inputName: (input: string) => {
      const named = inputNames?.[input]
      return named === undefined ? input : lowerFirst(text(named))
    },
  }
}

/** A name within a sentence. */
function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}
