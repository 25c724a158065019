import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seriousBarriers } from '../../web/test/browser/seriousBarriers.ts'
import { Desk } from './desk.ts'
import { type Office, openOffice } from './office.ts'
import { isObject, Official } from './official.ts'
import { picture } from './picture.ts'

const province = '25-2025'
const start = '2026-11-23T02:00:00Z'
const address = {
  officer: 'can-bo@phutho.gov.vn',
  colleague: 'dong-nghiep@phutho.gov.vn',
  head: 'thu-truong@phutho.gov.vn',
}

let office: Office
let officer: Desk
let colleague: Desk
let head: Desk
let api: Official
/** Addresses of the submissions of a round that lasts for weeks, and of one that ends today. */
const made = { long: '', short: '' }

beforeAll(async () => {
  office = await openOffice(start)
  api = new Official(office.address)
  await beginOffice()
  await invite(address.officer, 'Trần Thị Bình', 'officer')
  await invite(address.colleague, 'Lê Văn Chính', 'officer')
  await invite(address.head, 'Đỗ Minh Quang', 'head')
  officer = await comeIn(address.officer)
  colleague = await comeIn(address.colleague)
  head = await comeIn(address.head)
  await head.setUpSecondFactor()
  made.long = await openRound('Đánh giá chất lượng phục vụ năm 2026', '2026-12-07T10:00:00.000Z')
  made.short = await openRound('Đánh giá bổ sung trong ngày', '2026-11-23T03:00:00.000Z')
})
afterAll(() => office?.stop())

/** The first administrator, who runs rounds of the whole country too. */
async function beginOffice(): Promise<void> {
  await api.beginAsAdministrator(await office.firstLink(), office.now())
  const session = await api.demand('GET', '/session')
  const person = isObject(session) && isObject(session['person']) ? session['person']['id'] : ''
  const post = await createPost('Điều phối', 'coordinator', null)
  await api.demand('POST', `/posts/${post}/holders`, { person, ...term })
}

const term = { kind: 'regular', startsOn: '2026-11-23', endsOn: null, legalBasis: null }

async function createPost(title: string, role: string, scope: string | null): Promise<number> {
  const post = { unit: province, title, role, scope, indicators: [] }
  return idOf(await api.demand('POST', '/posts', post))
}

async function invite(email: string, name: string, role: string): Promise<void> {
  const post = { id: await createPost(`Vị trí của ${name}`, role, province), ...term }
  await api.demand('POST', '/people', { name, email, phone: null, language: 'vi', post })
}

async function comeIn(email: string): Promise<Desk> {
  const desk = await Desk.of(office, email)
  await desk.acceptInvitation()
  return desk
}

function idOf(body: unknown): number {
  return isObject(body) ? Number(body['id']) : 0
}

/** A round of one province that is open until the moment; the address of its submission. */
async function openRound(name: string, until: string): Promise<string> {
  const phases = [
    ['self-assessment', '2026-11-23T01:00:00.000Z', until],
    ['approval', '2026-11-23T01:00:00.000Z', '2026-12-10T10:00:00.000Z'],
    ['appraisal', '2026-12-11T01:00:00.000Z', '2026-12-18T10:00:00.000Z'],
    ['explanation', '2026-12-18T01:00:00.000Z', '2026-12-22T10:00:00.000Z'],
    ['appeal', '2026-12-22T01:00:00.000Z', '2026-12-25T10:00:00.000Z'],
    ['council', '2026-12-25T01:00:00.000Z', '2026-12-30T10:00:00.000Z'],
  ]
  const plan = {
    name,
    period: '2026',
    periodStart: '2026-01-01',
    periodEnd: '2026-12-31',
    parts: [{ kind: 'province', framework: 'service-quality-766', units: [province] }],
    phases: phases.map(([phase, opensAt, at]) => ({ phase, opensAt, due: { by: 'moment', at } })),
  }
  const round = idOf(await api.demand('POST', '/rounds', { owner: null, plan }))
  await api.demand('POST', `/rounds/${round}/open`, { base: 1 })
  const listed = await api.demand('GET', `/submissions?round=${round}`)
  const submissions = isObject(listed) ? listed['submissions'] : []
  const [first] = Array.isArray(submissions) ? submissions : []
  return `/lam-viec/phieu/${idOf(first)}`
}

const onTime = 'Thủ tục công bố đúng hạn'
const announced = 'Thủ tục công bố trong kỳ'

function open(desk: Desk, submission: string, code: string) {
  return desk.goTo(`${submission}?chi-so=${code}`)
}

function saved({ page }: Desk) {
  return page.getByText(/^✓?\s*Đã lưu lúc/).waitFor()
}

