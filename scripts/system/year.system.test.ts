import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { settled } from '../../web/test/browser/settled.ts'
import type { Desk } from './desk.ts'
import type { Office } from './office.ts'
import { picture } from './picture.ts'
import { dialog, heading, inDialog, said, saved } from './sights.ts'
import { addressOf, guests, hours, openYear, othersFill, own, rival, third } from './yearOffice.ts'

const thang = join(import.meta.dirname, '../../cli/src/main.ts')
const roundName = 'Đánh giá chuyển đổi số cấp xã năm 2026'
const report = Buffer.from(`%PDF-1.4\n%${'Báo cáo hồ sơ trực tuyến. '.repeat(40)}\n%%EOF\n`)

let office: Office
let officer: Desk
let head: Desk
let coordinator: Desk
let appraiser: Desk
let council: Desk
let leader: Desk
let inspector: Desk
/** Anybody, on the public pages. */
let reader: Page
/** Addresses: of the round's screens, of the submission's, of the public ranking. */
const at = { round: '', submission: '', ranking: '' }

beforeAll(async () => {
  const year = await openYear()
  office = year.office
  ;({ officer, head, coordinator, appraiser, council, leader, inspector } = year.cast)
  reader = await office.open()
}, 180_000)
afterAll(() => office?.stop())

/** Moves the hour far enough that sessions have ended, and lets some come back. */
async function comeBackAt(hour: string, ...desks: readonly Desk[]): Promise<void> {
  await office.setNow(hour)
  await Promise.all(desks.map((desk) => desk.signIn()))
}

describe('autumn', () => {
  it('the coordinator sets up a round of three communes, and opens it', async () => {
    const { page } = coordinator
    await coordinator.goTo('/lam-viec/ky-danh-gia')
    await page.getByRole('link', { name: 'Lập kỳ đánh giá' }).first().click()
    await heading(coordinator, 'Lập kỳ đánh giá')
    await coordinator.fill('Tên kỳ đánh giá', roundName)
    await coordinator.press(/^Xã, phường/)
    await page.getByLabel('Bộ chỉ số', { exact: true }).selectOption('xa-thu-2026')
    for (const { name } of [own, rival, third]) {
      await page.getByLabel('Tìm đơn vị').fill(name)
      await page.getByRole('checkbox', { name: new RegExp(name) }).check()
    }
    for (const [phase, day, days] of [
      ['self-assessment', '23/11/2026', '5'],
      ['approval', '23/11/2026', '10'],
      ['appraisal', '08/12/2026', '5'],
      ['explanation', '08/12/2026', '8'],
      ['appeal', '21/12/2026', '3'],
      ['council', '21/12/2026', '8'],
    ]) {
      await page.locator(`#plan-phases-${phase}-opensAt`).fill(day ?? '')
      await page.locator(`#plan-phases-${phase}-due`).fill(days ?? '')
    }
    await said(coordinator, 'Đã chọn 3/')
    await coordinator.press('Lưu kế hoạch')
    await page.getByRole('heading', { level: 1, name: roundName }).waitFor()
    at.round = new URL(page.url()).pathname
    await coordinator.press('Mở kỳ đánh giá')
    await said(coordinator, 'Tạo 3 phiếu tự đánh giá')
    await inDialog(coordinator, 'Mở kỳ đánh giá')
    await said(coordinator, 'Đang mở, còn 7 ngày')
    await picture(coordinator, 'year-1-round')
    await office.tellPeople()
    const told = office.mails.map(({ data }) => data['to'])
    expect(told).toContain(addressOf('officer'))
    await othersFill(office)
  })

  it('the officer answers, with a public PDF as evidence, and sends it', async () => {
    const { page } = officer
    await officer.goTo('/lam-viec/phieu')
    await page.getByRole('link', { name: own.name }).click()
    await heading(officer, /^1\.1 /)
    at.submission = new URL(page.url()).pathname
    await officer.fill('Hồ sơ nộp trực tuyến', '80')
    await officer.fill('Tổng số hồ sơ', '100')
    await saved(officer)
    await officer.press('Thêm tài liệu mới')
    const file = { name: 'bao-cao.pdf', mimeType: 'application/pdf', buffer: report }
    await page.locator('dialog input[type=file]').last().setInputFiles(file)
    await said(officer, 'Đã gửi xong. Chưa quét mã độc.')
    await dialog(officer).getByLabel('Trích yếu').fill('Báo cáo hồ sơ trực tuyến năm 2026')
    await dialog(officer)
      .getByLabel(/^Công khai/)
      .check()
    await inDialog(officer, 'Lưu và dẫn tài liệu')
    await page.getByRole('list', { name: 'Tài liệu đã dẫn' }).waitFor()
    await officer.goTo(`${at.submission}?chi-so=1.2`)
    await page.getByLabel('Có', { exact: true }).check()
    await saved(officer)
    await officer.goTo(`${at.submission}?chi-so=2.1`)
    await officer.fill('Người được tập huấn', '60')
    await officer.fill('Tổng số cán bộ', '80')
    await saved(officer)
    expect(await page.getByText('đã trả lời 3/3').count()).toBe(1)
    await picture(officer, 'year-2-submission')
    await officer.press('Gửi phiếu')
    await inDialog(officer, 'Gửi phiếu')
    await said(officer, 'Đã gửi phiếu.')
  })

  it('the head approves with the second factor', async () => {
    await office.setNow(hours.approval)
    await head.goTo(at.submission)
    await head.press('Phê duyệt')
    await inDialog(head, 'Phê duyệt')
    await head.proveFactor()
    await said(head, 'Đã phê duyệt phiếu.')
    expect(await head.page.getByRole('button', { name: 'Phê duyệt' }).count()).toBe(0)
  })
})

