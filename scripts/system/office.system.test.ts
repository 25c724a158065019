import { afterAll, beforeAll, expect, it } from 'vitest'
import { Desk } from './desk.ts'
import { mailedLink, type Office, openOffice } from './office.ts'

let office: Office
let administrator: Desk
let head: Desk
let deputy: Desk

beforeAll(async () => {
  office = await openOffice('2026-11-23T02:00:00Z')
})
afterAll(() => office?.stop())

it('the link of the terminal makes the first administrator, with a second factor', async () => {
  administrator = await Desk.of(office, 'quantri@phutho.gov.vn')
  await administrator.becomeAdministrator('Nguyễn Thị Quản Trị', await office.firstLink())
  await administrator.setUpSecondFactor()
  expect(await administrator.actsAs()).toContain('Quản trị hệ thống, Phú Thọ')
})

it('a head who is invited comes in, sets up the second factor, and acts', async () => {
  const invited = { name: 'Trần Văn Trưởng', email: 'truong.tv@phutho.gov.vn' }
  await administrator.invite({ ...invited, title: 'Giám đốc', role: 'Thủ trưởng đơn vị' })
  head = await Desk.of(office, invited.email)
  await head.acceptInvitation()
  await head.setUpSecondFactor()
  expect(await head.actsAs()).toContain('Giám đốc, Sở Công Thương')
  await head.createPost('Chuyên viên chuyển đổi số')
})

it('an officer signs in by a password alone and may not create posts', async () => {
  const invited = { name: 'Lê Thị Phó', email: 'pho.lt@phutho.gov.vn' }
  await head.invite({ ...invited, title: 'Chuyên viên tổng hợp', role: 'Cán bộ đầu mối' })
  deputy = await Desk.of(office, invited.email)
  await deputy.acceptInvitation()
  expect(await deputy.actsAs()).toContain('Chuyên viên tổng hợp')
  expect(await deputy.mayCreatePosts()).toBe(false)
})

it('an acting head for two weeks gains and loses the right by date', async () => {
  const { page } = administrator
  await administrator.goTo('/lam-viec/vi-tri')
  await page.getByRole('link', { name: 'Giám đốc' }).first().click()
  await administrator.press('Giao vị trí')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Người giữ' }).fill('le thi pho')
  await page.getByRole('option', { name: /Lê Thị Phó/ }).click()
  await dialog.getByLabel(/^Tạm quyền/).check()
  await dialog.getByLabel('Từ ngày', { exact: true }).fill('24/11/2026')
  await dialog.getByLabel('Đến hết ngày', { exact: true }).fill('07/12/2026')
  await dialog.getByRole('button', { name: 'Giao vị trí' }).click()
  await page.getByText('Đã giao vị trí Giám đốc cho Lê Thị Phó.').first().waitFor()

  // A head needs a second factor, from the day on which the post is given.
  await office.setNow('2026-11-23T16:58:00Z')
  await deputy.enterPassword()
  await deputy.setUpSecondFactor()
  expect(await deputy.mayCreatePosts()).toBe(false)
  await office.setNow('2026-11-23T17:00:00Z')
  expect(await deputy.actsAs()).toContain('Giám đốc')
  expect(await deputy.mayCreatePosts()).toBe(true)
  await office.setNow('2026-12-07T16:59:00Z')
  await deputy.signIn()
  expect(await deputy.mayCreatePosts()).toBe(true)
  await office.setNow('2026-12-07T17:00:00Z')
  expect(await deputy.mayCreatePosts()).toBe(false)
})

it('a delegation ends at midnight, Vietnam time', async () => {
  await office.setNow('2026-12-08T02:00:00Z')
  await head.signIn()
  await head.goTo('/lam-viec/uy-quyen')
  await head.pick('Ủy quyền cho', 'le thi pho', /Lê Thị Phó/)
  await head.fill('Từ ngày', '08/12/2026')
  await head.fill('Đến hết ngày', '10/12/2026')
  await head.fill('Lý do', 'Đi công tác nước ngoài')
  await head.page.getByRole('button', { name: 'Ủy quyền', exact: true }).click()
  await head.page
    .getByText(/^Đã ủy quyền vị trí/)
    .first()
    .waitFor()

  await office.setNow('2026-12-10T16:59:30Z')
  await deputy.signIn()
  expect(await deputy.actsAs()).toMatch(/Giám đốc.*ủy quyền/s)
  expect(await deputy.mayCreatePosts()).toBe(true)
  await office.setNow('2026-12-10T17:00:00Z')
  expect(await deputy.mayCreatePosts()).toBe(false)
  expect(await deputy.actsAs()).not.toContain('Giám đốc')
})

it('what was done stands in the audit of the unit, which its head can read', async () => {
  await office.setNow('2026-12-11T02:00:00Z')
  await head.signIn()
  await head.goTo('/lam-viec/nhat-ky')
  const rows = head.page.getByRole('table').first()
  await rows.getByText('Lê Thị Phó').first().waitFor()
  expect(await rows.innerText()).toContain('Sở Công Thương')
})

it('another e-mail address of one’s own counts once the link mailed to it is followed', async () => {
  const invited = { name: 'Phạm Văn Đổi', email: 'doi.pv@phutho.gov.vn' }
  await head.invite({ ...invited, title: 'Chuyên viên tổng hợp số', role: 'Cán bộ đầu mối' })
  const officer = await Desk.of(office, invited.email)
  await officer.acceptInvitation()
  const wanted = 'moi.pv@phutho.gov.vn'
  await officer.changeAddress(wanted)
  await officer.page.getByText(`Chờ xác nhận địa chỉ ${wanted}`).waitFor()
  await officer.goTo(mailedLink(office, wanted))
  await officer.press('Xác nhận địa chỉ mới')
  await officer.page.getByText(`đăng nhập bằng ${wanted}`).waitFor()
  await officer.goTo('/lam-viec/tai-khoan')
  const email = officer.page.getByLabel('Thư điện tử', { exact: true })
  expect(await email.inputValue()).toBe(wanted)
  expect(await officer.page.getByText('Chờ xác nhận địa chỉ').count()).toBe(0)
})
