import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seriousBarriers } from '../../web/test/browser/seriousBarriers.ts'
import { Desk } from './desk.ts'
import { type Office, openOffice } from './office.ts'
import { isObject, Official } from './official.ts'
import { picture } from './picture.ts'

const province = '25-2025'
const term = { kind: 'regular', startsOn: '2026-11-23', endsOn: null, legalBasis: null }
const coordinatorAddress = 'dieu-phoi@bo.gov.vn'
const officerAddress = 'can-bo@phutho.gov.vn'
const appraiserAddress = 'tham-dinh@phutho.gov.vn'
const name = 'Đánh giá chất lượng phục vụ năm 2026'

let office: Office
let desk: Desk
let officer: Desk
let page: Page
/** The round, as its screens are addressed. */
let round = ''

beforeAll(async () => {
  office = await openOffice('2026-11-23T02:00:00Z')
  const api = new Official(office.address)
  await api.beginAsAdministrator(await office.firstLink(), office.now())
  await invite(api, { email: coordinatorAddress, name: 'Phạm Thị Điều Phối', role: 'coordinator' })
  await invite(api, { email: officerAddress, name: 'Trần Thị Bình', role: 'officer' })
  await invite(api, { email: appraiserAddress, name: 'Đỗ Thị Thẩm', role: 'appraiser' })
  officer = await Desk.of(office, officerAddress)
  await officer.acceptInvitation()
  desk = await Desk.of(office, coordinatorAddress)
  await desk.acceptInvitation()
  page = desk.page
  const owesFactor = page.getByRole('heading', { level: 1, name: 'Cài đặt xác thực hai bước' })
  if (await owesFactor.isVisible()) await desk.setUpSecondFactor()
})
afterAll(() => office?.stop())

interface Guest {
  readonly email: string
  readonly name: string
  readonly role: string
}

/** Somebody of the province: the coordinator is for the whole country. */
async function invite(api: Official, guest: Guest): Promise<void> {
  const scope = guest.role === 'coordinator' ? null : province
  const title = `Vị trí của ${guest.name}`
  const made = { unit: province, title, role: guest.role, scope, indicators: [] }
  const created = await api.demand('POST', '/posts', made)
  const post = { id: isObject(created) ? created['id'] : 0, ...term }
  const { email, name: called } = guest
  await api.demand('POST', '/people', { email, name: called, phone: null, language: 'vi', post })
}

async function noBarriers(): Promise<void> {
  expect(await seriousBarriers(page)).toEqual([])
}

function dialog() {
  return page.getByRole('dialog')
}

/** When a phase opens, and after how many working days it ends. */
async function fillPhase(phase: string, day: string, days: string) {
  await page.locator(`#plan-phases-${phase}-opensAt`).fill(day)
  await page.locator(`#plan-phases-${phase}-due`).fill(days)
}