const row = ({ page }: Desk, code: string) => page.locator(`[data-node="${code}"]`)

describe('an officer', () => {
  it('finds the submission with its deadline in the list', async () => {
    await officer.goTo('/lam-viec/phieu')
    const { page } = officer
    await page.getByRole('row', { name: /Đánh giá chất lượng phục vụ/ }).waitFor()
    expect(await page.getByRole('row', { name: /trong ngày/ }).innerText()).toContain(
      '10:00 23/11/2026',
    )
    await picture(officer, 'submissions')
    expect(await seriousBarriers(page)).toEqual([])
  })

  it('fills an indicator by keyboard: saved by itself, scored as it is typed, Enter goes on', async () => {
    const { page } = officer
    await open(officer, made.long, '1.1')
    await page.getByLabel(onTime, { exact: true }).fill('17')
    await page.keyboard.press('Enter')
    await page.keyboard.type('20')
    await page.getByText('5,1 điểm', { exact: true }).waitFor()
    await page.getByText('= 17 ÷ 20 × 6').waitFor()
    await saved(officer)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 2, name: /^1\.2 / }).waitFor()
    expect(await row(officer, '1.1').innerText()).toContain('Đã trả lời')
    expect(await page.getByText(/đã trả lời 1\//).count()).toBe(1)
    expect(await seriousBarriers(page)).toEqual([])
    await picture(officer, 'submission')
  })

  it('is told at the field what a number must be, and what does not fit together', async () => {
    const { page } = officer
    await open(officer, made.long, '1.3')
    await page.getByLabel('Thủ tục công khai đủ nội dung').fill('mười')
    await page.getByText(/Chưa lưu phần này: hãy nhập một số/).waitFor()
    await page.getByLabel('Thủ tục công khai đủ nội dung').fill('12')
    await page.getByLabel('Thủ tục đã công khai').fill('10')
    await page
      .getByLabel('Cần xem lại ở chỉ số này')
      .getByText(/lớn hơn/)
      .waitFor()
    await saved(officer)
    expect(await inputsOf('1.3')).toEqual({
      procedures_published_complete: 12,
      procedures_published: 10,
    })
  })

  it('loses nothing without a network, nor by closing the page: it is sent when there is one', async () => {
    const { page } = officer
    await open(officer, made.long, '1.2')
    const context = page.context()
    await context.setOffline(true)
    await page.getByLabel('Thủ tục công khai đúng hạn').fill('9')
    await page.getByLabel('Thủ tục phải công khai trong kỳ').fill('12')
    await page.getByText(/Chờ mạng: đã giữ trong trình duyệt này/).waitFor()
    await page.reload().catch(() => undefined)
    await context.setOffline(false)
    await open(officer, made.long, '1.2')
    await saved(officer)
    expect(await page.getByLabel('Thủ tục công khai đúng hạn').inputValue()).toBe('9')
    expect(await inputsOf('1.2')).toEqual({
      procedures_published_on_time: 9,
      procedures_to_publish: 12,
    })
  })
})

/** What the server has at an indicator, as the officer reads it. */
async function inputsOf(code: string): Promise<unknown> {
  const id = made.long.split('/').at(-1) ?? ''
  const read = await officer.page.evaluate<unknown>(
    `fetch('/api/v1/submissions/${id}').then((answer) => answer.json())`,
  )
  const answers = isObject(read) && Array.isArray(read['answers']) ? read['answers'] : []
  const found: unknown = answers.find((each) => isObject(each) && each['node'] === code)
  const content = isObject(found) ? found['content'] : undefined
  return isObject(content) ? content['inputs'] : undefined
}

describe('two officers on one answer', () => {
  it('see both versions side by side, and choose', async () => {
    await open(officer, made.long, '2.1')
    await open(colleague, made.long, '2.1')
    await colleague.fill('Hồ sơ đúng hạn', '90')
    await colleague.fill('Hồ sơ tiếp nhận', '100')
    await saved(colleague)
    const { page } = officer
    await page.context().route('**/submissions/*', (route) => route.abort())
    await officer.fill('Hồ sơ đúng hạn', '95')
    const notice = page.getByRole('note').filter({ hasText: 'Lê Văn Chính đã lưu trả lời này' })
    await notice.waitFor()
    await page.context().unroute('**/submissions/*')
    expect(await notice.getByRole('row', { name: /Hồ sơ đúng hạn/ }).innerText()).toMatch(
      /95[^]*90/,
    )
    await picture(officer, 'submission-conflict')
    expect(await seriousBarriers(page)).toEqual([])
    await notice
      .getByRole('row', { name: /Hồ sơ đúng hạn/ })
      .getByRole('radio')
      .first()
      .check()
    await officer.press('Lưu bản đã chọn')
    await saved(officer)
    expect(await inputsOf('2.1')).toEqual({ dossiers_on_time: 95, dossiers_received: 100 })
  })

  it('see what the other saves without loading the page anew', async () => {
    const { page } = colleague
    await page.evaluate('document.dispatchEvent(new Event("visibilitychange", { bubbles: true }))')
    await expect
      .poll(() => page.getByLabel('Hồ sơ đúng hạn', { exact: true }).inputValue(), {
        timeout: 30_000,
      })
      .toBe('95')
  })
})

