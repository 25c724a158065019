import type { Page } from 'playwright-core'
import { goTo } from '../../web/test/browser/settled.ts'
import { codeAt, mailedLink, type Office } from './office.ts'

const password = 'con voi nhỏ uống nước suối'

/** Somebody at a browser of their own, who does with their hands what officials do. */
export class Desk {
  readonly #office: Office
  readonly #email: string
  #page: Page
  #secret = ''

  private constructor(office: Office, page: Page, email: string) {
    this.#office = office
    this.#page = page
    this.#email = email
  }

  static async of(office: Office, email: string): Promise<Desk> {
    return new Desk(office, patient(await office.open()), email)
  }

  get page(): Page {
    return this.#page
  }

  /** Closes the tab without a question, and opens an empty one of the same browser. */
  async takeNewTab() {
    const browser = this.#page.context()
    await this.#page.close()
    this.#page = patient(await browser.newPage())
  }

  async goTo(path: string) {
    await goTo(this.page, `${this.#office.address}${path}`)
    await this.page.getByRole('heading', { level: 1 }).waitFor()
  }

  press(name: string | RegExp) {
    return this.page.getByRole('button', { name }).click()
  }

  fill(label: string, text: string) {
    return this.page.getByLabel(label, { exact: true }).fill(text)
  }

  /** Types into a field that proposes, and takes the proposal. */
  async pick(label: string, typed: string, proposal: RegExp) {
    await this.page.getByRole('combobox', { name: label }).fill(typed)
    await this.page.getByRole('option', { name: proposal }).first().click()
  }

  /** Comes in by the link of the last mail and chooses a password. */
  async acceptInvitation() {
    await this.goTo(mailedLink(this.#office, this.#email))
    await this.fill('Mật khẩu mới', password)
    await this.press('Đặt mật khẩu và vào làm việc')
    const next = /^(Việc của tôi|Cài đặt xác thực hai bước)$/
    await this.page.getByRole('heading', { level: 1, name: next }).waitFor()
  }

  async becomeAdministrator(name: string, token: string) {
    await this.goTo(`/lam-viec/khoi-tao#${token}`)
    await this.fill('Họ và tên', name)
    await this.fill('Thư điện tử', this.#email)
    await this.pick('Đơn vị công tác', 'phu tho', /Phú Thọ/)
    await this.fill('Mật khẩu', password)
    await this.press('Tạo tài khoản quản trị')
  }

  /** Scans the code, proves it and keeps the recovery codes. */
  async setUpSecondFactor() {
    this.#secret = await this.page.locator('code').innerText()
    await this.fill('Mã mà ứng dụng đang hiện', codeAt(this.#secret, this.#office.now()))
    await this.press('Xác nhận mã')
    await this.page.getByLabel('Tôi đã lưu').check()
    await this.press('Tiếp tục')
    await this.page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor()
  }

  /** Signs in, with the second factor where there is one; sessions end when the hour is moved. */
  async signIn() {
    await this.enterPassword()
    if (this.#secret !== '') await this.proveFactor()
    await this.page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor()
  }

  /** Gives the code that the telephone shows. */
  async proveFactor() {
    await this.fill('Mã xác thực', codeAt(this.#secret, this.#office.now()))
    await this.press(/Tiếp tục|Xác nhận/)
  }

  async enterPassword() {
    await this.goTo('/lam-viec/dang-nhap')
    await this.fill('Thư điện tử', this.#email)
    await this.fill('Mật khẩu', password)
    await this.press('Đăng nhập')
  }

  /** Asks for another e-mail address, by the password. */
  async changeAddress(email: string) {
    await this.goTo('/lam-viec/tai-khoan')
    await this.fill('Thư điện tử', email)
    await this.fill('Mật khẩu hiện tại', password)
    await this.press('Lưu thông tin')
  }

  /** Invites somebody into a new post of the unit. */
  async invite(guest: {
    readonly name: string
    readonly email: string
    readonly title: string
    readonly role: string
  }) {
    await this.goTo('/lam-viec/moi-can-bo')
    await this.fill('Họ và tên', guest.name)
    await this.fill('Thư điện tử', guest.email)
    const chooseNew = this.page.getByLabel('Tạo vị trí mới')
    await chooseNew
      .or(this.page.getByRole('combobox', { name: 'Đơn vị' }))
      .first()
      .waitFor()
    if ((await chooseNew.count()) > 0) await chooseNew.check()
    await this.pick('Đơn vị', 'cong thuong', /Sở Công Thương/)
    await this.fill('Tên vị trí', guest.title)
    await this.page.getByLabel(new RegExp(`^${guest.role}`)).check()
    await this.press('Gửi thư mời')
    await this.page.getByText(`Đã gửi thư mời đến ${guest.email}`).first().waitFor()
  }

  /** Whether the form for a new post is offered, which a head of a unit has and an officer has not. */
  async mayCreatePosts(): Promise<boolean> {
    await this.goTo('/lam-viec/tao-vi-tri')
    const title = this.page.getByLabel('Tên vị trí', { exact: true })
    const refusal = this.page.getByText(/^Bạn không (có quyền xem trang này|được tạo vị trí)/)
    await title.or(refusal).first().waitFor()
    return (await title.count()) > 0
  }

  /** Creates an officer's post in the unit. */
  async createPost(
    title: string,
    { typed, unit } = { typed: 'cong thuong', unit: /Sở Công Thương/ },
  ) {
    await this.goTo('/lam-viec/tao-vi-tri')
    await this.pick('Đơn vị', typed, unit)
    await this.fill('Tên vị trí', title)
    await this.page.getByLabel(/^Cán bộ đầu mối/).check()
    await this.press('Tạo vị trí')
    await this.page
      .getByRole('heading', { name: new RegExp(title) })
      .first()
      .waitFor()
  }

  /** What the strip below the header says of the posts by which one acts. */
  async actsAs(): Promise<string> {
    await this.goTo('/lam-viec')
    return (await this.page.getByText('Bạn đang làm việc với tư cách').first().innerText()).trim()
  }
}

function patient(page: Page): Page {
  page.setDefaultTimeout(15_000)
  return page
}
