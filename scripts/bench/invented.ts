import {
  columnOfNumbers,
  type IndexData,
  type IndexElement,
  nextUniform,
  openStream,
} from '@thang/engine'

/** Raw numbers of an index that nobody published: indicators of one group after the other. */
export interface RawIndex {
  readonly units: number
  /** Of the units, as a file would hold them. */
  readonly codes: readonly string[]
  readonly elements: readonly IndexElement[]
  readonly columns: ReadonlyMap<string, Float64Array>
}

/** Three levels: indicators, groups of about ten of them, the index. No value is missing. */
export function inventIndex(units: number, indicators: number): RawIndex {
  const groups = Math.ceil(indicators / 10)
  const codes = Array.from({ length: indicators }, (_, at) => `i${at}`)
  const element = (code: string, level: number, parent: string | null): IndexElement => ({
    code,
    level,
    parent,
    weight: 1,
    direction: 1,
  })
  const stream = openStream(1, units)
  return {
    units,
    codes: Array.from({ length: units }, (_, at) => `u${at}`),
    elements: [
      ...codes.map((code, at) => element(code, 1, `g${at % groups}`)),
      ...Array.from({ length: groups }, (_, at) => element(`g${at}`, 2, 'index')),
      element('index', 3, null),
    ],
    columns: new Map(
      codes.map((code) => [code, Float64Array.from({ length: units }, () => nextUniform(stream))]),
    ),
  }
}

/** The raw numbers as index data. */
export function buildIndex({ codes, elements, columns }: RawIndex): IndexData {
  return {
    units: codes.map((code) => ({ code, groups: {} })),
    elements,
    columns: new Map(
      Array.from(columns, ([code, values]) => [code, columnOfNumbers(code, values)] as const),
    ),
    others: new Map(),
  }
}
