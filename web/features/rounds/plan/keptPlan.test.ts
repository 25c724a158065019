import { expect, it } from 'vitest'
import { keepPlan, keptPlanName, readKeptPlan } from './keptPlan.ts'
import { newPlan } from './planDraft.ts'

function storage() {
  const kept = new Map<string, string>()
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  }
}

const kept = { base: 0, owner: null, draft: newPlan('2026') }

it('a plan that was typed is there again, for the same person and round only', () => {
  const browser = storage()
  expect(keepPlan(browser, keptPlanName('me', null), kept)).toBe(true)
  expect(readKeptPlan(browser, keptPlanName('me', null))).toEqual(kept)
  expect(readKeptPlan(browser, keptPlanName('me', 7))).toBeNull()
  expect(readKeptPlan(browser, keptPlanName('you', null))).toBeNull()
})

it('what was saved is forgotten', () => {
  const browser = storage()
  keepPlan(browser, 'plan', kept)
  keepPlan(browser, 'plan', null)
  expect(readKeptPlan(browser, 'plan')).toBeNull()
})

it('what cannot be read is as good as nothing', () => {
  const browser = storage()
  for (const text of ['{', '7', '{"base":1}', '{"base":1,"owner":null,"draft":{}}']) {
    browser.setItem('plan', text)
    expect(readKeptPlan(browser, 'plan')).toBeNull()
  }
})

it('a browser that keeps nothing says so', () => {
  const full = {
    ...storage(),
    setItem() {
      throw new Error('full')
    },
  }
  expect(keepPlan(full, 'plan', kept)).toBe(false)
})
