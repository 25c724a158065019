import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserArguments } from './chromium.ts'
import { everyPage } from './pages.ts'
import { type Product, startProduct } from './product.ts'

let product: Product
let browser: Browser
let axe: string

beforeAll(async () => {
  product = await startProduct()
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: browserArguments,
  })
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

interface Violation {
  readonly id: string
  readonly impact: string
  readonly nodes: { readonly html: string; readonly failureSummary: string }[]
}

const sizes = { desktop: { width: 1366, height: 768 }, phone: { width: 390, height: 844 } }
const cases = Object.entries(sizes).flatMap(([size, viewport]) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ size, viewport, colorScheme })),
)

describe.each(cases)('on a $size, $colorScheme', ({ viewport, colorScheme }) => {
  it.each(everyPage)('%s has no serious barrier', async (path) => {
    // The policy keeps strange scripts out, axe too; it is lifted for this look only.
    const context = await browser.newContext({ viewport, colorScheme, bypassCSP: true })
    const page = await context.newPage()
    await page.goto(`${product.address}${path}`, { waitUntil: 'networkidle' })
    await page.addScriptTag({ content: axe })
    const violations = await page.evaluate<Violation[]>(
      'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations)',
    )
    await context.close()
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(
      grave.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`),
    ).toEqual([])
  })
})
