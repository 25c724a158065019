import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { codeAt, type Office, openOffice } from './office.ts'

let office: Office

beforeAll(async () => {
  office = await openOffice('2026-11-23T02:00:00Z')
})
afterAll(() => office?.stop())

const password = 'con voi nhỏ uống nước suối'

it('the link of the terminal makes the first administrator, with a second factor', async () => {
  const page = await office.open()
  await page.goto(`${office.address}/lam-viec/khoi-tao#${await office.firstLink()}`)
  await page.getByLabel('Họ và tên').fill('Nguyễn Thị Quản Trị')
  await page.getByLabel('Thư điện tử').fill('quantri@phutho.gov.vn')
  await page.getByRole('combobox', { name: 'Đơn vị công tác' }).fill('phu tho')
  await page
    .getByRole('option', { name: /Phú Thọ/ })
    .first()
    .click()
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Tạo tài khoản quản trị' }).click()
  await setUpSecondFactor(page)
  await page.getByText('Quản trị hệ thống, Phú Thọ').first().waitFor()
  expect(page.url()).toBe(`${office.address}/lam-viec`)
})

/** Scans the code, proves it and keeps the recovery codes; gives the secret on the telephone. */
async function setUpSecondFactor(page: Page): Promise<string> {
  const secret = await page.locator('code').innerText()
  await page.getByLabel('Mã mà ứng dụng đang hiện').fill(codeAt(secret, office.now()))
  await page.getByRole('button', { name: 'Xác nhận mã' }).click()
  await page.getByLabel('Tôi đã lưu').check()
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  return secret
}
