import { describe, expect, it } from 'vitest'
import { asemAbsent, asemColumns, asemData, asemDifferences, asemPanel, asemWith } from './asem.ts'

describe.skipIf(asemAbsent)('the sustainable-connectivity index', () => {
  it('has 51 units, 49 indicators, 4 denominators and 4 levels', () => {
    const data = asemData()
    expect(data.units).toHaveLength(51)
    expect(data.columns.size).toBe(49)
    expect([...data.others.keys()]).toEqual(['Area', 'Energy', 'GDP', 'Population'])
    expect(data.elements.map((element) => element.level)).toHaveLength(60)
    expect(data.elements.at(-1)).toMatchObject({ code: 'Index', level: 4, parent: null })
  })

  it('has a panel of five years', () => {
    expect(asemPanel().units).toHaveLength(255)
  })

  it('agrees with itself and with nothing else', () => {
    const path = '01-asem-pipeline/1-denominated.csv'
    expect(asemDifferences(asemWith(path), asemColumns(path))).toEqual([])
    expect(asemDifferences(asemData(), asemColumns(path)).length).toBeGreaterThan(500)
  })
})
