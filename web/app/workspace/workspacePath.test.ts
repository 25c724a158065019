import { expect, it } from 'vitest'
import { returnAddress, workspaceLanguage } from './workspacePath.ts'

it.each([
  ['/lam-viec', 'vi'],
  ['/lam-viec/tai-khoan', 'vi'],
  ['/en/workspace', 'en'],
  ['/en/workspaces', undefined],
  ['/don-vi', undefined],
])('%s is in the workspace of %s', (path, language) => {
  expect(workspaceLanguage(path)).toBe(language)
})

it.each([
  ['/lam-viec/nhat-ky?unit=26', '/lam-viec/nhat-ky?unit=26'],
  ['/don-vi', '/lam-viec'],
  ['//elsewhere.example/lam-viec', '/lam-viec'],
  ['https://elsewhere.example', '/lam-viec'],
  ['/lam-viec\\..\\x', '/lam-viec'],
  [undefined, '/lam-viec'],
])('after signing in, %s leads to %s', (to, expected) => {
  expect(returnAddress(to, 'vi')).toBe(expected)
})