describe('the coordinating office', () => {
  it('sets up a round: what is missing is named, deadlines are counted while one types', async () => {
    await desk.goTo('/lam-viec/ky-danh-gia')
    await page.getByRole('link', { name: 'Lập kỳ đánh giá' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Lập kỳ đánh giá' }).waitFor()
    await desk.press('Lưu kế hoạch')
    const summary = page.getByRole('alert')
    await summary.getByRole('link', { name: 'Thêm ít nhất một loại đơn vị.' }).waitFor()
    await noBarriers()
    await desk.fill('Tên kỳ đánh giá', name)
    await desk.press(/^Tỉnh, thành phố/)
    await page.getByLabel('Bộ chỉ số', { exact: true }).selectOption('service-quality-766')
    await page.getByLabel('Tìm đơn vị').fill('phu tho')
    await desk.press(/^Chọn 1 đơn vị tìm thấy/)
    await page.getByLabel('Tìm đơn vị').fill('')
    await page.getByRole('checkbox', { name: 'Thái Nguyên', exact: true }).check()
    await page.getByText('Đã chọn 2/34').first().waitFor()
    await fillPhase('self-assessment', '23/11/2026', '5')
    const due = page.getByText('Đến hạn 17:00 30/11/2026, thứ Hai.')
    await due.waitFor()
    expect(await due.innerText()).toContain('Tính theo lịch 2026 phiên bản 1')
    await picture(desk, 'round-plan')
  })

  it('finds what was typed again after the browser was closed, and saves it', async () => {
    await fillPhase('approval', '01/12/2026', '3')
    await fillPhase('appraisal', '07/12/2026', '5')
    await fillPhase('explanation', '14/12/2026', '3')
    await fillPhase('appeal', '17/12/2026', '3')
    await fillPhase('council', '22/12/2026', '3')
    await page.waitForTimeout(600)
    await page.reload({ waitUntil: 'networkidle' })
    await page.getByText('Đây là bản nháp bạn đang soạn dở').waitFor()
    expect(await page.getByLabel('Tên kỳ đánh giá').inputValue()).toBe(name)
    await page.getByText('lịch 2026 phiên bản 1').first().waitFor()
    await desk.press('Lưu kế hoạch')
    await page.getByRole('heading', { level: 1, name }).waitFor()
    round = new URL(page.url()).pathname
    await page.getByText('Đang lập kế hoạch').first().waitFor()
    await noBarriers()
  })

  it('opens it after seeing what will follow', async () => {
    await desk.press('Mở kỳ đánh giá')
    await dialog().getByText('Tạo 2 phiếu tự đánh giá, mỗi đơn vị một phiếu').waitFor()
    await noBarriers()
    await dialog().getByRole('button', { name: 'Mở kỳ đánh giá' }).click()
    await page.getByText('Đang mở, còn 7 ngày').first().waitFor()
    await office.tellPeople()
    expect(mailsTo(officerAddress)).toContain(name)
    await picture(desk, 'round')
  })

  it('grants an exception to a unit, which is seen with its reason', async () => {
    await desk.press('Cho ngoại lệ')
    await desk.pick('Đơn vị', 'thai nguyen', /Thái Nguyên/)
    await dialog().getByLabel('Mở đến').fill('05/12/2026')
    await dialog().getByLabel('Lý do').fill('Bão lụt, theo công văn 12')
    await noBarriers()
    await dialog().getByRole('button', { name: 'Cho ngoại lệ' }).click()
    const row = page.getByRole('region', { name: 'Gia hạn và ngoại lệ' }).getByRole('row')
    const exception = row.filter({ hasText: 'Thái Nguyên' }).first()
    await exception.getByText('Bão lụt, theo công văn 12').waitFor()
    expect(await exception.innerText()).toContain('17:00 05/12/2026')
    expect(await exception.innerText()).toContain('Phạm Thị Điều Phối')
  })

  it('is told how many units have answered an indicator before it is withdrawn', async () => {
    await desk.press('Rút chỉ số')
    await page.getByRole('combobox', { name: 'Chỉ số hoặc nhóm' }).click()
    await page.getByRole('option').nth(1).click()
    await dialog().getByText('Chưa đơn vị nào trả lời.').waitFor()
    await dialog().getByRole('button', { name: 'Không, quay lại' }).click()
    expect(await page.getByRole('region', { name: 'Chỉ số đã rút khỏi kỳ' }).count()).toBe(0)
  })

  it('reminds those that have something to do, once an hour each, and they get a mail', async () => {
    await page.getByRole('link', { name: 'Tiến độ các đơn vị' }).click()
    const table = page.getByRole('table', { name: 'Tiến độ các đơn vị' })
    await table.getByRole('row', { name: /Phú Thọ/ }).waitFor()
    await noBarriers()
    await picture(desk, 'round-progress')
    await page.getByLabel('Tìm đơn vị').fill('phu tho')
    await page.getByText('Hiện 1/2 đơn vị').waitFor()
    await page.getByRole('checkbox', { name: 'Chọn Phú Thọ', exact: true }).check()
    await desk.press('Nhắc 1 đơn vị đã chọn')
    await dialog().getByText('chưa nhắc lần nào').waitFor()
    await dialog()
      .getByLabel(/^Lời nhắn/)
      .fill('Nộp trước thứ Sáu')
    await noBarriers()
    await dialog().getByRole('button', { name: 'Gửi lời nhắc đến 1 đơn vị' }).click()
    await dialog().getByText('Đã nhắc 1 người ở 1 đơn vị.').waitFor()
    await dialog().getByRole('button', { name: 'Đóng' }).last().click()
    await office.tellPeople()
    expect(mailsTo(officerAddress)).toContain('Nộp trước thứ Sáu')
    await page.getByRole('checkbox', { name: 'Chọn Phú Thọ', exact: true }).check()
    await desk.press('Nhắc 1 đơn vị đã chọn')
    await dialog().getByText('Đã nhắc trong một giờ qua nên bỏ qua: Phú Thọ.').waitFor()
    await dialog().getByRole('button', { name: 'Đóng' }).last().click()
  })

  it('reopens a phase for every unit when its deadline is past', async () => {
    await office.setNow('2026-12-02T02:00:00Z')
    await desk.signIn()
    await desk.goTo(`${round}/tien-do?flag=late`)
    await page.getByRole('row', { name: /Phú Thọ/ }).waitFor()
    await desk.goTo(round)
    await desk.press('Mở lại giai đoạn')
    await dialog().getByLabel('Giai đoạn').selectOption('self-assessment')
    await dialog().getByText('Hạn hiện nay 17:00 30/11/2026').waitFor()
    await dialog().getByLabel('Mở đến').fill('01/12/2026')
    await dialog().getByLabel('Lý do').fill('Hệ thống bảo trì hai ngày')
    await dialog().getByRole('button', { name: 'Mở lại giai đoạn' }).click()
    await dialog().getByRole('link', { name: 'Chọn một thời điểm sau bây giờ.' }).waitFor()
    await dialog().getByLabel('Mở đến').fill('04/12/2026')
    await dialog().getByRole('button', { name: 'Mở lại giai đoạn' }).click()
    await page.getByText('Đang mở (đã gia hạn), còn 2 ngày').first().waitFor()
    const history = page.getByRole('table', { name: 'Lịch sử' })
    const entry = history.getByRole('row', { name: /Mở lại giai đoạn.*Hệ thống bảo trì/ })
    expect(await entry.innerText()).toContain('17:00 04/12/2026')
    await noBarriers()
  })
})

/** The newest entry of the history of the round that says so. */
function entryOf(step: RegExp) {
  return page.getByRole('table', { name: 'Lịch sử' }).getByRole('row', { name: step }).first()
}

describe('the coordinating office in mid-round', () => {
  it('adds a unit, and takes one out with a reason', async () => {
    await desk.press('Thêm đơn vị')
    await desk.pick('Đơn vị', 'bac ninh', /Bắc Ninh/)
    await dialog().getByLabel('Lý do').fill('đề nghị tham gia')
    await dialog().getByRole('button', { name: 'Thêm đơn vị' }).click()
    await entryOf(/Thêm đơn vị.*Bắc Ninh/).waitFor()
    await desk.press('Rút khỏi kỳ Bắc Ninh')
    await dialog().getByRole('button', { name: 'Rút khỏi kỳ' }).click()
    await dialog().getByRole('alert').waitFor()
    await dialog().getByLabel('Lý do').fill('không đủ số liệu')
    await dialog().getByRole('button', { name: 'Rút khỏi kỳ' }).click()
    await entryOf(/Rút đơn vị.*không đủ số liệu/).waitFor()
    const units = page.getByRole('region', { name: 'Đơn vị tham gia (3)' })
    await units.getByRole('row', { name: /Bắc Ninh.*Đã rút/ }).waitFor()
    expect(await units.getByRole('button', { name: 'Rút khỏi kỳ Bắc Ninh' }).count()).toBe(0)
  })

  it('says who appraises a group, and who decides instead of a head', async () => {
    await desk.press('Phân công thẩm định')
    await page.getByRole('combobox', { name: 'Chỉ số hoặc nhóm' }).click()
    await page.getByRole('option').first().click()
    await page.getByRole('combobox', { name: 'Vị trí thẩm định' }).click()
    await page.getByRole('option', { name: /Đỗ Thị Thẩm/ }).click()
    await dialog().getByLabel('Lý do').fill('phân công theo lĩnh vực')
    await picture(desk, 'round-appraiser')
    await dialog().getByRole('button', { name: 'Phân công' }).click()
    const appraisers = page.getByRole('region', { name: 'Phân công thẩm định' })
    await appraisers.getByText('phân công theo lĩnh vực').waitFor()
    await desk.press('Giao người duyệt thay')
    await desk.pick('Đơn vị', 'phu tho', /Phú Thọ/)
    await desk.pick('Người duyệt thay', 'binh', /Trần Thị Bình/)
    await dialog().getByLabel('Mở đến').fill('10/12/2026')
    await dialog().getByLabel('Lý do').fill('thủ trưởng đi công tác')
    await dialog().getByRole('button', { name: 'Giao duyệt thay' }).click()
    const deputies = page.getByRole('region', { name: 'Người duyệt thay thủ trưởng' })
    expect(await deputies.getByRole('row').nth(1).innerText()).toContain('17:00 10/12/2026')
    await noBarriers()
  })

  it('takes measured values from a file, which the unit contests with what is right', async () => {
    await page.getByRole('link', { name: 'Tệp số đo và đánh giá' }).click()
    await desk.fill('Hệ thống cung cấp số liệu', 'Cổng Dịch vụ công quốc gia')
    await giveMeasured(['25-2025;2.1;dossiers_on_time;khoảng 90'])
    await page.getByRole('heading', { name: /chỗ cần xem trong tệp/ }).waitFor()
    await picture(desk, 'measured-problems')
    await giveMeasured(['25-2025;2.1;dossiers_on_time;90', '25-2025;2.1;dossiers_received;100'])
    await page.getByRole('heading', { name: 'so-do.csv sẽ thay đổi' }).waitFor()
    await picture(desk, 'measured-plan')
    await desk.press(/^Ghi tất cả/)
    await page.getByRole('row', { name: /so-do\.csv.*Đang dùng/ }).waitFor()
    expect(await contestMeasured()).toMatch(/Hồ sơ đúng hạn\s+95/)
  })

  it('undoes the file with a reason, and the value is the unit’s to give again', async () => {
    await desk.press(/^Hoàn tác/)
    await desk.fill('Lý do', 'nhầm quý trước')
    await dialog()
      .getByRole('button', { name: /^Hoàn tác/ })
      .click()
    await page.getByText(/nhầm quý trước/).waitFor()
    await picture(desk, 'measured-undone')
    await officer.page.evaluate(
      'document.dispatchEvent(new Event("visibilitychange", { bubbles: true }))',
    )
    const field = officer.page.getByLabel('Hồ sơ đúng hạn', { exact: true })
    // Where it was being asked at that very moment, the next question comes after 20 seconds.
    await field.waitFor({ timeout: 30_000 })
    expect(await field.inputValue()).toBe('')
  })

  it('cancels the round with a reason: nobody writes in it any more', async () => {
    await desk.goTo(round)
    await desk.press('Hủy kỳ đánh giá')
    await dialog()
      .getByText(/Mọi phiếu bị khóa ngay/)
      .waitFor()
    await dialog().getByLabel('Lý do').fill('hoãn sang năm sau')
    await dialog().getByRole('button', { name: 'Hủy kỳ đánh giá' }).click()
    await entryOf(/Hủy kỳ đánh giá.*hoãn sang năm sau/).waitFor()
    expect(await page.getByRole('button', { name: 'Cho ngoại lệ' }).count()).toBe(0)
    await officer.page.evaluate(
      'document.dispatchEvent(new Event("visibilitychange", { bubbles: true }))',
    )
    await officer.page
      .getByText(/kỳ đánh giá không mở/)
      .first()
      .waitFor({ timeout: 30_000 })
  })
})

function giveMeasured(lines: readonly string[]) {
  const content = Buffer.from(['Đơn vị;Chỉ số;Số liệu;Giá trị', ...lines].join('\n'))
  const file = { name: 'so-do.csv', mimeType: 'text/csv', buffer: content }
  return page.locator('input[type=file]').last().setInputFiles(file)
}

/** The officer says that the value of 2.1 is not right, and gives the right one. */
async function contestMeasured(): Promise<string> {
  await officer.signIn()
  await officer.goTo('/lam-viec/phieu')
  await officer.page.getByRole('link', { name: 'Phú Thọ' }).click()
  await officer.goTo(`${new URL(officer.page.url()).pathname}?chi-so=2.1`)
  await officer.press('Nêu ý kiến về số đo này')
  const asked = officer.page.getByRole('dialog')
  await asked.getByText(/Chưa sửa ô nào/).waitFor()
  await asked.getByLabel('Hồ sơ đúng hạn').fill('95')
  await asked.getByText('Tính theo số của đơn vị: 19 điểm.').waitFor()
  await asked.getByLabel('Vì sao số đo chưa đúng').fill('thiếu 5 hồ sơ liên thông')
  await picture(officer, 'contest')
  await asked.getByRole('button', { name: 'Gửi ý kiến' }).click()
  const origin = officer.page.getByRole('note').filter({ hasText: 'thiếu 5 hồ sơ liên thông' })
  await asked.waitFor({ state: 'detached' })
  await picture(officer, 'contested')
  return origin.innerText()
}

/** All that was mailed to somebody. */
function mailsTo(address: string): string {
  const mails = office.mails.filter(({ data }) => data['to'] === address)
  return mails.map(({ data }) => `${String(data['subject'])} ${String(data['text'])}`).join('\n')
}
