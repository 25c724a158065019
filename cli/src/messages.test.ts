import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describeProblem } from '@thang/contracts'
import { expect, it } from 'vitest'
import { chooseLanguage } from './language.ts'
import en from './messages/en.json' with { type: 'json' }
import vi from './messages/vi.json' with { type: 'json' }

const root = resolve(import.meta.dirname, '../..')

it('both languages have the same messages with the same arguments', () => {
  expect(Object.keys(en)).toEqual(Object.keys(vi))
  const english = new Map(Object.entries(en))
  for (const [key, text] of Object.entries(vi)) {
    expect([key, argumentsOf(text)]).toEqual([key, argumentsOf(english.get(key) ?? '')])
  }
})

it('every problem that is raised anywhere has a text', () => {
  const files = ['engine/src/framework/check.ts', 'engine/src/scoring/ruleProblem.ts', ...raising()]
  const codes = files.flatMap((file) => {
    const source = readFileSync(join(root, file), 'utf8')
    const patterns = [
      /tableProblem\(\s*'([a-z0-9-]+)'/g,
      /refuse\((?:\w+, )?'([a-z0-9-]+-[a-z0-9-]+)'/g,
      /(?:error|warning)\('([a-z-]+)'/g,
      /'(rule-[a-z-]+)'/g,
      /code: '([a-z]+-[a-z-]+)'/g,
      /refused: '([a-z-]+)'/g,
    ]
    return patterns.flatMap((pattern) =>
      [...source.matchAll(pattern)].map((match) => match[1] ?? ''),
    )
  })
  // What the matching of units answers is turned into codes of its own.
  const own = new Set(['unknown', 'not-valid-on'])
  const missing = [...new Set(codes)].filter(
    (code) => !own.has(code) && describeProblem(code).en.startsWith('Problem “'),
  )
  expect(codes.length).toBeGreaterThan(50)
  expect(missing).toEqual([])
})

it('the language is that of --lang, of the locale, or Vietnamese', () => {
  expect(chooseLanguage([], {})).toBe('vi')
  expect(chooseLanguage([], { LANG: 'en_GB.UTF-8' })).toBe('en')
  expect(chooseLanguage([], { LANG: 'C.UTF-8' })).toBe('vi')
  expect(chooseLanguage([], { LANG: 'en_GB.UTF-8', LC_ALL: 'vi_VN.UTF-8' })).toBe('vi')
  expect(chooseLanguage(['rank', '--lang', 'en'], {})).toBe('en')
  expect(chooseLanguage(['--lang=vi'], { LANG: 'en' })).toBe('vi')
})

function argumentsOf(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').toSorted()
}

function raising(): string[] {
  return [
    'server/src/platform/tableFiles',
    'server/src/shipped',
    'cli/src/score',
    'cli/src/data',
    'cli/src/indexRun',
  ].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => join(folder, name)),
  )
}