describe('officer and head', () => {
  it('the officer sends it, told before what is missing', async () => {
    await open(officer, made.long, '1.1')
    const { page } = officer
    await officer.press('Gửi phiếu')
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/chỉ số chưa trả lời sẽ không có điểm/).waitFor()
    await picture(officer, 'submission-send')
    await dialog.getByRole('button', { name: 'Gửi phiếu' }).click()
    await page.getByText('Đã gửi phiếu.').waitFor()
    await page.getByText(/Đã khóa: phiếu đã gửi/).waitFor()
    expect(await page.getByLabel(onTime, { exact: true }).count()).toBe(0)
  })

  it('the head returns it with a reason, which the officer reads', async () => {
    await open(head, made.long, '1.1')
    await head.press('Trả lại')
    const dialog = head.page.getByRole('dialog')
    await dialog.getByLabel('Lý do', { exact: true }).fill('Chỉ số 1.3: tử số lớn hơn mẫu số.')
    await dialog.getByRole('button', { name: 'Trả lại' }).click()
    await head.page.getByText('Đã trả lại phiếu.').waitFor()
    await open(officer, made.long, '1.3')
    await officer.page.getByText('Chỉ số 1.3: tử số lớn hơn mẫu số.').first().waitFor()
    await officer.fill('Thủ tục công khai đủ nội dung', '10')
    await saved(officer)
    await officer.press('Gửi phiếu')
    await officer.page.getByRole('dialog').getByRole('button', { name: 'Gửi phiếu' }).click()
    await officer.page.getByText('Đã gửi phiếu.').waitFor()
    expect(await inputsOf('1.3')).toMatchObject({ procedures_published_complete: 10 })
  })

  it('the head signs with a second factor that was given just now', async () => {
    await office.setNow('2026-11-23T02:20:00Z')
    await open(head, made.long, '1.1')
    const { page } = head
    await head.press('Phê duyệt')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Phê duyệt' }).click()
    await dialog.getByText(/Nhập mã xác thực hai bước để ký/).waitFor()
    await head.proveFactor()
    await page.getByText('Đã phê duyệt phiếu.').waitFor()
    await page.getByText('Thủ trưởng đã duyệt').first().waitFor()
    expect(await page.getByRole('button', { name: 'Phê duyệt' }).count()).toBe(0)
  })

  it('in print it is a draft until then, and not after', async () => {
    await head.goTo(`${made.long}/ban-in`)
    await head.page.getByText(/Đỗ Minh Quang đã phê duyệt lúc/).waitFor()
    expect(await head.page.getByText('DỰ THẢO').count()).toBe(0)
    await picture(head, 'submission-print')
    await officer.goTo(`${made.short}/ban-in`)
    await officer.page.getByText('DỰ THẢO').waitFor()
  })
})

describe('a deadline that passes while somebody types', () => {
  it('locks the form by itself, and what came too late stays to be copied', async () => {
    await office.setNow('2026-11-23T02:59:58Z')
    await open(officer, made.short, '1.1')
    const { page } = officer
    await page.getByLabel(onTime, { exact: true }).fill('17')
    await saved(officer)
    await page.getByLabel(announced, { exact: true }).fill('20')
    await office.setNow('2026-11-23T03:00:01Z')
    const notice = page.getByRole('note').filter({ hasText: 'đến máy chủ quá muộn' })
    await notice.waitFor()
    expect(await notice.innerText()).toContain('20')
    expect(await notice.innerText()).toContain('10:00 23/11/2026')
    await locked(page)
    await picture(officer, 'submission-late')
    await officer.press('Đề nghị thêm thời gian')
    expect(await page.getByLabel('Viết cho đồng nghiệp').inputValue()).toContain('20')
    await page.reload({ waitUntil: 'networkidle' })
    await notice.waitFor()
  })
})

/** No field of the answer can be written in. */
async function locked(page: Page): Promise<void> {
  await expect
    .poll(() => page.getByLabel(onTime, { exact: true }).count(), { timeout: 15_000 })
    .toBe(0)
}
