import { mkdir } from 'node:fs/promises'
import { type Browser, chromium } from 'playwright-core'

/**
 * Photographs every page of a running site: `npm run screenshots -- [address] [folder] [words]`.
 * Desktop and phone, light and dark; with words, only pages whose name contains them.
 */
const [address = 'http://localhost:3000', folder = 'screenshots', words = ''] =
  process.argv.slice(2)

const pages: Record<string, string> = {
  home: '/',
  'home-en': '/en',
  'ranking-2024': '/bang-xep-hang/dti-2024',
  'ranking-2022': '/bang-xep-hang/dti-2022',
  'ranking-2021': '/bang-xep-hang/dti-2021',
  'ranking-2021-reexpressed': '/bang-xep-hang/dti-2021?boundaries=2025-07-01',
  'ranking-2020-comfortable': '/bang-xep-hang/dti-2020?view=comfortable',
  'ranking-en': '/en/ranking/dti-2022?sort=name',
  'ranking-nothing': '/bang-xep-hang/dti-2022?q=khongco',
  'ranking-quality': '/bang-xep-hang/service-quality-2026-10-10',
  'unit-vinh-phuc': '/don-vi/26',
  'unit-phu-tho': '/don-vi/25-2025',
  'unit-en': '/en/units/01',
  units: '/don-vi',
  'units-search': '/don-vi?q=vinh+phuc',
  'units-nothing': '/don-vi?q=xyzabc',
  compare: '/so-sanh?from=dti-2021&to=dti-2022&unit=26',
  'compare-frameworks': '/so-sanh?from=dti-2020&to=dti-2021',
  frameworks: '/bo-chi-so',
  'framework-2021': '/bo-chi-so/dti-province-2021',
  'framework-2020': '/bo-chi-so/dti-province-2020',
  'framework-compared': '/bo-chi-so/dti-province-2024/so-voi/dti-province-2021',
  'framework-766': '/bo-chi-so/service-quality-766',
  data: '/du-lieu',
  'not-found': '/khong-co',
}
const browserArguments = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-sync']
const sizes = { desktop: { width: 1366, height: 768 }, phone: { width: 390, height: 844 } }

await mkdir(folder, { recursive: true })
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: browserArguments,
})
for (const [size, viewport] of Object.entries(sizes)) {
  for (const theme of ['light', 'dark'] as const) await photograph(browser, size, viewport, theme)
}
await browser.close()

async function photograph(
  from: Browser,
  size: string,
  viewport: { width: number; height: number },
  theme: 'light' | 'dark',
): Promise<void> {
  const context = await from.newContext({ viewport, colorScheme: theme })
  const page = await context.newPage()
  page.on('pageerror', (error) => console.error(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(`${page.url()}: ${message.text()}`)
  })
  for (const [name, path] of Object.entries(pages)) {
    if (!name.includes(words)) continue
    await page.goto(`${address}${path}`, { waitUntil: 'networkidle' })
    await page.screenshot({ path: `${folder}/${name}-${size}-${theme}.png`, fullPage: true })
  }
  await context.close()
}
