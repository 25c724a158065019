import { describe, expect, it } from 'vitest'
import { elementsAt } from '../composite/indexData.ts'
import type { NormalisationMethod } from '../composite/normalisation.ts'
import { normalise } from '../composite/normalise.ts'
import { asemAbsent, asemColumns, asemDifferences, asemJson, asemWith } from './asem.ts'

describe.skipIf(asemAbsent)('the index is normalised as published, to 1e-9', () => {
  it.each<[string, string, NormalisationMethod]>(
    ['treated', 'denominated'].flatMap((input) => [
      ['02-normalise-minmax-0-100', input, { method: 'min-max' }],
      ['02-normalise-zscore-0-1', input, { method: 'z-score' }],
    ]),
  )('%s, %s', (folder, input, method) => {
    const { data } = normalise(asemWith(`${folder}/input_${input}.csv`), { method })
    expect(asemDifferences(data, asemColumns(`${folder}/expected_${input}.csv`))).toEqual([])
  })

  it.each(['treated', 'denominated'])('goalposts, %s', (input) => {
    const folder = '02-normalise-goalposts-trunc'
    const given = asemWith(`${folder}/input_${input}.csv`)
    const { data } = normalise(given, {
      method: { method: 'none' },
      indicators: goalposts(folder, given.elements),
    })
    expect(asemDifferences(data, asemColumns(`${folder}/expected_${input}.csv`))).toEqual([])
  })

  it('step 5 of the chain', () => {
    const given = asemWith('01-asem-pipeline/4-treated.csv')
    const { data } = normalise(given, { method: { method: 'min-max' } })
    expect(elementsAt(data, 1)).toHaveLength(49)
    expect(asemDifferences(data, asemColumns('01-asem-pipeline/5-normalised.csv'))).toEqual([])
  })
})

interface Settings {
  readonly indiv_specs: Record<string, { f_n_para: { gposts: [number, number, number] } }>
}

/** The settings' posts are those of the indicator times its direction; ours are of the indicator. */
function goalposts(
  folder: string,
  elements: readonly { readonly code: string; readonly direction: 1 | -1 }[],
): Record<string, NormalisationMethod> {
  const settings = asemJson(`${folder}/settings.json`) as Settings
  return Object.fromEntries(
    elements.flatMap(({ code, direction }) => {
      const posts = settings.indiv_specs[code]?.f_n_para.gposts
      if (posts === undefined) return []
      const [worst, best, scale] = posts
      const [low, high] = direction === 1 ? [worst, best] : [-best, -worst]
      return [[code, { method: 'goalposts', low, high, scale } as const]]
    }),
  )
}
