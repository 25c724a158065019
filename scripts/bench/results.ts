import type { EditionPackage } from '@thang/contracts'
import { canonicalJson, nextUniform, openStream, scoreEdition } from '@thang/engine'
import { inputOf, readCommuneFramework } from '../assessment/communeFramework.ts'
import { leastTime, type Measure } from './measure.ts'

const communes = 150
const replications = 1000

/**
 * A round of 150 communes by a real set of 62 indicators: scored in one call with the bands of its ranks, and made
 * into the bytes that are hashed and signed.
 */
export function measureResults(): Measure[] {
  const edition = inventEdition()
  const result = scoreEdition(edition)
  const whole = `${communes} communes × 62 indicators`
  const megabytes = (value: unknown) => Buffer.byteLength(canonicalJson(value)) / 1e6
  return [
    {
      what: `${whole}, scored with ${replications} replications`,
      ...leastTime(5, () => scoreEdition(edition)),
      limit: 1000,
      unit: 'ms',
    },
    {
      what: `${whole}, scored without bands`,
      ...leastTime(5, () => scoreEdition({ ...edition, band: null })),
      unit: 'ms',
    },
    {
      what: 'package and result as the bytes that are signed',
      ...leastTime(5, () => [canonicalJson(edition), canonicalJson(result)]),
      unit: 'ms',
    },
    { what: 'size of edition.json', figure: megabytes(edition), unit: 'MB' },
    { what: 'size of result.json', figure: megabytes(result), unit: 'MB' },
  ]
}

function inventEdition(): EditionPackage {
  const framework = readCommuneFramework()
  const indicators = framework.nodes.flatMap(({ children }) => children)
  const stream = openStream(1, communes)
  return {
    format: 'thang-edition',
    version: 1,
    engine: 'bench',
    demonstration: true,
    edition: {
      code: 'bench',
      revision: 1,
      index: framework.index,
      period: '2026',
      periodStart: '2026-01-01',
      periodEnd: '2026-12-31',
      kind: 'commune',
      owner: null,
    },
    framework,
    units: Array.from({ length: communes }, (_, at) => ({
      unit: String(10_000 + at),
      name: `Xã ${at + 1}`,
      answers: Object.fromEntries(
        indicators.map(({ code, maxPoints }) => {
          const points = Math.round(nextUniform(stream) * (maxPoints ?? 0) * 10) / 10
          return [code, { inputs: { [inputOf(code)]: points } }]
        }),
      ),
    })),
    band: { replications, noise: 0.25, seed: 1 },
  }
}
