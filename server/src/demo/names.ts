import { foldText } from './foldText.ts'
import { oneOf } from './chance.ts'

const families = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Phan',
  'Vũ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Lý',
]
const middles = [
  'Văn',
  'Thị',
  'Đức',
  'Minh',
  'Thanh',
  'Quang',
  'Thu',
  'Hữu',
  'Ngọc',
  'Xuân',
  'Hồng',
  'Quốc',
]
const givens = [
  'An',
  'Bình',
  'Chi',
  'Dũng',
  'Giang',
  'Hà',
  'Hải',
  'Hạnh',
  'Hòa',
  'Hùng',
  'Hương',
  'Khánh',
  'Lan',
  'Linh',
  'Long',
  'Mai',
  'Nam',
  'Nga',
  'Phong',
  'Phương',
  'Quân',
  'Sơn',
  'Tâm',
  'Thảo',
  'Trang',
  'Tuấn',
  'Vân',
  'Yến',
]

/** An invented name of an official. */
export function inventName(...words: readonly (string | number)[]): string {
  return [
    oneOf(families, 'family', ...words),
    oneOf(middles, 'middle', ...words),
    oneOf(givens, 'given', ...words),
  ].join(' ')
}

/** An address that reaches nobody: the domain is kept free for examples. */
export function inventAddress(local: string): string {
  return `${foldText(local)}@minhhoa.example`
}
