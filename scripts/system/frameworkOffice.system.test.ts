import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Desk } from './desk.ts'
import { type Office, openOffice } from './office.ts'

// One story: a set of indicators is cloned, written by two at once, tried on earlier answers, issued.

let office: Office
let first: Desk
let second: Desk
let address = ''

beforeAll(async () => {
  office = await openOffice('2026-11-23T02:00:00Z')
  first = await Desk.of(office, 'quantri@phutho.gov.vn')
  await first.becomeAdministrator('Nguyễn Thị Quản Trị', await office.firstLink())
  await first.setUpSecondFactor()
  second = await Desk.of(office, 'dieuphoi@phutho.gov.vn')
  await first.goTo('/lam-viec/moi-can-bo')
  await first.fill('Họ và tên', 'Lê Văn Điều Phối')
  await first.fill('Thư điện tử', 'dieuphoi@phutho.gov.vn')
  const chooseNew = first.page.getByLabel('Tạo vị trí mới')
  if ((await chooseNew.count()) > 0) await chooseNew.check()
  await first.pick('Đơn vị', 'phu tho', /Phú Thọ/)
  await first.fill('Tên vị trí', 'Chuyên viên điều phối')
  await first.page.getByLabel(/^Cơ quan điều phối/).check()
  await first.press('Gửi thư mời')
  await first.page.getByText('Đã gửi thư mời đến').first().waitFor()
  await second.acceptInvitation()
  await second.setUpSecondFactor()
})
afterAll(() => office?.stop())

it('a set is cloned from an issued one', async () => {
  const { page } = first
  await first.goTo('/lam-viec/bo-chi-so')
  await picture(first, 'frameworks')
  await first.goTo('/lam-viec/tao-du-thao?from=service-quality-766')
  await first.fill('Tên bộ chỉ số', 'Bộ chỉ số phục vụ của tỉnh Phú Thọ')
  await first.fill('Mã của bộ chỉ số', 'phuc-vu-phu-tho-2026')
  const ofUnit = page.getByLabel('Một đơn vị')
  if ((await ofUnit.count()) > 0) await ofUnit.check()
  await first.pick('Đơn vị', 'phu tho', /Phú Thọ/)
  await picture(first, 'new-draft')
  await first.press('Tạo bản dự thảo và soạn')
  await page.getByRole('tree').waitFor()
  await picture(first, 'draft')
  address = new URL(page.url()).pathname
  expect(address).toMatch(/bo-chi-so\/\d+$/)
})

async function picture(desk: Desk, name: string) {
  const folder = process.env['SCREENSHOTS']
  if (folder === undefined) return
  await desk.page.screenshot({ path: join(folder, `${name}-desktop.png`), fullPage: true })
  await desk.page.setViewportSize({ width: 390, height: 844 })
  await desk.page.screenshot({ path: join(folder, `${name}-phone.png`), fullPage: true })
  await desk.page.setViewportSize({ width: 1366, height: 768 })
}