describe('winter', () => {
  const desk = (node: string) => at.submission.replace('phieu', 'tham-dinh') + `/${node}`

  it('the appraiser accepts one answer, changes another with a reason and asks about a third', async () => {
    await comeBackAt(hours.appraisal, appraiser, officer)
    const { page } = appraiser
    await appraiser.goTo('/lam-viec/tham-dinh')
    await page.getByRole('link', { name: roundName }).click()
    await page.getByRole('grid').waitFor()
    await picture(appraiser, 'year-3-matrix')
    await appraiser.goTo(desk('1.1'))
    await appraiser.press(/Chấp nhận$/)
    await appraiser.press('Chấp nhận và sang trả lời tiếp')
    await said(appraiser, /Việt Trì: Đã quyết định/)
    await appraiser.goTo(desk('2.1'))
    await appraiser.press(/Số liệu khác$/)
    await appraiser.fill('Người được tập huấn', '50')
    await appraiser.fill('Lý do', 'Danh sách tập huấn chỉ có 50 người.')
    expect(await page.getByText(/Điểm sẽ là:/).innerText()).toContain('25 điểm')
    await picture(appraiser, 'year-4-desk')
    await appraiser.press('Lưu số liệu và sang trả lời tiếp')
    await said(appraiser, 'Thẩm định khác trả lời của đơn vị')
    await appraiser.goTo(desk('1.2'))
    await appraiser.press(/Hỏi đơn vị$/)
    await appraiser.fill('Câu hỏi cho đơn vị', 'Kế hoạch ban hành ngày nào?')
    await appraiser.press('Gửi câu hỏi và sang trả lời tiếp')
    await said(appraiser, /Việt Trì: Đang hỏi đơn vị/)
  })

  it('the officer explains', async () => {
    await officer.goTo(at.submission)
    await officer.page.getByRole('link', { name: 'Xem và giải trình' }).click()
    await officer.press('Giải trình')
    await officer.fill('Nội dung giải trình', 'Ban hành ngày 15/06/2026, Quyết định 12/QĐ-UBND.')
    await officer.press('Gửi giải trình')
    await said(officer, /Đơn vị đã giải trình/)
    expect(await officer.page.getByRole('button', { name: 'Giải trình' }).count()).toBe(0)
    await picture(officer, 'year-5-explained')
  })

  it('the appraiser decides on it, and accepts the other communes at once', async () => {
    await appraiser.goTo(desk('1.2'))
    await appraiser.press(/Điểm khác$/)
    await appraiser.fill('Điểm thẩm định', '10')
    await appraiser.fill('Lý do', 'Ban hành muộn hơn thời hạn quý I.')
    await appraiser.press('Lưu điểm và sang trả lời tiếp')
    await said(appraiser, /Việt Trì: Đã quyết định/)
    await appraiser.goTo(`${at.round}/tham-dinh?state=waiting`)
    await appraiser.press(/^Xử lý 6 trả lời đang hiện/)
    await appraiser.page.getByLabel('Chấp nhận trả lời của đơn vị').check()
    await appraiser.press(/^Chấp nhận 6 trả lời/)
    await said(appraiser, 'Đã xử lý 6 trả lời.')
    expect(await dialog(appraiser).innerText()).toContain('Không còn trả lời nào bị bỏ lại.')
  })

  it('the coordinator tells the preliminary result', async () => {
    await comeBackAt(hours.appeal, coordinator, head, council)
    await coordinator.goTo(`${at.round}/ket-qua`)
    await coordinator.press('Thông báo kết quả sơ bộ')
    await inDialog(coordinator, 'Thông báo kết quả sơ bộ')
    await heading(coordinator, 'Kết quả sơ bộ')
    const rows = coordinator.page.locator('#result-table tbody tr')
    expect(await namesIn(rows)).toEqual([rival.name, own.name, third.name])
    await picture(coordinator, 'year-6-preliminary')
    await office.tellPeople()
  })

  it('the head sees the own result alone, and appeals', async () => {
    const { page } = head
    await head.goTo('/lam-viec/ket-qua')
    await page.getByText('2/3').waitFor()
    const seen = await page.getByRole('main').innerText()
    for (const { name } of [rival, third]) expect(seen).not.toContain(name)
    await picture(head, 'year-7-own')
    await page.getByRole('link', { name: 'Đề nghị phúc tra' }).first().click()
    const row = page.getByRole('row', { name: /^1\.2 / })
    await row.getByRole('button', { name: 'Đề nghị phúc tra' }).click()
    await head.fill(
      'Vì sao điểm chưa đúng',
      'Thời hạn của kế hoạch là 30/06/2026, không phải quý I.',
    )
    await page.getByLabel(/^Số điểm đơn vị đề nghị/).fill('20')
    await head.press('Gửi đề nghị phúc tra')
    await said(head, 'Đã gửi đề nghị phúc tra.')
  })

  it('the council decides on the appeal', async () => {
    await council.goTo(`${at.round}/phuc-tra`)
    await picture(council, 'year-8-appeals')
    await council.press('Chấp nhận phúc tra')
    await council.fill('Lý do', 'Thời hạn đúng là 30/06/2026.')
    await inDialog(council, 'Chấp nhận phúc tra')
    await said(council, 'Đã chấp nhận phúc tra.')
    expect(await council.page.getByRole('main').innerText()).toContain('điểm cuối 20')
  })

  it('the coordinator freezes the result, and the leader signs it with the second factor', async () => {
    await comeBackAt(hours.closing, coordinator, leader)
    await coordinator.goTo(`${at.round}/ket-qua`)
    await coordinator.press('Chốt kết quả')
    await inDialog(coordinator, 'Chốt kết quả')
    await heading(coordinator, 'Kết quả đã chốt')
    await office.setNow(hours.signing)
    await leader.goTo(`${at.round}/ket-qua`)
    await leader.press('Ký kết quả')
    await inDialog(leader, 'Ký kết quả')
    await leader.proveFactor()
    await said(leader, 'Hội đồng đã ký.')
    expect(await leader.page.getByRole('button', { name: 'Ký kết quả' }).count()).toBe(0)
    await picture(leader, 'year-9-signed')
  })

  it('the coordinator publishes it under the number of a decision', async () => {
    await coordinator.goTo(`${at.round}/ket-qua`)
    await coordinator.press('Công bố')
    await coordinator.fill('Số, ký hiệu', '123/QĐ-UBND')
    await coordinator.fill('Ngày ban hành', '28/12/2026')
    await inDialog(coordinator, 'Công bố')
    await coordinator.proveFactor()
    const link = coordinator.page.getByRole('link', { name: /^Bảng xếp hạng công khai/ })
    at.ranking = (await link.getAttribute('href')) ?? ''
    expect(at.ranking).toContain('2026')
    await picture(coordinator, 'year-10-published')
  })
})

