import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seriousBarriers } from '../../web/test/browser/seriousBarriers.ts'
import type { Desk } from './desk.ts'
import { comeIn, inviteGuest } from './guests.ts'
import { type Office, openOffice } from './office.ts'
import { Official } from './official.ts'
import { picture } from './picture.ts'
import { appraise, prepareRound, type ResultRound } from './resultRound.ts'
import { dialog, inDialog } from './sights.ts'

const province = '25-2025'
const address = { coordinator: 'dieu-phoi@phutho.gov.vn', leader: 'lanh-dao@phutho.gov.vn' }
const guests = [
  { email: address.coordinator, name: 'Trần Thị Bình', role: 'coordinator', unit: province },
  { email: address.leader, name: 'Đỗ Minh Quang', role: 'leader', unit: province },
] as const

let office: Office
let round: ResultRound
let coordinator: Desk
let leader: Desk
/** The public pages, without script. */
let reader: Page
/** The public pages as most people have them. */
let visitor: Page
let screen: string
/** The public address of the ranking. */
let ranking: string

beforeAll(async () => {
  office = await openOffice(new Date().toISOString())
  const admin = new Official(office.address)
  await admin.beginAsAdministrator(await office.firstLink(), office.now())
  for (const guest of guests) await inviteGuest(admin, guest)
  coordinator = await comeIn(office, address.coordinator)
  leader = await comeIn(office, address.leader)
  round = await prepareRound(office)
  screen = `/lam-viec/ky-danh-gia/${round.id}/ket-qua`
  reader = await office.open({ javaScriptEnabled: false })
  visitor = await office.open()
}, 60_000)
afterAll(() => office?.stop())

describe('the office', () => {
  it('is told what stands in the way, with the way to mend it', async () => {
    await coordinator.goTo(screen)
    const { page } = coordinator
    await page.getByRole('link', { name: 'Mở bảng thẩm định' }).waitFor()
    const close = page.getByRole('button', { name: 'Chốt kết quả' })
    expect(await close.getAttribute('aria-disabled')).toBe('true')
    await picture(coordinator, 'result-before')
    expect(await seriousBarriers(page)).toEqual([])
  })

  it('tells units their preliminary result', async () => {
    await appraise(round)
    await coordinator.goTo(screen)
    await coordinator.press('Thông báo kết quả sơ bộ')
    await inDialog(coordinator, 'Thông báo kết quả sơ bộ')
    const { page } = coordinator
    await page.getByRole('heading', { name: 'Kết quả sơ bộ', exact: true }).waitFor()
    const rows = await page.locator('#result-table tbody tr').allInnerTexts()
    expect(rows).toHaveLength(4)
    expect(rows[0]).toMatch(/\t1\t/)
    await picture(coordinator, 'result-preliminary')
    expect(await seriousBarriers(page)).toEqual([])
  })
})

it('a unit sees its own rank and scores, and nothing of others', async () => {
  const page = await office.open()
  const [name = '', value = ''] = round.head.cookie.split('=')
  await page.context().addCookies([{ name, value, url: office.address }])
  await page.goto(`${office.address}/lam-viec/ket-qua`, { waitUntil: 'networkidle' })
  await page.getByText('1/4').waitFor()
  expect(await page.getByRole('main').innerText()).not.toContain(
    round.entries[1]?.unit.name ?? 'nothing',
  )
  expect(await seriousBarriers(page)).toEqual([])
  await picture({ page }, 'result-own')
  await page.context().close()
})

describe('the result', () => {
  it('is frozen once units can no longer appeal', async () => {
    await office.setNow(round.afterAppeals)
    await coordinator.goTo(screen)
    await coordinator.press('Chốt kết quả')
    await inDialog(coordinator, 'Chốt kết quả')
    const frozen = coordinator.page.getByRole('heading', { name: 'Kết quả đã chốt', exact: true })
    await frozen.waitFor()
    expect(await coordinator.page.getByText('Trần Thị Bình').count()).toBeGreaterThan(0)
  })

  it('is signed by a leader, who gives a fresh code', async () => {
    await leader.goTo(screen)
    await leader.press('Ký kết quả')
    await dialog(leader).getByText('SHA-256').waitFor()
    await picture(leader, 'result-sign')
    await inDialog(leader, 'Ký kết quả')
    await leader.proveFactor()
    await leader.page.getByText('Hội đồng đã ký.').waitFor()
    expect(await leader.page.getByRole('button', { name: 'Ký kết quả' }).count()).toBe(0)
  })

  it('is published by the office under the number of a decision', async () => {
    await coordinator.goTo(screen)
    await coordinator.press('Công bố')
    await dialog(coordinator).getByText('Sau khi công bố, ai cũng đọc được').waitFor()
    await picture(coordinator, 'result-publish')
    expect(await seriousBarriers(coordinator.page)).toEqual([])
    await inDialog(coordinator, 'Công bố')
    await dialog(coordinator).getByText('Ghi số, ký hiệu').first().waitFor()
    await coordinator.fill('Số, ký hiệu', '123/QĐ-UBND')
    await coordinator.fill('Ngày ban hành', '20/11/2026')
    await inDialog(coordinator, 'Công bố')
    await coordinator.proveFactor()
    const { page } = coordinator
    const link = page.getByRole('link', { name: /^Bảng xếp hạng công khai/ })
    ranking = (await link.getAttribute('href')) ?? ''
    await page.getByText('123/QĐ-UBND').waitFor()
    await picture(coordinator, 'result-published')
  })
})

