import { afterAll, beforeAll, expect, it } from 'vitest'
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

it('two communes are merged in mid-year: previewed, recorded, and the unit tells of it', async () => {
  const { page } = administrator
  await administrator.goTo('/lam-viec/don-vi/H44.104')
  await page.getByRole('link', { name: 'Ghi thay đổi' }).click()
  await page.getByLabel('Loại thay đổi').selectOption('merge')
  await administrator.pick('Cùng sáp nhập với', 'xuan lung', /Xuân Lũng/)
  await administrator.fill('Tên đầy đủ', 'Xã Hy Xuân')
  await page.getByLabel(/^Tên ngắn/).fill('Hy Xuân')
  await administrator.fill('Mã', 'H44.900')
  await administrator.fill('Ngày có hiệu lực', '01/07/2026')
  await administrator.fill('Số, ký hiệu', '12/NQ-HĐND')
  await administrator.fill('Ngày ban hành', '15/06/2026')
  await administrator.fill('Cơ quan ban hành', 'HĐND tỉnh Phú Thọ')
  await administrator.press('Xem trước')
  const changes = page.getByRole('table', { name: 'Đơn vị thay đổi' })
  await changes.waitFor()
  expect(await changes.getByRole('row').count()).toBe(4)
  await administrator.press('Ghi thay đổi')
  await page.getByRole('heading', { level: 1, name: 'Xã Hy Cương' }).waitFor()
  const events = page.getByRole('table', { name: 'Các lần thay đổi' })
  await events.getByText('12/NQ-HĐND ngày 15/06/2026 của HĐND tỉnh Phú Thọ').waitFor()
})

it('the tree has two communes the day before, and one on the day', async () => {
  const found = async (day: string) => {
    await administrator.goTo(`/lam-viec/don-vi?on=${day}&q=hy+`)
    const links = administrator.page.getByRole('main').getByRole('link')
    return (await links.allInnerTexts()).filter((name) => name.startsWith('Xã Hy '))
  }
  expect(await found('2026-06-30')).toEqual(['Xã Hy Cương'])
  expect(await found('2026-07-01')).toEqual(['Xã Hy Xuân'])
})