/** Counts what somebody clicks on the way. */
class Way {
  clicks = 0

  async click(target: Locator): Promise<void> {
    this.clicks += 1
    await target.click()
  }
}

describe('in public', () => {
  it('the ranking stands there, and five clicks or fewer lead to the evidence of an answer', async () => {
    await settled(reader, () => reader.goto(`${office.address}${at.ranking}`))
    expect(await ranks()).toEqual([rival.name, own.name, third.name])
    await picture({ page: reader }, 'year-11-ranking')
    const way = new Way()
    const row = reader.getByRole('row').filter({ hasText: own.name })
    await way.click(row.getByRole('link', { name: /^Vì sao/ }))
    await reader.getByRole('heading', { level: 1, name: /Vì sao .*Việt Trì xếp thứ 2/ }).waitFor()
    await way.click(reader.getByText('Tỷ lệ hồ sơ nộp trực tuyến').first())
    const file = reader.getByRole('link', { name: 'bao-cao.pdf' })
    await file.waitFor()
    await picture({ page: reader }, 'year-12-trace')
    const [download] = await Promise.all([reader.waitForEvent('download'), way.click(file)])
    expect(await readFile(await download.path())).toEqual(report)
    expect(way.clicks).toBeLessThanOrEqual(5)
  })

  it('the result is worked out again from its files, to the byte', async () => {
    expect(await recompute()).toEqual(sameBytes)
  })
})

