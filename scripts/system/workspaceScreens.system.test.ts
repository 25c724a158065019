import { join } from 'node:path'
import type { BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seriousBarriers } from '../../web/test/browser/seriousBarriers.ts'
import { Desk } from './desk.ts'
import { type Office, openOffice } from './office.ts'

let office: Office
let signedIn: BrowserContextOptions['storageState']
/** Addresses that are known only once something is there. */
const made = { person: '', post: '', draft: '' }

beforeAll(async () => {
  office = await openOffice('2026-11-23T02:00:00Z')
  const desk = await Desk.of(office, 'quantri@phutho.gov.vn')
  await desk.becomeAdministrator('Nguyễn Thị Quản Trị', await office.firstLink())
  await desk.setUpSecondFactor()
  const guest = { name: 'Công Tằng Tôn Nữ Thị Huyền Trân', email: 'tran.cttnth@phutho.gov.vn' }
  const title = 'Phó Trưởng phòng phụ trách Phòng Quản lý công nghệ và Đổi mới sáng tạo'
  await desk.invite({ ...guest, title, role: 'Thủ trưởng đơn vị' })
  const { page } = desk
  await desk.goTo('/lam-viec/can-bo')
  made.person = (await page.getByRole('link', { name: guest.name }).getAttribute('href')) ?? ''
  await desk.goTo('/lam-viec/vi-tri')
  made.post = (await page.getByRole('link', { name: title }).getAttribute('href')) ?? ''
  made.draft = await beginDraft(desk)
  signedIn = await page.context().storageState()
})
afterAll(() => office?.stop())

/** A draft of a shipped set; its address. */
async function beginDraft(desk: Desk): Promise<string> {
  await desk.goTo('/lam-viec/tao-du-thao?from=service-quality-766')
  await desk.fill('Tên bộ chỉ số', 'Bộ chỉ số phục vụ người dân và doanh nghiệp của tỉnh Phú Thọ')
  await desk.fill('Mã của bộ chỉ số', 'phuc-vu-phu-tho-2026')
  await desk.press('Tạo bản dự thảo và soạn')
  await desk.page.getByRole('tree').waitFor()
  return new URL(desk.page.url()).pathname
}

const screens: [string, () => string][] = [
  ['home', () => '/lam-viec'],
  ['account', () => '/lam-viec/tai-khoan'],
  ['sessions', () => '/lam-viec/tai-khoan/phien'],
  ['security', () => '/lam-viec/tai-khoan/bao-mat'],
  ['people', () => '/lam-viec/can-bo'],
  ['person', () => made.person],
  ['invite', () => '/lam-viec/moi-can-bo'],
  ['submissions', () => '/lam-viec/phieu'],
  ['units', () => '/lam-viec/don-vi'],
  ['unit', () => '/lam-viec/don-vi/25-2025'],
  ['unit event', () => '/lam-viec/don-vi/H44.104/thay-doi'],
  ['import of units', () => '/lam-viec/don-vi/nhap-tu-excel'],
  ['posts', () => '/lam-viec/vi-tri'],
  ['post', () => made.post],
  ['new post', () => '/lam-viec/tao-vi-tri'],
  ['delegations', () => '/lam-viec/uy-quyen'],
  ['audit', () => '/lam-viec/nhat-ky'],
  ['rounds', () => '/lam-viec/ky-danh-gia'],
  ['new round', () => '/lam-viec/lap-ky-danh-gia'],
  ['frameworks', () => '/lam-viec/bo-chi-so'],
  ['new draft', () => '/lam-viec/tao-du-thao'],
  ['import of a draft', () => '/lam-viec/nhap-bo-chi-so'],
  ['draft', () => made.draft],
  ['notices', () => '/lam-viec/thong-bao'],
  ['evidence', () => '/lam-viec/minh-chung'],
  ['new evidence', () => '/lam-viec/them-minh-chung'],
  ['search', () => '/lam-viec/tim?q=phu+tho'],
  ['nothing there', () => '/lam-viec/khong-co'],
  ['people in English', () => '/en/workspace/people'],
]

const entrances: [string, () => string][] = [
  ['sign in', () => '/lam-viec/dang-nhap'],
  ['forgotten password', () => '/lam-viec/quen-mat-khau'],
  ['a link without token', () => '/lam-viec/lien-ket'],
]

const desktop = { size: 'desktop', viewport: { width: 1366, height: 768 } } as const
const phone = { size: 'phone', viewport: { width: 390, height: 844 } } as const
/** Each size and each theme once; all four of them where pictures are wanted. */
const looks = [
  { ...desktop, colorScheme: 'light' as const },
  { ...phone, colorScheme: 'dark' as const },
  ...(process.env['SCREENSHOTS'] === undefined
    ? []
    : [
        { ...desktop, colorScheme: 'dark' as const },
        { ...phone, colorScheme: 'light' as const },
      ]),
]

describe.each(looks)('on a $size, $colorScheme', (look) => {
  it.each(screens)('%s has no serious barrier and fits', async (name, address) => {
    expect(await lookAt(name, address(), look, signedIn)).toEqual({ barriers: [], wider: false })
  })

  it.each(entrances)('%s has no serious barrier and fits', async (name, address) => {
    expect(await lookAt(name, address(), look)).toEqual({ barriers: [], wider: false })
  })
})

/** What bars the way, and whether the page is wider than its window; a picture goes to SCREENSHOTS. */
async function lookAt(
  name: string,
  address: string,
  { size, viewport, colorScheme }: (typeof looks)[number],
  storageState?: BrowserContextOptions['storageState'],
) {
  const page = await office.open({
    viewport,
    colorScheme,
    bypassCSP: true,
    ...(storageState === undefined ? {} : { storageState }),
  })
  await page.goto(`${office.address}${address}`, { waitUntil: 'networkidle' })
  await page.getByRole('heading', { level: 1 }).waitFor()
  const folder = process.env['SCREENSHOTS']
  if (folder !== undefined) {
    const file = `${name.replaceAll(' ', '-')}-${size}-${colorScheme}.png`
    await page.screenshot({ path: join(folder, file), fullPage: true })
  }
  const wider = await page.evaluate<boolean>(
    'document.documentElement.scrollWidth > document.documentElement.clientWidth',
  )
  const barriers = await seriousBarriers(page)
  await page.context().close()
  return { barriers, wider }
}
