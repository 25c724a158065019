import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seriousBarriers } from '../../web/test/browser/seriousBarriers.ts'
import { Desk } from './desk.ts'
import { type Office, openOffice } from './office.ts'

let office: Office
let administrator: Desk

beforeAll(async () => {
  office = await openOffice('2026-11-23T02:00:00Z')
  administrator = await Desk.of(office, 'quantri@phutho.gov.vn')
  await administrator.becomeAdministrator('Nguyễn Thị Quản Trị', await office.firstLink())
  await administrator.setUpSecondFactor()
})
afterAll(() => office?.stop())

/** The document that every event of these tests rests on. */
async function fillDocument(effectiveOn: string) {
  await administrator.fill('Ngày có hiệu lực', effectiveOn)
  await administrator.fill('Số, ký hiệu', '12/NQ-HĐND')
  await administrator.fill('Ngày ban hành', '15/06/2026')
  await administrator.fill('Cơ quan ban hành', 'HĐND tỉnh Phú Thọ')
}

/** The names of units in the tree of the day that hold the words. */
async function namesInTree(day: string, words: string) {
  const { page } = administrator
  await administrator.goTo(`/lam-viec/don-vi?${new URLSearchParams({ on: day, q: words })}`)
  await page.getByText(/đơn vị vào ngày|Không có đơn vị nào/).waitFor()
  const links = page.getByRole('main').locator('li').getByRole('link')
  return (await links.allInnerTexts()).filter((name) => name.startsWith('Xã '))
}

describe('two communes merged in mid-year', () => {
  it('are previewed, recorded, and the unit tells of it', async () => {
    const { page } = administrator
    await administrator.goTo('/lam-viec/don-vi/H44.104')
    await page.getByRole('link', { name: 'Ghi thay đổi' }).click()
    await page.getByLabel('Loại thay đổi').selectOption('merge')
    await administrator.pick('Cùng sáp nhập với', 'xuan lung', /Xuân Lũng/)
    await page.getByText('Kết thúc: Xã Hy Cương, Xuân Lũng.').waitFor()
    await administrator.fill('Tên đầy đủ', 'Xã Hy Xuân')
    await page.getByLabel(/^Tên ngắn/).fill('Hy Xuân')
    await administrator.fill('Mã', 'H44.900')
    await fillDocument('01/07/2026')
    await administrator.press('Xem trước')
    const changes = page.getByRole('table', { name: 'Đơn vị thay đổi' })
    await changes.waitFor()
    expect(await changes.getByRole('row').count()).toBe(4)
    await administrator.press('Ghi thay đổi')
    await page.getByRole('heading', { level: 1, name: 'Xã Hy Cương' }).waitFor()
    const events = page.getByRole('table', { name: 'Các lần thay đổi' })
    await events.getByText('12/NQ-HĐND ngày 15/06/2026 của HĐND tỉnh Phú Thọ').waitFor()
  })

  it('are two in the tree of the day before, and one on the day', async () => {
    expect(await namesInTree('2026-06-30', 'hy ')).toContain('Xã Hy Cương')
    expect(await namesInTree('2026-07-01', 'hy ')).toContain('Xã Hy Xuân')
    expect(await namesInTree('2026-07-01', 'hy cuong')).toEqual([])
  })
})

