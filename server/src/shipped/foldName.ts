/**
 * A name for comparison: NFC, lower case, without punctuation, without the word for the kind of unit,
 * and with the tone mark taken off its vowel and put at the end of the syllable, so that Hòa and Hoà
 * are one while Hoa and Hòa are two.
 */
export function foldName(name: string): string {
  return words(name).map(toneLast).join(' ')
}

/** As `foldName`, without any marks: Vinh Phuc for Vĩnh Phúc. */
export function foldPlain(name: string): string {
  return words(name)
    .map((word) =>
      word
        .normalize('NFD')
        .replaceAll(/\p{Mark}/gu, '')
        .replaceAll('đ', 'd'),
    )
    .join(' ')
}

const kindWords = /^(?:thành phố|thanh pho|tp|tỉnh|tinh|t)\s+(?=\S)/u

function words(name: string): string[] {
  const plain = name
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
  return plain.replace(kindWords, '').split(' ')
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu

function toneLast(word: string): string {
  const apart = word.normalize('NFD')
  const tone = apart.match(tones)?.join('') ?? ''
  return apart.replaceAll(tones, '') + tone
}
