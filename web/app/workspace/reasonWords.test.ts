import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { reasonWords } from './reasonWords.ts'
import { uploadReasons } from './uploadReasons.ts'

const server = new URL('../../../server/src/', import.meta.url).pathname
const files = globSync('**/*.ts', { cwd: server })
  .filter((file) => !/\.test\.ts$|(^|\/)fixtures\//.test(file))
  .map((file) => ({ file, text: readFileSync(`${server}${file}`, 'utf8') }))

/** The calls that make or raise a refusal, each with all of its arguments. */
function refusalsIn(text: string): string[] {
  const calls = /\b(?:new AppError|conflict|forbidden|invalid|notFound|permit|unauthenticated)\(/g
  return [...text.matchAll(calls)].map(({ index, 0: call }) => {
    let end = index + call.length
    for (let open = 1; open > 0 && end < text.length; end += 1) {
      if (text[end] === '(') open += 1
      if (text[end] === ')') open -= 1
    }
    return text.slice(index, end)
  })
}

const refusals = files.flatMap(({ file, text }) => refusalsIn(text).map((call) => ({ file, call })))

/** Reasons that are written where the refusal is made. */
function literalReasons(wanted: (file: string) => boolean): string[] {
  return refusals
    .filter(({ file }) => wanted(file))
    .flatMap(({ call }) => [...call.matchAll(/\breason: '([a-z-]+)'/g)])
    .map(([, reason = '']) => reason)
}

/** The words of a union type, such as `'a' | 'b'`. */
function membersOf(type: string): string[] {
  const found = files.flatMap(({ text }) => [
    ...text.matchAll(new RegExp(`^export type ${type} =([^\\n]+)$`, 'gm')),
  ])
  return found.flatMap(([, members = '']) =>
    [...members.matchAll(/'([a-z-]+)'/g)].map(([, member = '']) => member),
  )
}

// The public site has words of its own for what it asks, in app/refusal.ts; drafts are no part of it.
const isPublic = (file: string) =>
  /^modules\/(sources|units|frameworks(?!\/drafts)|editions)\//.test(file)

it('every reason of the server that the workspace may meet has words in English, and no other', () => {
  const thrown = [...literalReasons((file) => !isPublic(file)), ...membersOf('PasswordWeakness')]
  expect(thrown.length).toBeGreaterThan(50)
  expect(Object.keys(reasonWords).toSorted()).toEqual([...new Set(thrown)].toSorted())
})

it('every reason of the public API is known to the public site', () => {
  const site = readFileSync(new URL('../refusal.ts', import.meta.url), 'utf8')
  const unknown = literalReasons(isPublic).filter((reason) => !site.includes(`'${reason}'`))
  expect(unknown).toEqual([])
})

it('reasons that are not written where they are thrown are few and known', () => {
  const computed = refusals.filter(({ call }) => /\breason(?:\s*[,}]|: (?!'))/.test(call))
  expect([...new Set(computed.map(({ file }) => file))].toSorted()).toEqual(
    [
      // PasswordWeakness, counted above.
      'modules/accounts/refusals.ts',
      // OidcRefusal, shown on the sign-in page by signInRefusal.ts, with words for whatever is new.
      'modules/accounts/oidc/refusals.ts',
      // The public site shows the sentence.
      'modules/editions/selectTable.ts',
      // Why a file is not taken, or how far it is: uploadReasons, below.
      'modules/evidence/refusals.ts',
      'modules/evidence/uploads/refusal.ts',
    ].toSorted(),
  )
})

it('why an upload is not taken, or how far it is, has words in English, and nothing else', () => {
  const textOf = (path: string) => files.find(({ file }) => file === path)?.text ?? ''
  const refused = textOf('modules/evidence/uploads/refusal.ts').matchAll(/case '([a-z-]+)'/g)
  const states = textOf('modules/evidence/refusals.ts')
  const words = states.slice(states.indexOf('function uploadInState'))
  const found = [
    ...[...refused].map(([, reason = '']) => `file-${reason}`),
    ...[...words.slice(0, words.indexOf('}\n  return')).matchAll(/^ +([a-z]+): '/gm)].map(
      ([, state = '']) => `upload-${state}`,
    ),
  ]
  expect(Object.keys(uploadReasons).toSorted()).toEqual(found.toSorted())
})