/** The units of a table in its order, which is that of their ranks. */
async function namesIn(rows: Locator): Promise<(string | undefined)[]> {
  const names = [own.name, rival.name, third.name]
  const texts = await rows.allInnerTexts()
  return texts.map((text) => names.find((name) => text.includes(name)))
}

const ranks = () => namesIn(reader.locator('main tbody tr'))

const sameBytes = {
  status: 0,
  told: expect.stringContaining('Trùng khớp từng byte với result.json: 3 đơn vị'),
}

/** Downloads both files of the newest revision from their page, and scores the one to get the other. */
async function recompute() {
  await settled(reader, () => reader.goto(`${office.address}${at.ranking}/cac-ban`))
  const stated = await reader.locator('main code').allInnerTexts()
  const folder = await mkdtemp(join(tmpdir(), 'thang-year-'))
  for (const name of ['edition.json', 'result.json']) {
    const link = reader.getByRole('link', { name, exact: true }).first()
    const [download] = await Promise.all([reader.waitForEvent('download'), link.click()])
    const bytes = await readFile(await download.path())
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(stated.some((words) => words.includes(sha256))).toBe(true)
    await writeFile(join(folder, name), bytes)
  }
  const command = [thang, 'score', '--edition', 'edition.json', '--check', 'result.json']
  const env = { PATH: process.env['PATH'], LANG: 'C.UTF-8' }
  const scored = spawnSync(process.execPath, command, { cwd: folder, env, encoding: 'utf8' })
  await rm(folder, { recursive: true })
  return { status: scored.status, told: scored.stderr }
}

