import { readFile } from 'node:fs/promises'
import { brotliCompressSync } from 'node:zlib'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserArguments } from './chromium.ts'
import { type Product, startProduct } from './product.ts'
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

async function visit<Result>(
  path: string,
  look: (page: Page) => Promise<Result>,
  options: BrowserContextOptions = {},
): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, ...options })
  const page = await context.newPage()
  await goTo(page, `${product.address}${path}`)
  const result = await look(page)
  await context.close()
  return result
}

async function rowOf(page: Page, name: string): Promise<string> {
  const row = page.locator('main table tbody tr', { has: page.locator('th', { hasText: name }) })
  return (await row.first().innerText()).replaceAll(/\s+/g, ' ')
}

function firstNames(page: Page): Promise<string[]> {
  return page.locator('main table tbody th a').allInnerTexts()
}

describe('the ranking', () => {
  it('of 2021 has Vĩnh Phúc 12th of 63 with 0,4880, tied, 43 places up', async () => {
    await visit('/bang-xep-hang/dti-2021', async (page) => {
      const row = await rowOf(page, 'Vĩnh Phúc')
      for (const words of ['12/63', 'đồng hạng', '0,4880', '▲ 43 bậc']) expect(row).toContain(words)
      expect(await rowOf(page, 'Thanh Hóa')).toContain('12/63')
    })
  })

  it('of 2022 has the tie at 15, the next at 17, and Vĩnh Phúc 18th, 6 places down', async () => {
    await visit('/bang-xep-hang/dti-2022', async (page) => {
      expect(await rowOf(page, 'Thanh Hóa')).toContain('15/63')
      expect(await rowOf(page, 'Yên Bái')).toContain('15/63')
      expect(await rowOf(page, 'Hậu Giang')).toContain('17/63')
      const row = await rowOf(page, 'Vĩnh Phúc')
      expect(row).toContain('18/63')
      expect(row).toContain('▼ 6 bậc')
    })
  })

  it('shows its first 15 rows at 1366×768 without scrolling', async () => {
    const bottom = await visit('/bang-xep-hang/dti-2022', (page) =>
      page
        .locator('main tbody tr')
        .nth(14)
        .evaluate((row) => row.getBoundingClientRect().bottom),
    )
    expect(bottom).toBeLessThanOrEqual(768)
  })

  it('finds a province as one types, without diacritics, and keeps it in the address', async () => {
    await visit('/bang-xep-hang/dti-2022', async (page) => {
      await page.keyboard.press('/')
      await page.keyboard.type('vinh phuc')
      expect(await firstNames(page)).toEqual(['Vĩnh Phúc'])
      expect(page.url()).toContain('q=vinh+phuc')
      expect(await page.locator('[data-language]').getAttribute('href')).toContain('q=vinh+phuc')
    })
  })

  it('filters by region', async () => {
    await visit('/bang-xep-hang/dti-2022', async (page) => {
      await page.selectOption('select[name=region]', { label: 'Tây Nguyên' })
      expect((await firstNames(page)).toSorted()).toEqual(
        ['Gia Lai', 'Kon Tum', 'Lâm Đồng', 'Đắk Lắk', 'Đắk Nông'].toSorted(),
      )
    })
  })

  it('sorts by name and back, and says so to screen readers', async () => {
    await visit('/bang-xep-hang/dti-2022', async (page) => {
      const head = page.locator('thead th').first()
      await head.locator('a').click()
      expect((await firstNames(page))[0]).toBe('An Giang')
      expect(await head.getAttribute('aria-sort')).toBe('ascending')
      await head.locator('a').press('Enter')
      expect((await firstNames(page))[0]).toBe('Yên Bái')
      expect(await head.getAttribute('aria-sort')).toBe('descending')
    })
  })

  it('on the 34 provinces shows values and reasons but no ranks', async () => {
    await visit('/bang-xep-hang/dti-2021?boundaries=2025-07-01', async (page) => {
      expect(await page.locator('main').innerText()).toContain('Bảng này không xếp hạng')
      expect(await page.locator('main tbody').innerText()).not.toMatch(/\d+\/34/)
    })
  })

  it('downloads the same table as CSV', async () => {
    await visit('/bang-xep-hang/dti-2021', async (page) => {
      for (const [name, figure] of [
        ['CSV', '0.4880'],
        ['CSV cho Excel', '0,488'],
      ]) {
        const link = page.locator('a[download]', { hasText: new RegExp(`${name}$`) })
        const answer = await page.request.get(
          `${product.address}${await link.getAttribute('href')}`,
        )
        expect(answer.status()).toBe(200)
        const text = await answer.text()
        expect(text).toContain('Vĩnh Phúc')
        expect(text).toContain(figure)
      }
    })
  })

  it('keeps the units of no region within reach, and ignores a region it does not have', async () => {
    await visit('/bang-xep-hang/dti-2024?region=unassigned', async (page) => {
      expect(await firstNames(page)).toContain('Phú Thọ')
      expect(await firstNames(page)).not.toContain('Hà Nội')
    })
    await visit('/bang-xep-hang/dti-2024?region=khong-co', async (page) => {
      expect(await page.locator('main').innerText()).toContain('không có vùng “khong-co”')
      expect(await firstNames(page)).toContain('Hà Nội')
    })
    await visit('/bang-xep-hang/dti-2022?region=unassigned', async (page) => {
      const text = await page.locator('main').innerText()
      expect(text).toContain('không có đơn vị nào thuộc vùng đã chọn')
      expect(text).not.toContain('“”')
    })
  })

  it('says which source each row has, and leads to it', async () => {
    await visit('/bang-xep-hang/dti-2021', async (page) => {
      await page.locator('tbody tr').first().locator('td a').first().click()
      expect(await page.locator('li:target').innerText()).toContain('Thời báo Tài chính')
    })
  })

  it('of the communes of Phú Thọ shows the scores and raw inputs that are known', async () => {
    await visit('/bang-xep-hang/service-quality-phu-tho-2026-q3', async (page) => {
      const text = await page.locator('main').innerText()
      expect(text).toContain('Tiến độ giải quyết: 148/148 đơn vị')
      expect(await page.locator('thead').innerText()).toContain('Hồ sơ tiếp nhận')
      expect(await rowOf(page, 'An Bình')).toContain('1.981')
    })
  })

  it('begins within the first screen of a phone, its choices folded away', async () => {
    await visit(
      '/bang-xep-hang/dti-2022',
      async (page) => {
        const row = await page.locator('main tbody tr').first().boundingBox()
        expect(row?.y).toBeLessThan(500)
        expect(await page.locator('main select[name=region]').isVisible()).toBe(false)
        await page.locator('main summary').first().click()
        expect(await page.locator('main select[name=region]').isVisible()).toBe(true)
      },
      { viewport: { width: 390, height: 844 } },
    )
  })

  it('fits a sheet of A4 on its side', async () => {
    await visit(
      '/bang-xep-hang/dti-2022',
      async (page) => {
        await page.emulateMedia({ media: 'print' })
        const table = await page.locator('main table').boundingBox()
        expect(table?.width).toBeLessThanOrEqual(1016)
      },
      { viewport: { width: 1016, height: 680 } },
    )
  })
})

