import { expect, it } from 'vitest'
import { matchUnit, type UnitMatch } from './matchUnit.ts'
import type { ShippedUnit } from './shippedData.ts'

const units = [
  unit('17', 'Tỉnh Hòa Bình', 'Hòa Bình', { validTo: '2025-06-30' }),
  unit('25', 'Tỉnh Phú Thọ', 'Phú Thọ', { validTo: '2025-06-30' }),
  unit('25-2025', 'Tỉnh Phú Thọ', 'Phú Thọ', { gsoCode: '25', validFrom: '2025-07-01' }),
  unit('26', 'Tỉnh Vĩnh Phúc', 'Vĩnh Phúc', { validTo: '2025-06-30' }),
  unit('79', 'Thành phố Hồ Chí Minh', 'TP. Hồ Chí Minh', { aliases: ['TPHCM', 'Sài Gòn'] }),
  unit('02', 'Tỉnh A', 'Lạng Giang', { gsoCode: '02' }),
  unit('91', 'Tỉnh Đông', 'Đông', {}),
  unit('92', 'Tỉnh Động', 'Động', {}),
]

it('a unit is found by code, name, alias and spelling', () => {
  expect(codeOf(match('26'))).toBe('26')
  expect(codeOf(match('vĩnh phúc'))).toBe('26')
  expect(codeOf(match(' Tỉnh  Vĩnh Phúc '))).toBe('26')
  expect(codeOf(match('Vinh Phuc'))).toBe('26')
  expect(codeOf(match('Hoà Bình'))).toBe('17')
  expect(codeOf(match('Hòa Bình'.normalize('NFD')))).toBe('17')
  expect(codeOf(match('TP Hồ Chí Minh'))).toBe('79')
  expect(codeOf(match('TP.Hồ Chí Minh'))).toBe('79')
  expect(codeOf(match('Sài Gòn'))).toBe('79')
  expect(codeOf(match('2'))).toBe('02')
})

it('the day decides between a province and the one formed from it', () => {
  expect(codeOf(match('Phú Thọ', '2021-12-31'))).toBe('25')
  expect(codeOf(match('Phú Thọ', '2025-07-01'))).toBe('25-2025')
  expect(codeOf(match('25', '2025-07-01'))).toBe('25-2025')
  expect(match('Phú Thọ')).toMatchObject({ refused: 'ambiguous' })
  expect(match('Vĩnh Phúc', '2025-07-01')).toMatchObject({ refused: 'not-valid-on' })
})

it('diacritics decide where they are written, and leave a doubt where they are not', () => {
  expect(codeOf(match('Động'))).toBe('92')
  expect(match('Dong')).toMatchObject({ refused: 'ambiguous' })
})

it('an unknown unit comes with the nearest name, where one is near', () => {
  expect(match('Vĩnh Phuắc')).toMatchObject({ refused: 'unknown', nearest: { code: '26' } })
  expect(match('Atlantis')).toEqual({ refused: 'unknown', nearest: null })
  expect(match('')).toEqual({ refused: 'unknown', nearest: null })
})

function match(text: string, on?: string): UnitMatch {
  return matchUnit(units, text, { kind: 'province', ...(on === undefined ? {} : { on }) })
}

function codeOf(found: UnitMatch): string {
  return 'unit' in found ? found.unit.code : found.refused
}

function unit(
  code: string,
  name: string,
  shortName: string,
  more: Partial<ShippedUnit>,
): ShippedUnit {
  return {
    code,
    gsoCode: code,
    portalCode: null,
    kind: 'province',
    name,
    shortName,
    nameEn: null,
    region: null,
    parent: null,
    area: null,
    validFrom: null,
    validTo: null,
    aliases: [],
    source: 'test',
    ...more,
  }
}
