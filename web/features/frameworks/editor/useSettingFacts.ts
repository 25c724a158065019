import type { Aggregation, Framework, LocalText as Text } from '@thang/engine'
import { formatPlain } from '../../../app/i18n/numbers.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import type { Setting } from './subjects.ts'

/** What a body says in a setting of the whole, line by line, in words; none where it says nothing. */
export function useSettingFacts() {
  const { t, language } = useWorkspace()
  const said = ({ vi, en }: Text) => (en === undefined ? vi : `${vi} (${en})`)
  const number = (value: number) => formatPlain(value, language)
  const points = (value: number | null) => (value === null ? t('settings.unknown') : number(value))
  const named = (texts: Framework['inputNames'] = {}) =>
    Object.entries(texts).map(([name, text]) => `${name}: ${said(text)}`)
  const total = (how: Aggregation) =>
    how.method === 'sum-of-points'
      ? t('settings.sumOver', { per: number(how.per) })
      : t('settings.meanTimes', {
          method: t(`aggregation.${how.method}`),
          scale: number(how.scale ?? 1),
        })
  const lines: Readonly<Record<Setting, (body: Framework) => readonly string[]>> = {
    name: ({ name }) => [said(name)],
    code: ({ code }) => [code],
    index: ({ index }) => [index],
    clonedFrom: ({ clonedFrom }) => (clonedFrom === undefined ? [] : [clonedFrom]),
    unitKind: ({ unitKind }) => [unitKind],
    periods: ({ periods }) => periods,
    legalBasis: ({ legalBasis }) => (legalBasis === null ? [] : [legalBasis.document]),
    maxPoints: ({ maxPoints }) => [points(maxPoints)],
    total: (body) => [total(body.total)],
    decimals: ({ decimals }) => [number(decimals)],
    groupValues: ({ groupValues }) => [t(`groupValues.${groupValues}`)],
    rankedOn: ({ rankedOn }) => [t(`rankedOn.${rankedOn}`)],
    knownDepth: ({ knownDepth }) => [t(`nodeLevel.${knownDepth}`)],
    notApplicable: ({ notApplicable }) => [t(`ruleChoice.${notApplicable}`)],
    levelScale: ({ levelScale = [] }) =>
      levelScale.map(({ level, name, from, inclusive }) => {
        const called = name === undefined ? '' : said(name)
        const how = inclusive ? 'settings.levelFrom' : 'settings.levelAbove'
        return t(how, { level, name: called, from: number(from) })
      }),
    inputNames: ({ inputNames }) => named(inputNames),
    inputUnits: ({ inputUnits }) => named(inputUnits),
    views: ({ views }) =>
      views.map(({ code, name, maxPoints, groups }) =>
        t('settings.viewLine', {
          code,
          name: said(name),
          groups: groups.join(', '),
          max: points(maxPoints),
        }),
      ),
    notes: ({ notes }) => notes.map(said),
    sources: ({ sources }) => sources,
  }
  return (setting: Setting, body: Framework) => lines[setting](body)
}