describe('the form of an event', () => {
  it('names under each field what is missing, and the summary leads there', async () => {
    const { page } = administrator
    await administrator.goTo('/lam-viec/don-vi/H44.166/thay-doi')
    await page.getByLabel('Loại thay đổi').selectOption('split')
    await administrator.press('Xem trước')
    const summary = page.getByRole('alert')
    await summary.getByRole('link', { name: 'Nhập số, ký hiệu của văn bản.' }).waitFor()
    await summary.getByRole('link', { name: 'Nhập mã của đơn vị mới.' }).last().click()
    const second = page.getByRole('group', { name: 'Đơn vị sau khi tách, thứ 2' })
    const code = second.getByLabel('Mã', { exact: true })
    expect(await code.evaluate((field) => field.matches(':focus'))).toBe(true)
    expect(await code.getAttribute('aria-invalid')).toBe('true')
  })

  it('adds up the shares while they are typed', async () => {
    const { page } = administrator
    const share = (part: number) =>
      page
        .getByRole('group', { name: `Đơn vị sau khi tách, thứ ${part}` })
        .getByLabel('Tỷ lệ (%)', { exact: true })
    const sum = page.getByRole('status').filter({ hasText: 'Tổng' })
    await share(1).fill('60')
    expect(await sum.innerText()).toContain('Tổng 60%, còn thiếu 40%')
    await share(2).fill('40')
    expect(await sum.innerText()).toContain('Tổng 100%')
  })

  it('keeps what was typed when it is left, and gives it up when asked to', async () => {
    const { page } = administrator
    await page.getByRole('link', { name: 'Vị trí', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Vị trí' }).waitFor()
    await page.goBack()
    await page.getByText('Nội dung nhập dở trước đây được giữ lại').waitFor()
    await page.getByText('Tổng 100%').waitFor()
    await administrator.press('Bỏ, nhập lại từ đầu')
    await page.getByText('Nội dung nhập dở').waitFor({ state: 'hidden' })
    expect(await page.getByLabel('Loại thay đổi').inputValue()).toBe('create')
  })
})

describe('an event that is withdrawn', () => {
  it('is struck out in the story, with who, when and why; the unit has its name again', async () => {
    const { page } = administrator
    await administrator.goTo('/lam-viec/don-vi/H44.171/thay-doi')
    await page.getByLabel('Loại thay đổi').selectOption('rename')
    await administrator.fill('Tên đầy đủ', 'Xã Tiên Lữ Mới')
    await fillDocument('01/09/2026')
    await administrator.press('Xem trước')
    await administrator.press('Ghi thay đổi')
    await page.getByRole('heading', { level: 1, name: 'Xã Tiên Lữ Mới' }).waitFor()
    await administrator.press('Rút lại thay đổi')
    const dialog = page.getByRole('dialog', { name: 'Rút lại: Đổi tên có hiệu lực 01/09/2026?' })
    await dialog.getByLabel('Lý do').fill('Ghi nhầm xã')
    await dialog.getByRole('button', { name: 'Rút lại thay đổi' }).click()
    await page.getByRole('heading', { level: 1, name: 'Xã Tiên Lữ', exact: true }).waitFor()
    const events = page.getByRole('table', { name: 'Các lần thay đổi' })
    const row = events.getByRole('row').filter({ hasText: 'Đã rút lại' })
    await row.getByText(/Nguyễn Thị Quản Trị rút lại lúc .* Lý do: Ghi nhầm xã/).waitFor()
    expect(await row.locator('del').allInnerTexts()).toEqual(['01/09/2026', 'Đổi tên'])
    expect(await page.getByRole('button', { name: 'Rút lại thay đổi' }).count()).toBe(0)
  })
})

describe('the preview of a merger of two departments', () => {
  it('names who holds a post, and warns where nobody would be left in its role', async () => {
    const { page } = administrator
    const guest = { name: 'Trần Văn Bình', email: 'binh.tv@phutho.gov.vn' }
    await administrator.invite({ ...guest, title: 'Giám đốc Sở', role: 'Thủ trưởng đơn vị' })
    await administrator.goTo('/lam-viec/don-vi/H44.07/thay-doi')
    await page.getByLabel('Loại thay đổi').selectOption('merge')
    await page.getByLabel('Một đơn vị đang có').check()
    await administrator.pick('Đơn vị tiếp nhận', 'so tai chinh', /Sở Tài chính/)
    await fillDocument('01/03/2027')
    await administrator.press('Xem trước')
    const decision = page.getByLabel(/^Giám đốc Sở/)
    await page.getByText('Người giữ: Trần Văn Bình').waitFor()
    const warning = page.getByText(/Sở Tài chính.* không còn ai giữ vai trò Thủ trưởng đơn vị/)
    await decision.selectOption('Đóng vị trí')
    await warning.waitFor()
    await decision.selectOption({ index: 1 })
    await warning.waitFor({ state: 'hidden' })
    expect(await page.getByRole('button', { name: 'Ghi thay đổi' }).isEnabled()).toBe(true)
  })
})

describe('a merger of a coming day', () => {
  const title = 'Chuyên viên chuyển đổi số xã Thái Hòa'

  it('is recorded now, with what becomes of a post; until the day nothing changes', async () => {
    const { page } = administrator
    await administrator.createPost(title, { typed: 'thai hoa', unit: /Thái Hòa/ })
    await administrator.goTo('/lam-viec/don-vi/H44.172/thay-doi')
    await page.getByLabel('Loại thay đổi').selectOption('merge')
    await administrator.pick('Cùng sáp nhập với', 'lien hoa', /Liên Hòa/)
    await administrator.fill('Tên đầy đủ', 'Xã Thái Liên')
    await administrator.fill('Mã', 'H44.901')
    await fillDocument('01/01/2027')
    await administrator.press('Xem trước')
    await page.getByText('Sẽ có hiệu lực từ 01/01/2027').waitFor()
    await page.getByLabel(new RegExp(`^${title}`)).selectOption('H44.901')
    await administrator.press('Ghi thay đổi')
    const row = page.getByRole('table', { name: 'Các lần thay đổi' }).getByRole('row').last()
    await row.getByText('Sẽ có hiệu lực').waitFor()
    await page.getByRole('table', { name: 'Vị trí' }).getByText(title).waitFor()
    expect(await namesInTree('2026-12-31', 'thai ')).toContain('Xã Thái Hòa')
    expect(await namesInTree('2027-01-01', 'thai ')).toContain('Xã Thái Liên')
    await page.getByText('1 thay đổi sắp có hiệu lực').click()
    await page.getByRole('link', { name: 'Sáp nhập: Xã Thái Liên' }).waitFor()
  })

  it('lets it be chosen again what becomes of the post, until the day', async () => {
    const { page } = administrator
    await administrator.goTo('/lam-viec/don-vi/H44.172')
    const row = page.getByRole('table', { name: 'Các lần thay đổi' }).getByRole('row').last()
    await row.getByText('1 vị trí').click()
    const choose = async (decision: string) => {
      await row.getByRole('button', { name: 'Chọn lại cho vị trí' }).click()
      await page
        .getByRole('dialog')
        .getByLabel(new RegExp(`^${title}`))
        .selectOption(decision)
      await page.getByRole('dialog').getByRole('button', { name: 'Ghi lựa chọn' }).click()
    }
    await choose('Đóng vị trí')
    await row.getByText('Đóng vị trí').waitFor()
    await choose('H44.901')
    await row.getByText('Chuyển sang Xã Thái Liên').waitFor()
    expect(await row.getByText('Chờ đến ngày').count()).toBe(1)
  })

  it.each([
    ['a desktop', { viewport: { width: 1366, height: 768 }, colorScheme: 'light' as const }],
    ['a phone', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' as const }],
  ])('on %s is told without a serious barrier', async (_, look) => {
    const storageState = await administrator.page.context().storageState()
    const page = await office.open({ ...look, bypassCSP: true, storageState })
    const goTo = (path: string) => page.goto(`${office.address}${path}`)
    await goTo('/lam-viec/don-vi/H44.172')
    await page.getByRole('button', { name: 'Chọn lại cho vị trí' }).waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    await goTo('/lam-viec/don-vi')
    await page.getByText('1 thay đổi sắp có hiệu lực').click()
    expect(await seriousBarriers(page)).toEqual([])
    await goTo('/lam-viec/don-vi/H44.172/thay-doi')
    await page.getByLabel('Loại thay đổi').selectOption('split')
    await page.getByRole('button', { name: 'Xem trước' }).click()
    await page.getByRole('alert').waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    await page.context().close()
  })

  it('moves the post in the first minute of the day', async () => {
    const { page } = administrator
    await office.setNow('2026-12-31T17:00:30Z')
    await administrator.signIn()
    await administrator.goTo('/lam-viec/don-vi/H44.901')
    await page.getByRole('heading', { level: 1, name: 'Xã Thái Liên' }).waitFor()
    await page.getByRole('table', { name: 'Vị trí' }).getByText(title).waitFor()
    const row = page.getByRole('table', { name: 'Các lần thay đổi' }).getByRole('row').last()
    await row.getByText('1 vị trí').click()
    await row.getByText('Đã chuyển').waitFor()
    expect(await row.getByText('Sẽ có hiệu lực').count()).toBe(0)
  })

  it('leaves both days to be looked at', async () => {
    expect(await namesInTree('2026-12-31', 'thai ')).toContain('Xã Thái Hòa')
    const after = await namesInTree('2027-01-01', 'thai ')
    expect(after).toContain('Xã Thái Liên')
    expect(after).not.toContain('Xã Thái Hòa')
  })
})