describe('without script', () => {
  const options = { javaScriptEnabled: false }

  it('the search, the region and the order are answered by the server', async () => {
    await visit(
      '/bang-xep-hang/dti-2022',
      async (page) => {
        await page.fill('main input[name=q]', 'vinh')
        await page.click('main form button[type=submit]')
        expect(await firstNames(page)).toEqual(['Vĩnh Phúc', 'Trà Vinh', 'Vĩnh Long'])
        await page.locator('thead th a').first().click()
        expect(await firstNames(page)).toEqual(['Trà Vinh', 'Vĩnh Long', 'Vĩnh Phúc'])
      },
      options,
    )
  })

  it('the columns without figures are shown when asked for', async () => {
    await visit(
      '/bang-xep-hang/dti-2024',
      async (page) => {
        expect(await page.locator('thead').innerText()).not.toContain('Nhân lực số')
        await page.locator('main a', { hasText: 'cột chưa có số liệu' }).first().click()
        expect(page.url()).toContain('columns=all')
        expect(await page.locator('thead').innerText()).toContain('Nhân lực số')
      },
      options,
    )
  })

  it('the search of the header finds a unit', async () => {
    await visit(
      '/',
      async (page) => {
        await page.fill('header input[name=q]', 'vinh phuc')
        await page.click('header button[type=submit]')
        await page.locator('main a', { hasText: 'Vĩnh Phúc' }).first().click()
        expect(await page.locator('h1').innerText()).toBe('Vĩnh Phúc')
      },
      options,
    )
  })
})

describe('a profile', () => {
  it('of Vĩnh Phúc tells 55, 12, 18 and leads to Phú Thọ, and back', async () => {
    await visit('/don-vi/26', async (page) => {
      const text = await page.locator('main').innerText()
      for (const words of ['55/63', '12/63', '18/63', '0,4880']) expect(text).toContain(words)
      await page.locator('main [role=note] a', { hasText: 'Phú Thọ' }).last().click()
      expect(page.url()).toContain('/don-vi/25-2025')
      expect(await page.locator('main [role=note]').first().innerText()).toContain('Vĩnh Phúc')
    })
  })

  it('of a unit that ended says where it is today', async () => {
    await visit('/don-vi/26', async (page) => {
      const notice = await page.locator('main [role=note]').first().innerText()
      for (const words of ['đã kết thúc hoạt động', 'Phú Thọ (cũ) và Vĩnh Phúc', 'Hiện nay:']) {
        expect(notice).toContain(words)
      }
    })
  })

  it('has the data of every chart as a table', async () => {
    await visit('/don-vi/26', async (page) => {
      for (const summary of await page.locator('figure summary').all()) await summary.click()
      expect(await page.locator('figure table').count()).toBe(await page.locator('figure').count())
      expect(await page.locator('figure table').first().innerText()).toContain('12/63')
    })
  })
})

