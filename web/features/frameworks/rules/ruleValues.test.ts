import { ScoringRule } from '@thang/contracts'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { type FrameworkNode, listNodes } from '@thang/engine'
import { Framework } from '@thang/contracts'
import { ruleParameters } from './parameters.ts'
import { anotherKind, blankValues, isRuleType, readRule, valuesOf } from './ruleValues.ts'

const kinds = Object.keys(ruleParameters).filter(isRuleType)

it.each(kinds)('a new rule of the kind %s is sound', (kind) => {
  const rule = readRule(blankValues(kind), 'vi')
  expect(ScoringRule.safeParse(rule).error).toBeUndefined()
})

const shipped = ['service-quality-766', 'dti-province-2024', 'dti-province-2021'].flatMap(
  (code) => {
    const file = new URL(`../../../../data/frameworks/${code}.json`, import.meta.url)
    return listNodes(Framework.parse(JSON.parse(readFileSync(file, 'utf8')))).filter(hasRule)
  },
)

function hasRule(node: FrameworkNode): boolean {
  return node.rule !== undefined
}

it.each(['vi', 'en'] as const)(
  'every shipped rule is the same after its form, in %s',
  (language) => {
    expect(shipped.length).toBeGreaterThan(0)
    for (const { rule } of shipped) {
      if (rule === undefined) continue
      expect(readRule(valuesOf(rule, language), language)).toEqual(rule)
    }
  },
)

it('a percentage is typed as one: 80 and 7,5', () => {
  const { fields } = blankValues('ratio-to-target')
  const target = (typed: string) =>
    readRule({ type: 'ratio-to-target', fields: { ...fields, target: typed } }, 'vi')
  expect(target('80')).toMatchObject({ target: 0.8 })
  expect(target('7,5')).toMatchObject({ target: 0.075 })
})

it('a field that is not filled in rightly makes no rule', () => {
  const { fields } = blankValues('ratio')
  expect(readRule({ type: 'ratio', fields: { ...fields, numerator: 'số hồ sơ' } }, 'vi')).toBeNull()
  expect(readRule({ type: 'ratio', fields: { ...fields, cap: 'chín' } }, 'vi')).toBeNull()
})

it('what both kinds have stays when the kind is changed, what only sounds alike does not', () => {
  const ratio = {
    type: 'ratio',
    numerator: 'onTime',
    denominator: 'all',
    emptyDenominator: 'zero',
  } as const
  const targeted = anotherKind('ratio-to-target', valuesOf(ratio, 'vi'))
  expect(readRule(targeted, 'vi')).toEqual({ ...ratio, type: 'ratio-to-target', target: 1 })
  expect(anotherKind('emulation', targeted)).toEqual(blankValues('emulation'))
})