describe('in public', () => {
  it('five clicks or fewer lead from a rank to the evidence of an answer, without script', async () => {
    await reader.goto(`${office.address}${ranking}`)
    expect(await seriousBarriers(await scripted(ranking))).toEqual([])
    await reader
      .getByRole('link', { name: /^Vì sao/ })
      .first()
      .click()
    await reader.getByText('Tỷ lệ hồ sơ nộp trực tuyến').first().click()
    const file = reader.getByRole('link', { name: 'bao-cao-truc-tuyen.pdf' })
    await file.waitFor()
    const answer = await fetch(new URL((await file.getAttribute('href')) ?? '', office.address))
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('%PDF')
    expect(await reader.getByText('Tài liệu nội bộ: có').count()).toBe(1)
  })

  it('the trace is whole on paper, everything open', async () => {
    const page = await scripted(new URL(reader.url()).pathname)
    expect(await seriousBarriers(page)).toEqual([])
    await photograph(page, 'trace')
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByText('34/BC-UBND').isVisible()).toBe(true)
    const folder = process.env['SCREENSHOTS']
    if (folder !== undefined) await page.pdf({ path: join(folder, 'trace.pdf'), format: 'A4' })
    await page.emulateMedia({ media: 'screen' })
  })

  it('the files have the hashes that are stated', async () => {
    const page = await scripted(`${ranking}/cac-ban`)
    expect(await seriousBarriers(page)).toEqual([])
    const stated = await page.locator('main code').allInnerTexts()
    for (const [place, name] of ['edition.json', 'result.json'].entries()) {
      const link = page.getByRole('link', { name, exact: true })
      const file = await fetch(new URL((await link.getAttribute('href')) ?? '', office.address))
      const bytes = Buffer.from(await file.arrayBuffer())
      expect(stated[place]).toContain(createHash('sha256').update(bytes).digest('hex'))
    }
  })
})

describe('a correction', () => {
  it('shows old and new ranks before it is proposed', async () => {
    await coordinator.goTo(`/lam-viec/ky-danh-gia/${round.id}/dinh-chinh`)
    const { page } = coordinator
    await coordinator.fill('Lý do đính chính', 'Nhập nhầm số người được tập huấn.')
    const first = round.entries[0]?.unit.name ?? ''
    await coordinator.pick('Đơn vị', first, new RegExp(first))
    await coordinator.pick('Chỉ số thành phần', '2.1', /2\.1/)
    await coordinator.fill('Điểm đúng', '1')
    await coordinator.press('Thêm vào đính chính')
    await coordinator.press('Xem thử thứ hạng')
    await page.getByRole('heading', { name: 'Thứ hạng thay đổi' }).waitFor()
    await picture(coordinator, 'correction')
    expect(await seriousBarriers(page)).toEqual([])
    await coordinator.press('Đề nghị hội đồng ký')
    await page.getByText('Chờ ký').waitFor()
  })

  it('is signed, and is a new revision beside the old one', async () => {
    await office.setNow(new Date(office.now().getTime() + 11 * 60_000).toISOString())
    await leader.goTo(screen)
    await leader.press('Ký và công bố đính chính')
    await leader.fill('Số, ký hiệu', '130/QĐ-UBND')
    await leader.fill('Ngày ban hành', '23/11/2026')
    await inDialog(leader, 'Ký và công bố đính chính')
    await leader.proveFactor()
    await leader.page.getByText('Đã ký và công bố đính chính.').waitFor()
    await picture(leader, 'result-corrected')
    const page = await scripted(`${ranking}/cac-ban`)
    expect(await page.getByText('Nhập nhầm số người được tập huấn.').count()).toBe(1)
    await photograph(page, 'revisions')
    await photograph(await scripted(ranking), 'ranking-made')
    const old = await scripted(`${ranking}?revision=1`)
    await old.getByText('Đây là bản 1').waitFor()
    await photograph(old, 'ranking-old')
  })
})

/** A page of the site as most people see it. */
async function scripted(path: string): Promise<Page> {
  await visitor.goto(`${office.address}${path}`)
  return visitor
}

async function photograph(page: Page, name: string): Promise<void> {
  await picture({ page }, name)
}