describe('a chart', () => {
  it('does not join ranks among 63 units with ranks among 34', async () => {
    await visit('/don-vi/01', async (page) => {
      const figure = page.locator('figure').first()
      expect(await figure.locator('h3').innerText()).toBe(
        'Hà Nội: hạng 24/63 (2022), 4/63 (2024, địa giới cũ), 1/34 (2024)',
      )
      await figure.locator('summary').click()
      const table = await figure.locator('table').innerText()
      expect(table).toContain('2024 (63 tỉnh)')
      expect(table).toContain('2024 (34 tỉnh)')
    })
  })

  it('is taken away with its title, notes, sources and address', async () => {
    await visit('/don-vi/26', async (page) => {
      const figure = page.locator('figure').first()
      const [vector] = await Promise.all([
        page.waitForEvent('download'),
        figure.getByText('Tải hình (SVG)').click(),
      ])
      const text = await readFile(await vector.path(), 'utf8')
      for (const words of ['cao nhất 12/63', 'Đường nét đứt', 'VCCI News', '/don-vi/26']) {
        expect(text).toContain(words)
      }
      const [pixels] = await Promise.all([
        page.waitForEvent('download'),
        figure.getByText('Tải hình (PNG)').click(),
      ])
      const png = await readFile(await pixels.path())
      expect(png.subarray(1, 4).toString()).toBe('PNG')
    })
  })
})

describe('a framework', () => {
  it('folds reconstructed indicators away and marks what is assumed', async () => {
    await visit('/bo-chi-so/dti-province-2021', async (page) => {
      const text = await page.locator('main').innerText()
      expect(text).toContain('không phải danh mục chính thức (9)')
      expect(text).toContain('Giả định của Thang: Xếp hạng')
      expect(text).not.toContain('Văn bản chỉ đạo chuyên đề')
    })
  })
})

describe('the comparison', () => {
  it('of 2021 and 2022 highlights the chosen unit', async () => {
    await visit('/so-sanh?from=dti-2021&to=dti-2022&unit=26', async (page) => {
      expect(await page.locator('figure h2').innerText()).toBe('Vĩnh Phúc: hạng 12 → 18')
      expect(await page.locator('section[aria-labelledby=whole]').innerText()).toContain('▼ 6 bậc')
    })
  })

  it.each([
    ['from=dti-2021&to=khong-co', 404, 'Không có kỳ đánh giá mã “khong-co”'],
    ['from=dti-2021&to=service-quality-2026-10-10', 400, 'hai chỉ số khác nhau'],
    ['from=dti-2021&to=dti-2021', 200, 'Hai kỳ giống nhau'],
  ])('of %s answers %d and says why there is none', async (query, status, words) => {
    const answer = await fetch(`${product.address}/so-sanh?${query}`)
    expect(answer.status).toBe(status)
    expect(await answer.text()).toContain(words)
  })

  it('of part of the ranks says of how many a rise is the biggest', async () => {
    await visit('/so-sanh?from=dti-2022&to=dti-2023', async (page) => {
      const text = await page.locator('main').innerText()
      expect(text).toContain('trong 14 tỉnh, thành phố biết hạng ở cả hai kỳ (trên 63)')
    })
  })

  it('across frameworks carries a warning and no change of value', async () => {
    await visit('/so-sanh?from=dti-2020&to=dti-2021', async (page) => {
      const text = await page.locator('main').innerText()
      expect(text).toContain('Hai kỳ dùng hai bộ chỉ số khác nhau')
      expect(await rowOf(page, 'Quảng Ninh')).not.toContain('+0,')
    })
  })
})

/** Bytes of a script as a browser that takes brotli gets it. */
async function compressedSize(address: string): Promise<number> {
  const bytes = Buffer.from(await (await fetch(address)).arrayBuffer())
  return brotliCompressSync(bytes).length
}

describe('everywhere', () => {
  it('the language switch keeps the page and its question', async () => {
    await visit('/bang-xep-hang/dti-2021?sort=name', async (page) => {
      await page.click('[data-language]')
      await page.waitForURL('**/en/ranking/dti-2021?sort=name')
      expect(await page.locator('html').getAttribute('lang')).toBe('en')
      expect(await rowOf(page, 'Vinh Phuc')).toContain('0.4880')
    })
  })

  it('the theme is kept in a cookie that the server reads', async () => {
    await visit('/', async (page) => {
      await page.click('[data-needs-script]')
      await page.reload()
      expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    })
  })

  it('the keyboard reaches the content first, and ? lists the keys', async () => {
    await visit('/bang-xep-hang/dti-2022', async (page) => {
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
      await page.keyboard.press('?')
      expect(await page.locator('dialog').isVisible()).toBe(true)
      await page.keyboard.press('Escape')
      expect(await page.locator('dialog').isVisible()).toBe(false)
    })
  })

  it('no page loads more than 90 KB of compressed script', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await goTo(page, `${product.address}/don-vi/26`)
    const files = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    )
    await context.close()
    const scripts = files.filter((name) => name.endsWith('.js'))
    const sizes = await Promise.all(scripts.map(compressedSize))
    expect(scripts.length).toBeGreaterThan(0)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(90_000)
  })
})