describe('the next year', () => {
  it('the coordinator proposes a correction, and the council signs it', async () => {
    await comeBackAt(hours.correction, coordinator, council, inspector)
    await coordinator.goTo(`${at.round}/dinh-chinh`)
    await coordinator.fill('Lý do đính chính', 'Danh sách tập huấn đợt hai bị bỏ sót.')
    await coordinator.pick('Đơn vị', own.name, new RegExp(own.name))
    await coordinator.pick('Chỉ số thành phần', '2.1', /2\.1/)
    await coordinator.fill('Điểm đúng', '30')
    await coordinator.press('Thêm vào đính chính')
    await coordinator.press('Xem thử thứ hạng')
    await heading(coordinator, 'Thứ hạng thay đổi')
    const effect = coordinator.page.getByRole('row', { name: /^Việt Trì.*77/ })
    expect(await effect.innerText()).toContain('82')
    await coordinator.press('Đề nghị hội đồng ký')
    await said(coordinator, 'Chờ ký')
    await office.setNow(hours.corrected)
    await council.goTo(`${at.round}/ket-qua`)
    await council.press('Ký và công bố đính chính')
    await council.fill('Số, ký hiệu', '07/QĐ-UBND')
    await council.fill('Ngày ban hành', '18/01/2027')
    await inDialog(council, 'Ký và công bố đính chính')
    await council.proveFactor()
    await said(council, 'Đã ký và công bố đính chính.')
    const stations = council.page.getByRole('list', { name: 'Các bước của kết quả' })
    await expect.poll(() => stations.innerText()).toContain('bản 2, 09:20 18/01/2027')
    await picture(council, 'year-13-corrected')
  })

  it('the public sees revision 2 with old and new ranks, and may read the old one', async () => {
    await settled(reader, () => reader.goto(`${office.address}${at.ranking}`))
    expect(await ranks()).toEqual([own.name, rival.name, third.name])
    await reader.getByRole('link', { name: /đã sửa gì/ }).click()
    const moved = reader.getByRole('region', { name: 'Giá trị và thứ hạng thay đổi' })
    const cells = await moved.getByRole('row', { name: /Việt Trì/ }).innerText()
    expect(cells.split(/\s+/).slice(-4)).toEqual(['77,00', '82,00', '2', '1'])
    await reader.getByText('Danh sách tập huấn đợt hai bị bỏ sót.').waitFor()
    await picture({ page: reader }, 'year-14-revisions')
    expect(await recompute()).toEqual(sameBytes)
    await settled(reader, () => reader.goto(`${office.address}${at.ranking}?revision=1`))
    await reader.getByText('Đây là bản 1').waitFor()
    expect(await ranks()).toEqual([rival.name, own.name, third.name])
  })

  it('the inspector reads in the audit who did it all', async () => {
    await inspector.goTo('/lam-viec/nhat-ky')
    const { page } = inspector
    await said(inspector, /^Ký đính chính kết quả/)
    await inspector.press('Xem các mục cũ hơn')
    await expect.poll(() => page.getByRole('row').count()).toBeGreaterThan(pageOfAudit + 1)
    const rows = (await page.getByRole('row').allInnerTexts()).toReversed()
    await picture(inspector, 'year-15-audit')
    let from = 0
    for (const [role, what] of deeds) {
      const found = rows.findIndex(
        (row, place) => place >= from && row.includes(guests[role].name) && row.includes(what),
      )
      expect(found, `${guests[role].name}: ${what}`).toBeGreaterThanOrEqual(from)
      from = found
    }
  })
})

/** Entries that are listed at once. */
const pageOfAudit = 50

/** What was done, in its order, as the audit tells it. */
const deeds = [
  ['coordinator', 'Lập kỳ đánh giá'],
  ['coordinator', 'Mở kỳ đánh giá'],
  ['officer', 'Gửi phiếu'],
  ['head', 'Phê duyệt phiếu'],
  ['appraiser', 'Chấp nhận tự đánh giá'],
  ['appraiser', 'Chấm thẩm định'],
  ['appraiser', 'Yêu cầu đơn vị giải trình'],
  ['officer', 'Giải trình ở'],
  ['appraiser', 'Chấm thẩm định'],
  ['appraiser', 'Thẩm định nhiều trả lời'],
  ['coordinator', 'Thông báo kết quả sơ bộ'],
  ['head', 'Đề nghị phúc tra'],
  ['council', 'Chấp nhận đề nghị phúc tra'],
  ['coordinator', 'Chốt kết quả'],
  ['leader', 'Ký kết quả'],
  ['coordinator', 'Công bố kết quả'],
  ['coordinator', 'Đề nghị đính chính'],
  ['council', 'Ký đính chính'],
] as const
