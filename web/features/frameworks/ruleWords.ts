import type { Framework, LocalText, ScoringRule } from '@thang/contracts'
import { useSite } from '../../app/site.tsx'

type Award = { readonly share: number } | { readonly points: number }

/** A sentence for each kind of rule, with the rule's own numbers and the framework's names of inputs. */
export function useRuleWords(framework: Framework): (rule: ScoringRule) => string {
  const { t, plain, text, language } = useSite()
  const percent = (share: number) =>
    `${plain(Math.round(share * 1e8) / 1e6)}${language === 'vi' ? '\u00A0' : ''}%`
  const award = (given: Award) =>
    'share' in given
      ? t('award.share', { share: percent(given.share) })
      : t('award.points', { points: plain(given.points) })
  const name = (named: { name?: LocalText }, otherwise: string) =>
    named.name === undefined ? otherwise : text(named.name)
  const list = (parts: string[]) => parts.join('; ')
  const inputName = (input: string) => {
    const named = framework.inputNames?.[input]
    return named === undefined ? input : lowerFirst(text(named))
  }

  function words(rule: ScoringRule): string {
    switch (rule.type) {
      case 'yes-no':
        return t('ruleWords.yesNo')
      case 'options':
        return t('ruleWords.options', {
          list: list(
            rule.options.map((option) => `${name(option, option.code)}: ${award(option)}`),
          ),
        })
      case 'conditions':
        return t('ruleWords.conditions', {
          list: list(rule.conditions.map((one) => `${name(one, one.code)}: ${award(one)}`)),
        })
      case 'ratio':
        return `${t('ruleWords.ratio', { numerator: inputName(rule.numerator), denominator: inputName(rule.denominator) })} ${t(`empty.${rule.emptyDenominator}`)}`
      case 'ratio-to-target':
        return `${t('ruleWords.ratioToTarget', {
          numerator: inputName(rule.numerator),
          denominator: inputName(rule.denominator),
          target: percent(rule.target),
        })} ${t(`empty.${rule.emptyDenominator}`)}`
      case 'count-bands':
        return t('ruleWords.countBands', {
          list: list(
            rule.bands.map((band) =>
              t('ruleWords.band', { from: plain(band.from), award: award(band) }),
            ),
          ),
        })
      case 'capped-list':
        return t('ruleWords.cappedList', {
          points: plain(rule.pointsPerItem),
          cap: plain(rule.capPoints),
        })
      case 'bonus-penalty':
        return t('ruleWords.bonusPenalty', {
          bonus: plain(rule.pointsPerBonus),
          penalty: plain(rule.pointsPerPenalty),
          min: plain(rule.minPoints),
          max: plain(rule.maxPoints),
        })
      case 'relative-to-best':
        return `${t('ruleWords.relativeToBest')} ${t(`empty.${rule.emptyDenominator}`)}`
      case 'emulation':
        return t('ruleWords.emulation')
      case 'min-max':
        return t('ruleWords.minMax', { min: plain(rule.min), max: plain(rule.max) })
      case 'survey-mean':
        return t('ruleWords.surveyMean', {
          min: plain(rule.scaleMin),
          max: plain(rule.scaleMax),
        })
      case 'judged':
        return rule.rubric === undefined
          ? t('ruleWords.judged')
          : t('ruleWords.judgedBy', {
              list: list(rule.rubric.map((one) => `${name(one, one.code)}: ${award(one)}`)),
            })
      case 'weighted-sum':
        return t('ruleWords.weightedSum', {
          list: list(
            rule.terms.map((term) =>
              t('ruleWords.term', {
                name: name(term, ''),
                points: plain(term.points),
                rule: words(term.rule),
              }).trim(),
            ),
          ),
        })
      case 'best-of':
        return t('ruleWords.bestOf', {
          list: list(rule.cases.map((one) => `${name(one, '')} ${words(one.rule)}`.trim())),
        })
      case 'maturity-level':
        return t('ruleWords.maturityLevel', {
          list: list(rule.levels.map((one) => `${name(one, String(one.level))}: ${award(one)}`)),
        })
      case 'gate':
        return t('ruleWords.gate', { level: rule.levelIfFailed })
      case 'formula':
        return t('ruleWords.formula', { expression: rule.expression })
      case 'not-scored':
        return t('ruleWords.notScored')
      default:
        throw new Error(`No words for the rule ${JSON.stringify(rule satisfies never)}`)
    }
  }
  return words
}

/** A name within a sentence. */
function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}
