import { buffer } from 'node:stream/consumers'
import { readFile } from 'node:fs/promises'
import exceljs from 'exceljs'
import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seriousBarriers } from '../../web/test/browser/seriousBarriers.ts'
import { goTo } from '../../web/test/browser/settled.ts'
import { Desk } from './desk.ts'
import { type Office, openOffice } from './office.ts'
import { isObject, Official } from './official.ts'
import { picture } from './picture.ts'

const province = '25-2025'
/** The file by which scanners are tried; in two halves, so that no scanner takes this one for it. */
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

let office: Office
let officer: Desk
let api: Official
const made = { round: 0, submission: 0 }

beforeAll(async () => {
  office = await openOffice('2026-11-23T02:00:00Z', {
    scanner: {
      scan: async (content) => ({
        infection: (await buffer(content)).includes(eicar) ? 'Eicar-Test-Signature' : null,
      }),
    },
  })
  api = new Official(office.address)
  await api.beginAsAdministrator(await office.firstLink(), office.now())
  const post = { id: await createPost('officer'), ...term }
  const person = { name: 'Trần Thị Bình', email: 'can-bo@phutho.gov.vn', phone: null }
  await api.demand('POST', '/people', { ...person, language: 'vi', post })
  officer = await Desk.of(office, 'can-bo@phutho.gov.vn')
  await officer.acceptInvitation()
  await openRound()
})
afterAll(() => office?.stop())

const term = { kind: 'regular', startsOn: '2026-11-23', endsOn: null, legalBasis: null }

async function createPost(role: string, scope: string | null = province): Promise<number> {
  const post = { unit: province, title: `Vị trí ${role}`, role, scope, indicators: [] }
  return idOf(await api.demand('POST', '/posts', post))
}

/** The first administrator runs rounds of the whole country too, and opens one of the officer's province. */
async function openRound(): Promise<void> {
  const session = await api.demand('GET', '/session')
  const person = isObject(session) && isObject(session['person']) ? session['person']['id'] : ''
  const post = await createPost('coordinator', null)
  await api.demand('POST', `/posts/${post}/holders`, { person, ...term })
  const phases = [
    ['self-assessment', '11-23', '12-07'],
    ['approval', '11-23', '12-10'],
    ['appraisal', '12-11', '12-18'],
    ['explanation', '12-18', '12-22'],
    ['appeal', '12-22', '12-25'],
    ['council', '12-25', '12-30'],
  ].map(([phase, opens, due]) => ({
    phase,
    opensAt: `2026-${opens}T01:00:00.000Z`,
    due: { by: 'moment', at: `2026-${due}T10:00:00.000Z` },
  }))
  const parts = [{ kind: 'province', framework: 'service-quality-766', units: [province] }]
  const year = { period: '2026', periodStart: '2026-01-01', periodEnd: '2026-12-31' }
  const plan = { name: 'Đánh giá phục vụ năm 2026', ...year, parts, phases }
  made.round = idOf(await api.demand('POST', '/rounds', { owner: null, plan }))
  await api.demand('POST', `/rounds/${made.round}/open`, { base: 1 })
  const listed = await api.demand('GET', `/submissions?round=${made.round}`)
  const [first] =
    isObject(listed) && Array.isArray(listed['submissions']) ? listed['submissions'] : []
  made.submission = idOf(first)
}

function idOf(body: unknown): number {
  return isObject(body) ? Number(body['id']) : 0
}

