import { parse } from '@formatjs/icu-messageformat-parser'
import type { Plugin } from 'vite'

/** The message formatter then takes parsed messages only, and the parser is not sent to browsers. */
export const messageFormatWithoutParser = {
  '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js',
}

/** Turns `….json?icu` into a module whose default export maps each key to its parsed ICU message. */
export function icuMessages(): Plugin {
  return {
    name: 'thang:icu-messages',
    enforce: 'pre',
    transform: {
      filter: { id: /\.json\?icu$/ },
      handler(code) {
        const texts: Record<string, string> = JSON.parse(code)
        const parsed = Object.fromEntries(
          Object.entries(texts).map(([key, text]) => [key, compact(text)]),
        )
        return {
          code: `export default JSON.parse(${JSON.stringify(JSON.stringify(parsed))})`,
          map: null,
          moduleType: 'js',
        }
      },
    },
  }
}

/** A message without arguments stays a plain string; most are. */
function compact(text: string) {
  const elements = parse(text, { captureLocation: false })
  const [only] = elements
  return elements.length === 1 && only?.type === 0 ? only.value : elements
}
