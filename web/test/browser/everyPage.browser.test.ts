import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserArguments } from './chromium.ts'
import { everyLook, isWider, putOn } from './looks.ts'
import { everyPage } from './pages.ts'
import { type Product, startProduct } from './product.ts'
import { seriousBarriers } from './seriousBarriers.ts'
import { goTo } from './settled.ts'

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

// Loaded once and looked at in every way: loading takes longer than looking.
describe.each(everyPage)('%s', (path) => {
  let page: Page
  const complaints: string[] = []

  beforeAll(async () => {
    page = await browser.newPage()
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => {
      const missing = message.text().includes('404 (Not Found)')
      if (message.type() === 'error' && !missing) complaints.push(message.text())
    })
    await goTo(page, `${product.address}${path}`)
  })
  afterAll(() => page?.close())

  it('breaks no rule of the content policy and hydrates cleanly', () => {
    expect(complaints).toEqual([])
  })

  it.each(everyLook)('has no serious barrier on a $size, $colorScheme', async (look) => {
    await putOn(page, look)
    expect(await seriousBarriers(page)).toEqual([])
  })

  it('does not scroll sideways on a phone', async () => {
    await putOn(page, { size: 'phone', colorScheme: 'light' })
    expect(await isWider(page)).toBe(false)
  })
})