/** A PDF of one page, of at least so many bytes, unlike any other. */
function pdfOf(bytes: number, seed: string): Buffer {
  const filling = `% ${seed.repeat(60)}\n`.repeat(Math.ceil(bytes / (seed.length * 60 + 3)))
  return Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj\n${filling}trailer<</Root 1 0 R>>\n%%EOF\n`,
  )
}

function choose(page: Page, name: string, content: Buffer, field = 'input[type=file]') {
  return page
    .locator(field)
    .last()
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: content })
}

/** How fast the line to the server is, in bytes a second. */
async function slowDown(line: CDPSession, uploadThroughput: number) {
  const speed = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput }
  await line.send('Network.emulateNetworkConditions', speed)
}

describe('an officer who adds a document', () => {
  it('is told what files are taken, and what is none of them without sending it', async () => {
    const { page } = officer
    await officer.goTo('/lam-viec/minh-chung')
    await page.getByText('Chưa có tài liệu kiểm chứng').waitFor()
    await page.getByRole('link', { name: 'Thêm tài liệu' }).click()
    await page.getByText(/mỗi tệp không quá 50,0 MB\. Tệp được quét mã độc/).waitFor()
    await choose(page, 'hồ sơ.zip', Buffer.from('PK'))
    await page.getByText('Tệp nén không được nhận. Giải nén rồi gửi từng tệp bên trong.').waitFor()
    await officer.press('Bỏ khỏi danh sách')
    expect(await page.getByRole('list', { name: 'Tệp đang gửi' }).count()).toBe(0)
  })

  it('sends a file whose line is cut in the middle: the rest goes when it is back', async () => {
    const { page } = officer
    const line = await page.context().newCDPSession(page)
    await slowDown(line, 700_000)
    await choose(page, 'Kế hoạch.pdf', pdfOf(4_000_000, 'a'))
    await page.getByText(/^Đang gửi: [1-9]\d?%/).waitFor()
    await page.context().setOffline(true)
    await page.getByText(/^Mất kết nối ở [1-9]\d?%/).waitFor()
    await picture(officer, 'evidence-cut')
    await page.context().setOffline(false)
    await slowDown(line, -1)
    await page.getByText('Đã gửi xong, không có mã độc.').waitFor()
    expect(await page.getByRole('progressbar').count()).toBe(0)
  })

  it('goes on after a reload with what the browser kept, or with the same file chosen again', async () => {
    const { page } = officer
    const line = await page.context().newCDPSession(page)
    await slowDown(line, 500_000)
    const content = pdfOf(3_000_000, 'b')
    await choose(page, 'Báo cáo.pdf', content)
    await page.getByText(/^Đang gửi: [1-9]\d?%/).waitFor()
    await forgetBytes(page)
    await page.reload()
    await page.getByText(/^Đã gửi [1-9]\d?% .* Chọn lại đúng tệp này để gửi nốt/).waitFor()
    // That of the first upload was kept whole, and is there again.
    await page.getByText('Đã gửi xong, không có mã độc.').waitFor()
    const again = 'li input[type=file]'
    await choose(page, 'Báo cáo.pdf', pdfOf(3_000_000, 'c'), again)
    await page.getByText('Đây là tệp khác với tệp gửi dở').waitFor()
    await slowDown(line, -1)
    await choose(page, 'Báo cáo.pdf', content, again)
    await expect
      .poll(() => page.getByText('Đã gửi xong, không có mã độc.').count(), { timeout: 15_000 })
      .toBe(2)
  })

  it('is told that a file is infected, and saves the document with the others', async () => {
    const { page } = officer
    await choose(page, 'Phụ lục.txt', Buffer.from(eicar))
    await page.getByText(/có mã độc \(Eicar-Test-Signature\)/).waitFor()
    await officer.press('Bỏ khỏi danh sách')
    await officer.fill('Trích yếu', 'Kế hoạch chuyển đổi số năm 2026')
    await page.getByLabel(/^Số, ký hiệu/).fill('12/KH-UBND')
    await page
      .getByLabel(/^Ngày ban hành/)
      .first()
      .fill('02/03/2026')
    await picture(officer, 'evidence-new')
    expect(await barriersOf('/lam-viec/them-minh-chung')).toEqual([])
    await officer.press('Lưu tài liệu')
    await page.getByRole('heading', { level: 1, name: 'Kế hoạch chuyển đổi số năm 2026' }).waitFor()
    await page.getByRole('button', { name: 'Xem Báo cáo.pdf' }).waitFor()
    expect(await page.getByText('Phụ lục.txt').count()).toBe(0)
  })

  it('finds it without diacritics, and cites it at an indicator, with its page', async () => {
    const { page } = officer
    await officer.goTo('/lam-viec/minh-chung?q=ke+hoach+chuyen+doi')
    await page.getByRole('link', { name: 'Kế hoạch chuyển đổi số năm 2026' }).waitFor()
    await picture(officer, 'evidence-library')
    await officer.goTo(`/lam-viec/phieu/${made.submission}`)
    await officer.press('Dẫn tài liệu có sẵn')
    await page.getByRole('radio', { name: /Kế hoạch chuyển đổi số/ }).check()
    await page.getByRole('radio', { name: 'Kế hoạch.pdf' }).check()
    await page.getByLabel(/^Trang/).fill('1–2')
    await picture(officer, 'evidence-cite')
    await officer.press('Dẫn tài liệu này')
    const cited = page.getByRole('list', { name: 'Tài liệu đã dẫn' })
    await cited.waitFor()
    expect(await cited.innerText()).toContain('trang 1–2')
  })

  it('reads the PDF beside the indicator, and closes it by Escape', async () => {
    const { page } = officer
    const [shown] = await Promise.all([
      page.waitForResponse(/evidence-files\/\d+\?view=inline/),
      page.getByRole('button', { name: 'Xem Kế hoạch.pdf' }).click(),
    ])
    expect(shown.headers()['content-type']).toBe('application/pdf')
    await page.locator('iframe[title="Kế hoạch.pdf"]').waitFor()
    await picture(officer, 'evidence-viewer')
    await page.getByRole('heading', { name: 'Kế hoạch.pdf (trang 1–2)' }).focus()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('iframe').count()).toBe(0)
    expect(await barriersOf(`/lam-viec/phieu/${made.submission}`)).toEqual([])
  })

  it('sees where the document is used, and that it therefore stays', async () => {
    const { page } = officer
    await page.getByRole('link', { name: 'Kế hoạch chuyển đổi số năm 2026' }).click()
    const use = page.getByRole('region', { name: 'Nơi dùng' }).getByRole('row').nth(1)
    await use.waitFor()
    expect(await use.innerText()).toContain('Đánh giá phục vụ năm 2026 (2026)')
    expect(await use.innerText()).toContain('1–2')
    const withdraw = page.getByRole('button', { name: 'Rút tài liệu' })
    expect(await withdraw.getAttribute('aria-disabled')).toBe('true')
    await picture(officer, 'evidence-document')
    expect(await barriersOf(new URL(page.url()).pathname)).toEqual([])
  })
})

describe('the files of a document', () => {
  const files = (page: Page) => page.getByRole('table', { name: 'Tệp', exact: true })

  it('are replaced by others, which keep the earlier one within reach', async () => {
    const { page } = officer
    await officer.press('Thay Báo cáo.pdf')
    await choose(page, 'Báo cáo bản 2.pdf', pdfOf(20_000, 'd'), 'dialog input[type=file]')
    await files(page).getByRole('button', { name: 'Xem Báo cáo bản 2.pdf' }).waitFor()
    await page.locator('summary', { hasText: 'Tệp đã được thay (1)' }).click()
    const earlier = page.getByRole('table', { name: 'Tệp đã được thay (1)' })
    expect(await earlier.getByRole('rowheader').innerText()).toContain('Báo cáo.pdf')
  })

  it('may be images, which are made larger by buttons and keys', async () => {
    const { page } = officer
    await choose(page, 'Ảnh chụp.png', onePixel)
    await files(page).getByRole('button', { name: 'Xem Ảnh chụp.png' }).click()
    await page.getByRole('img', { name: 'Ảnh chụp.png' }).waitFor()
    await officer.press('Phóng to (+)')
    await page.getByText('150%', { exact: true }).waitFor()
    await page.getByRole('region', { name: 'Ảnh chụp.png' }).last().focus()
    await page.keyboard.press('+')
    await page.getByText('200%', { exact: true }).waitFor()
    await picture(officer, 'evidence-image')
    await page.keyboard.press('0')
    await page.getByText('100%', { exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('img', { name: 'Ảnh chụp.png' }).count()).toBe(0)
  })

  it('come with a new document without leaving the indicator, and are cited at once', async () => {
    const { page } = officer
    await officer.goTo(`/lam-viec/phieu/${made.submission}?chi-so=1.2`)
    await officer.press('Thêm tài liệu mới')
    const dialog = page.getByRole('dialog')
    await choose(page, 'Công văn.pdf', pdfOf(20_000, 'e'), 'dialog input[type=file]')
    await dialog.getByText('Đã gửi xong, không có mã độc.').waitFor()
    await dialog.getByLabel('Trích yếu').fill('Công văn về công khai thủ tục')
    await picture(officer, 'evidence-in-answer')
    await dialog.getByRole('button', { name: 'Lưu và dẫn tài liệu' }).click()
    const cited = page.getByRole('list', { name: 'Tài liệu đã dẫn' })
    await cited.waitFor()
    expect(await cited.innerText()).toContain('Công văn về công khai thủ tục')
  })
})

/** A PNG of one pixel. */
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** What bars the officer's way on a screen. */
async function barriersOf(path: string): Promise<string[]> {
  const storageState = await officer.page.context().storageState()
  const page = await office.open({ bypassCSP: true, storageState })
  await goTo(page, `${office.address}${path}`)
  const barriers = await seriousBarriers(page)
  await page.context().close()
  return barriers
}

/** As where the browser had no room for the bytes. */
async function forgetBytes(page: Page): Promise<void> {
  await page.evaluate(`new Promise((resolve) => {
    indexedDB.open('thang-uploads').onsuccess = ({ target: { result: database } }) => {
      const store = database.transaction('uploads', 'readwrite').objectStore('uploads')
      store.getAll().onsuccess = ({ target: { result: all } }) => {
        for (const one of all) if (one.name === 'Báo cáo.pdf') store.put({ ...one, file: null })
      }
      store.transaction.oncomplete = () => { database.close(); resolve() }
    }
  })`)
}

/** The workbook with a value in its first three open cells of numbers; their places. */
async function fillIn(workbook: Buffer, value: string | number) {
  const book = new exceljs.Workbook()
  await book.xlsx.load(new Uint8Array(workbook).buffer)
  const sheet = book.getWorksheet('Phiếu')
  if (sheet === undefined) throw new Error('the sheet of answers is missing')
  const columnOf = new Map<string, number>()
  const filled: number[] = []
  sheet.eachRow((row, number) => {
    if (columnOf.size === 0) {
      const heads = Array.from({ length: row.cellCount }, (_, place) => row.getCell(place + 1).text)
      if (heads[0] === 'Mã') heads.forEach((head, place) => columnOf.set(head, place + 1))
      return
    }
    const textAt = (head: string) => row.getCell(columnOf.get(head) ?? 1).text
    const isOpen = textAt('Khóa') === '' && textAt('Đơn vị tính, cách điền').includes('số')
    if (!isOpen || filled.length === 3) return
    row.getCell(columnOf.get('Giá trị') ?? 1).value = value
    filled.push(number)
  })
  return { content: Buffer.from(await book.xlsx.writeBuffer()), rows: filled }
}

describe('an officer who fills in by Excel', () => {
  let workbook: Buffer

  it('downloads the submission as a workbook', async () => {
    await officer.goTo(`/lam-viec/phieu/${made.submission}/excel`)
    const { page } = officer
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải tệp Excel của phiếu' }).click(),
    ])
    workbook = await readFile(await download.path())
    expect(workbook.subarray(0, 2).toString()).toBe('PK')
  })

  it('is shown three mistakes with their places, in a marked copy too; nothing is written', async () => {
    const { page } = officer
    const { content, rows } = await fillIn(workbook, 'mười hai')
    await choose(page, 'phieu.xlsx', content)
    await page.getByRole('heading', { name: '3 chỗ cần xem trong tệp' }).waitFor()
    const table = page.getByRole('table', { name: '3 chỗ cần xem trong tệp' })
    for (const row of rows) await table.getByText(new RegExp(`Phiếu · dòng ${row} `)).waitFor()
    await picture(officer, 'workbook-problems')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      officer.press('Tải bản có đánh dấu ô sai'),
    ])
    expect(download.suggestedFilename()).toBe('phieu-danh-dau-loi.xlsx')
    expect(await page.getByRole('button', { name: /^Ghi tất cả/ }).count()).toBe(0)
  })

  it('mends them, sees what would change, and writes all of it', async () => {
    const { page } = officer
    const { content } = await fillIn(workbook, 12)
    await choose(page, 'phieu.xlsx', content)
    await page.getByRole('heading', { name: 'phieu.xlsx sẽ thay đổi' }).waitFor()
    await page.getByText('(trống)').first().waitFor()
    await picture(officer, 'workbook-plan')
    await officer.press(/^Ghi tất cả/)
    await page
      .getByText(/^Đã ghi \d+ trả lời từ phieu\.xlsx\.$/)
      .first()
      .waitFor()
    expect(await answered()).toBeGreaterThan(0)
  })

  it('undoes it with a reason', async () => {
    const { page } = officer
    await officer.press('Hoàn tác')
    await officer.fill('Lý do', 'gửi nhầm tệp')
    await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác', exact: true }).click()
    await page.getByRole('cell', { name: /Lý do: gửi nhầm tệp/ }).waitFor()
    expect(await answered()).toBe(0)
    expect(await barriersOf(new URL(page.url()).pathname)).toEqual([])
    await picture(officer, 'workbook-undone')
  })

  it('is told of what waits in the browser, and asked which to keep once it is sent', async () => {
    const { page } = officer
    const saves = '**/answers/*'
    await page.route(saves, (route) => route.abort())
    await officer.goTo(`/lam-viec/phieu/${made.submission}?chi-so=1.1`)
    await officer.fill('Thủ tục công bố đúng hạn', '7')
    await page.getByText(/Chờ mạng: đã giữ trong trình duyệt này/).waitFor()
    await officer.goTo(`/lam-viec/phieu/${made.submission}/excel`)
    await page.getByText('1 trả lời chờ gửi trong trình duyệt này').waitFor()
    const { content } = await fillIn(workbook, 12)
    await choose(page, 'phieu.xlsx', content)
    await officer.press(/^Ghi tất cả/)
    await page
      .getByText(/^Đã ghi \d+ trả lời/)
      .first()
      .waitFor()
    await page.unroute(saves)
    await officer.goTo(`/lam-viec/phieu/${made.submission}?chi-so=1.1`)
    await officer.press('Giữ cả bản của tôi')
    await officer.press('Lưu bản đã chọn')
    await page.getByText(/^✓?\s*Đã lưu lúc/).waitFor()
    expect(await page.getByLabel('Thủ tục công bố đúng hạn').inputValue()).toBe('7')
  })

  async function answered(): Promise<number> {
    const submission = await api.demand('GET', `/submissions/${made.submission}`)
    return isObject(submission) ? Number(submission['answered']) : -1
  }
})

describe('an officer who signs out', () => {
  it('is asked before files are lost that belong to no document yet, and leaves none behind', async () => {
    const { page } = officer
    await officer.goTo('/lam-viec/them-minh-chung')
    await choose(page, 'Nháp.pdf', pdfOf(20_000, 'g'))
    await page.getByText('Đã gửi xong, không có mã độc.').waitFor()
    await officer.press(/^Tài khoản của|^Trần Thị Bình/)
    await page.getByRole('menuitem', { name: 'Đăng xuất' }).click()
    await page.getByRole('heading', { name: /bỏ 1 tệp chưa gắn/ }).waitFor()
    await picture(officer, 'sign-out-files')
    await officer.press('Đăng xuất và bỏ tệp')
    await page.getByRole('heading', { level: 1, name: /đăng xuất/i }).waitFor()
    expect(await keptUploads(page)).toBe(0)
  })
})

/** How many files the browser keeps. */
function keptUploads(page: Page): Promise<unknown> {
  return page.evaluate(`new Promise((resolve) => {
    indexedDB.open('thang-uploads').onsuccess = ({ target: { result: database } }) => {
      const asked = database.transaction('uploads').objectStore('uploads').count()
      asked.onsuccess = () => { database.close(); resolve(asked.result) }
    }
  })`)
}
