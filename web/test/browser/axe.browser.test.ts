import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserArguments } from './chromium.ts'
import { everyPage } from './pages.ts'
import { type Product, startProduct } from './product.ts'
import { seriousBarriers } from './seriousBarriers.ts'

let product: Product
let browser: Browser

beforeAll(async () => {
  product = await startProduct()
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: browserArguments,
  })
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

const sizes = { desktop: { width: 1366, height: 768 }, phone: { width: 390, height: 844 } }
const cases = Object.entries(sizes).flatMap(([size, viewport]) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ size, viewport, colorScheme })),
)

describe.each(cases)('on a $size, $colorScheme', ({ viewport, colorScheme }) => {
  it.each(everyPage)('%s has no serious barrier', async (path) => {
    const context = await browser.newContext({ viewport, colorScheme, bypassCSP: true })
    const page = await context.newPage()
    await page.goto(`${product.address}${path}`, { waitUntil: 'networkidle' })
    const barriers = await seriousBarriers(page)
    await context.close()
    expect(barriers).toEqual([])
  })
})
