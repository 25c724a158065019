import { existsSync } from 'node:fs'
import { chromium, type Page } from 'playwright-core'
import { address } from './benchServer.ts'
import { type Measure, percentile } from './measure.ts'

const browser = '/usr/bin/chromium'

/**
 * The matrix as an official has it on the screen: from asking for the page to its first cells, and from pressing
 * a filter to the next picture. Nothing where there is no browser.
 */
export async function measureMatrixScreen(cookie: string, round: number): Promise<Measure[]> {
  if (!existsSync(browser)) return []
  const chrome = await chromium.launch({
    executablePath: browser,
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
  })
  try {
    const context = await chrome.newContext({
      viewport: { width: 1366, height: 768 },
      extraHTTPHeaders: { cookie, 'x-forwarded-for': '10.0.2.200' },
    })
    const page = await context.newPage()
    const opened: number[] = []
    for (let turn = 0; turn < 3; turn += 1) opened.push(await open(page, round))
    const filtered = await filter(page)
    return [
      {
        what: 'matrix on the screen, from asking for the page, p50',
        figure: percentile(opened, 0.5),
        unit: 'ms',
        limit: 1000,
      },
      {
        what: `a filter pressed, to the next picture, p50 of ${filtered.length}`,
        figure: percentile(filtered, 0.5),
        unit: 'ms',
        limit: 100,
      },
      {
        what: 'the same, the slowest',
        figure: Math.max(...filtered),
        unit: 'ms',
        limit: 100,
      },
    ]
  } finally {
    await chrome.close()
  }
}

async function open(page: Page, round: number): Promise<number> {
  const began = performance.now()
  await page.goto(`${address}/lam-viec/ky-danh-gia/${round}/tham-dinh?kind=commune`)
  await page.getByRole('gridcell').first().waitFor()
  return performance.now() - began
}

/** Each switch is pressed and released, by itself; written as the page runs it. */
const pressEach = `(async () => {
  const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  const switches = () => document.querySelectorAll('li > button[aria-pressed]')
  const times = []
  for (let place = 0; place < switches().length; place += 1) {
    for (let turn = 0; turn < 2; turn += 1) {
      await frame()
      const began = performance.now()
      switches()[place].click()
      await frame()
      times.push(performance.now() - began)
    }
  }
  return times
})()`

function filter(page: Page): Promise<number[]> {
  return page.evaluate<number[]>(pressEach)
}
