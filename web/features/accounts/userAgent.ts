import type { Words } from '../../app/workspace/words.ts'

/** A browser and its system by their common names: "Firefox, Windows". Good enough to know one's own. */
export function describeUserAgent(userAgent: string | null, t: Words): string {
  if (userAgent === null) return t('sessions.unknownDevice')
  const browser = firstOf(browsers, userAgent)
  const system = firstOf(systems, userAgent)
  return [browser, system].filter(Boolean).join(', ') || t('sessions.unknownDevice')
}

type Names = readonly (readonly [RegExp, string])[]

/** In this order: most browsers also call themselves what they want to be taken for. */
const browsers: Names = [
  [/Edg\//, 'Edge'],
  [/coc_coc_browser/i, 'Cốc Cốc'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: Names = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]

function firstOf(names: Names, text: string): string {
  return names.find(([sign]) => sign.test(text))?.[1] ?? ''
}
