import { foldUnitName } from './unitHistory.ts'

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

/** The same for Hòa and Hoà, i and y at the end, and however letters, capitals and spaces are kept. */
export function spellingKey(name: string): string {
  const words = foldUnitName(name.normalize('NFKC'))
    .normalize('NFD')
    .split(/[\s.,-]+/)
  return words
    .map((word) => {
      const tone = word.match(tones)?.join('') ?? ''
      return word.replaceAll(tones, '').replace(/(?<=[^aeiou])y$/, 'i') + tone
    })
    .join(' ')
}
