import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seriousBarriers } from '../../web/test/browser/seriousBarriers.ts'
import { Desk } from './desk.ts'
import { type Office, openOffice } from './office.ts'
import { isObject, Official } from './official.ts'
import { picture } from './picture.ts'

const province = '25-2025'
const ministry = 'bao-hiem-xa-hoi-viet-nam'
const provinces = [province, '08-2025', '15-2025', '19-2025', '24-2025']
const hours = {
  filling: '2026-11-23T02:00:00.000Z',
  appraisal: '2026-11-23T02:40:00.000Z',
  appeal: '2026-11-23T03:30:00.000Z',
}
const address = {
  officer: 'can-bo@phutho.gov.vn',
  head: 'thu-truong@phutho.gov.vn',
  appraiser: 'tham-dinh@example.gov.vn',
  reader: 'doc-lai@example.gov.vn',
  council: 'hoi-dong@example.gov.vn',
}

let office: Office
let api: Official
let officer: Desk
let head: Desk
let appraiser: Desk
let reader: Desk
let council: Desk
const made = { round: 0, submission: 0 }

beforeAll(async () => {
  office = await openOffice(hours.filling)
  api = new Official(office.address)
  await beginOffice()
  await invite('officer', 'Trần Thị Bình', { unit: province, scope: province })
  await invite('head', 'Đỗ Minh Quang', { unit: province, scope: province })
  await invite('appraiser', 'Lê Thị Thẩm', { unit: ministry, scope: null })
  await invite('appraiser', 'Vũ Văn Đọc', { unit: ministry, scope: null }, address.reader)
  await invite('council', 'Hoàng Thị Hội', { unit: ministry, scope: null })
  officer = await comeIn(address.officer)
  head = await comeIn(address.head)
  await head.setUpSecondFactor()
  appraiser = await comeIn(address.appraiser)
  await appraiser.setUpSecondFactor()
  reader = await comeIn(address.reader)
  await reader.setUpSecondFactor()
  council = await comeIn(address.council)
  await council.setUpSecondFactor()
  await openRound()
  await fillAndApprove()
}, 120_000)
afterAll(() => office?.stop())

async function beginOffice(): Promise<void> {
  await api.beginAsAdministrator(await office.firstLink(), office.now())
  const session = await api.demand('GET', '/session')
  const person = isObject(session) && isObject(session['person']) ? session['person']['id'] : ''
  const post = await createPost('Điều phối', 'coordinator', { unit: ministry, scope: null })
  await api.demand('POST', `/posts/${post}/holders`, { person, ...term })
}

const term = { kind: 'regular', startsOn: '2026-11-23', endsOn: null, legalBasis: null }

interface Seat {
  readonly unit: string
  readonly scope: string | null
}

async function createPost(title: string, role: string, seat: Seat): Promise<number> {
  const groups = ['CKMB', 'TDGQ', 'CLGQ'].map((node) => ({ index: 'service-quality', node }))
  const indicators = role === 'appraiser' ? groups : []
  return idOf(await api.demand('POST', '/posts', { title, role, ...seat, indicators }))
}

async function invite(
  role: 'officer' | 'head' | 'appraiser' | 'council',
  name: string,
  seat: Seat,
  email: string = address[role],
): Promise<void> {
  const post = { id: await createPost(`Vị trí của ${name}`, role, seat), ...term }
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

/** All in a day, so that nobody has to sign in again. */
async function openRound(): Promise<void> {
  const phases = [
    ['self-assessment', '2026-11-23T01:00:00.000Z', '2026-11-23T02:20:00.000Z'],
    ['approval', '2026-11-23T01:00:00.000Z', '2026-11-23T02:30:00.000Z'],
    ['appraisal', '2026-11-23T02:30:00.000Z', '2026-11-23T03:10:00.000Z'],
    ['explanation', '2026-11-23T02:30:00.000Z', '2026-11-23T03:20:00.000Z'],
    ['appeal', '2026-11-23T03:20:00.000Z', '2026-11-23T09:00:00.000Z'],
    ['council', '2026-11-23T03:20:00.000Z', '2026-11-23T10:00:00.000Z'],
  ]
  const plan = {
    name: 'Đánh giá chất lượng phục vụ năm 2026',
    period: '2026',
    periodStart: '2026-01-01',
    periodEnd: '2026-12-31',
    parts: [{ kind: 'province', framework: 'service-quality-766', units: provinces }],
    phases: phases.map(([phase, opensAt, at]) => ({ phase, opensAt, due: { by: 'moment', at } })),
  }
  made.round = idOf(await api.demand('POST', '/rounds', { owner: null, plan }))
  await api.demand('POST', `/rounds/${made.round}/open`, { base: 1 })
  const thresholds = { self: 0.3, peers: null, lastYear: null }
  await api.demand('POST', `/rounds/${made.round}/appraisal/thresholds`, {
    thresholds,
    reason: 'Theo quyết định của hội đồng',
  })
}

/** Two answers of the province, sent and signed; the other provinces say nothing. */
async function fillAndApprove(): Promise<void> {
  const listed = await ask(officer, 'GET', '/submissions')
  const submissions = isObject(listed) ? listed['submissions'] : []
  made.submission = idOf(Array.isArray(submissions) ? submissions[0] : undefined)
  const at = `/submissions/${made.submission}`
  for (const [node, inputs] of [
    ['1.1', { procedures_announced_on_time: 17, procedures_announced: 20 }],
    ['1.2', { procedures_published_on_time: 9, procedures_to_publish: 12 }],
  ] as const) {
    const content = { inputs, notApplicable: null, explanation: 'Theo sổ theo dõi của tỉnh.' }
    await ask(officer, 'PUT', `${at}/answers/${node}`, { base: 0, content })
  }
  await ask(officer, 'POST', `${at}/submit`, { base: 1, reason: null })
  await ask(head, 'POST', `${at}/approve`, { base: 2, reason: null })
}

/** Asks the API as the browser of somebody does. */
async function ask({ page }: Desk, method: string, path: string, body?: unknown): Promise<unknown> {
  const code = `(async () => {
    const token = (await (await fetch('/api/v1/session')).json()).csrfToken
    const answer = await fetch('/api/v1${path}', {
      method: '${method}',
      headers: { 'content-type': 'application/json', 'x-csrf-token': token, 'x-request-key': crypto.randomUUID() },
      ${body === undefined ? '' : `body: ${JSON.stringify(JSON.stringify(body))},`}
    })
    const said = await answer.json()
    return answer.ok ? said : { failed: answer.status, said }
  })()`
  const read = await page.evaluate<unknown>(code)
  if (isObject(read) && 'failed' in read) throw new Error(`${path}: ${JSON.stringify(read)}`)
  return read
}

const matrix = () => `/lam-viec/ky-danh-gia/${made.round}/tham-dinh`
const bar = ({ page }: Desk) => page.getByRole('region', { name: 'Ô đang chọn' })

describe('an appraiser', () => {
  it('finds what waits in the queue, and opens the table', async () => {
    await office.setNow(hours.appraisal)
    await appraiser.goTo('/lam-viec/tham-dinh')
    const { page } = appraiser
    await page.getByRole('link', { name: 'Đánh giá chất lượng phục vụ năm 2026' }).waitFor()
    await picture(appraiser, 'appraisal-queue')
    expect(await seriousBarriers(page)).toEqual([])
    await page.getByRole('link', { name: 'Đánh giá chất lượng phục vụ năm 2026' }).click()
    await page.getByRole('grid').waitFor()
    await picture(appraiser, 'appraisal-matrix')
    expect(await seriousBarriers(page)).toEqual([])
  })

  it('accepts by keyboard in the table, and goes on below', async () => {
    await appraiser.goTo(`${matrix()}?q=phu+tho`)
    const { page } = appraiser
    await page.getByRole('grid').focus()
    await bar(appraiser)
      .getByText(/Phú Thọ/)
      .waitFor()
    await page.keyboard.press('a')
    await page.getByText(/Phú Thọ: Đã quyết định/).waitFor()
    await bar(appraiser).getByText(/1\.2 /).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /Phú Thọ · 1\.2/ }).waitFor()
    await picture(appraiser, 'appraisal-desk')
    expect(await seriousBarriers(page)).toEqual([])
  })

  it('gives other inputs at the desk, scored as they are typed; an outlier waits for a second reader', async () => {
    const { page } = appraiser
    await page.keyboard.press('i')
    await page.getByLabel('Thủ tục công khai đúng hạn').fill('3')
    await page.getByText(/Điểm sẽ là:/).waitFor()
    await appraiser.fill('Lý do', 'Chín thủ tục công khai chậm so với quyết định công bố')
    await picture(appraiser, 'appraisal-deciding')
    expect(await page.getByText('= 3 ÷ 12 × 4').count()).toBe(1)
    await page.keyboard.press('Enter')
    await page.getByText(/Phú Thọ: Chờ đọc lần hai/).waitFor()
  })

  it('gives the missing answers of others zero at once, and is told what was done', async () => {
    await appraiser.goTo(`${matrix()}?group=CKMB&state=waiting`)
    const { page } = appraiser
    await appraiser.press(/^Xử lý \d+ trả lời đang hiện/)
    await page.getByLabel('Cho cùng một số điểm').check()
    await appraiser.fill('Điểm thẩm định', '0')
    await appraiser.fill('Lý do', 'Đơn vị không gửi phiếu trong thời hạn')
    await picture(appraiser, 'appraisal-bulk')
    await appraiser.press(/^Cho điểm \d+ trả lời/)
    await page.getByRole('heading', { name: 'Kết quả xử lý' }).waitFor()
    await picture(appraiser, 'appraisal-bulk-done')
    expect(await seriousBarriers(page)).toEqual([])
    await page.keyboard.press('Escape')
  })

  it('asks the unit, which explains and is decided by', async () => {
    await appraiser.goTo(`/lam-viec/tham-dinh/${made.submission}/1.1`)
    const { page } = appraiser
    await page.getByRole('heading', { level: 1, name: /1\.1/ }).waitFor()
    await page.keyboard.press('q')
    await appraiser.fill('Câu hỏi cho đơn vị', 'Ba thủ tục nào chậm, vì sao?')
    await page.keyboard.press('Enter')
    await page
      .getByText(/Đang hỏi đơn vị/)
      .first()
      .waitFor()
    await officer.goTo(`/lam-viec/phieu/${made.submission}`)
    await officer.page.getByRole('link', { name: 'Xem và giải trình' }).click()
    await officer.press('Giải trình')
    await officer.fill('Nội dung giải trình', 'Ba thủ tục của ngành đất đai, chờ văn bản của bộ.')
    await picture(officer, 'unit-explain')
    await officer.press('Gửi giải trình')
    await officer.page
      .getByText(/Đơn vị đã giải trình/)
      .first()
      .waitFor()
    await picture(officer, 'unit-appraisal')
    expect(await seriousBarriers(officer.page)).toEqual([])
  })

  it('is shown what another did meanwhile, and keeps what was typed', async () => {
    await appraiser.goTo(`/lam-viec/tham-dinh/${made.submission}/1.1`)
    const { page } = appraiser
    await page.getByRole('heading', { level: 1, name: /1\.1/ }).waitFor()
    await page.keyboard.press('p')
    await page.keyboard.type('4,5')
    await appraiser.fill('Lý do', 'Ba thủ tục chậm không có lý do khách quan')
    await reader.goTo(`/lam-viec/tham-dinh/${made.submission}/1.1`)
    await reader.page.getByRole('heading', { level: 1, name: /1\.1/ }).waitFor()
    await reader.page.keyboard.press('a')
    await reader.page.getByRole('button', { name: 'Chấp nhận và sang trả lời tiếp' }).waitFor()
    await reader.page.keyboard.press('Enter')
    await reader.page.getByText(/Phú Thọ: Đã quyết định/).waitFor()
    await appraiser.press('Lưu điểm và sang trả lời tiếp')
    await page.getByText(/Vũ Văn Đọc vừa làm: Chấp nhận/).waitFor()
    expect(await page.getByLabel('Điểm thẩm định').inputValue()).toBe('4,5')
    await picture(appraiser, 'appraisal-conflict')
    await appraiser.press('Đã xem, giữ quyết định của tôi')
    await appraiser.press('Lưu điểm và sang trả lời tiếp')
    await page.getByText(/Phú Thọ: (Đã quyết định|Chờ đọc)/).waitFor()
  })
})

describe('a second reader', () => {
  it('agrees from the list of outliers, which the first may not', async () => {
    await appraiser.goTo(`/lam-viec/ky-danh-gia/${made.round}/doc-lan-hai`)
    await appraiser.press('Đồng ý lần hai')
    await appraiser.page.getByRole('alert').waitFor()
    await reader.goTo(`/lam-viec/ky-danh-gia/${made.round}/doc-lan-hai`)
    await picture(reader, 'second-reading')
    expect(await seriousBarriers(reader.page)).toEqual([])
    await reader.press('Đồng ý lần hai')
    await reader.page.getByText('Đã đồng ý khi đọc lần hai.').waitFor()
  })

  it('sees an indicator over all units, with medians', async () => {
    await reader.goTo(`/lam-viec/ky-danh-gia/${made.round}/tham-dinh/1.2`)
    await reader.page.getByText(/Trung vị thẩm định/).waitFor()
    await reader.press(/^Tự chấm/)
    await picture(reader, 'appraisal-consistency')
    expect(await seriousBarriers(reader.page)).toEqual([])
  })
})

describe('a unit', () => {
  it('sees its three scores once they were told, and its head appeals', async () => {
    await api.demand('GET', '/session')
    await head.goTo('/lam-viec')
    await council.goTo('/lam-viec')
    await officer.goTo(`/lam-viec/phieu/${made.submission}/tham-dinh`)
    await officer.page.getByText(/Điểm thẩm định hiện ở đây khi/).waitFor()
    await office.setNow(hours.appeal)
    await api.demand('POST', `/rounds/${made.round}/result/tell-preliminary`, {
      result: null,
      reason: null,
    })
    await head.goTo(`/lam-viec/phieu/${made.submission}/tham-dinh`)
    const { page } = head
    await page.getByText(/Kết quả sơ bộ thông báo lúc/).waitFor()
    const row = page.getByRole('row', { name: /^1\.2 / })
    expect(await row.innerText()).toMatch(/3\s+1\s+[-−]2/)
    await row.getByRole('button', { name: 'Đề nghị phúc tra' }).click()
    await head.fill('Vì sao điểm chưa đúng', 'Có chín thủ tục đúng hạn theo sổ của Cổng.')
    await page.getByLabel(/^Số điểm đơn vị đề nghị/).fill('2,5')
    await head.press('Gửi đề nghị phúc tra')
    await row
      .getByText(/Chờ hội đồng/)
      .last()
      .waitFor()
    await picture(head, 'unit-scores')
    expect(await seriousBarriers(page)).toEqual([])
  })

  it('is answered by the council, with a reason', async () => {
    await council.goTo(`/lam-viec/ky-danh-gia/${made.round}/phuc-tra`)
    const { page } = council
    await page.getByText('đơn vị đề nghị 2,5 điểm').waitFor()
    await picture(council, 'appeals')
    expect(await seriousBarriers(page)).toEqual([])
    await council.press('Chấp nhận phúc tra')
    await council.fill('Lý do', 'Sổ của Cổng ghi đúng như đơn vị nêu.')
    await picture(council, 'appeal-decide')
    await page.getByRole('dialog').getByRole('button', { name: 'Chấp nhận phúc tra' }).click()
    await page
      .getByRole('listitem')
      .getByText(/Được chấp nhận/)
      .waitFor()
    await head.page.reload()
    const row = head.page.getByRole('row', { name: /^1\.2 / })
    await row.getByText('2,5', { exact: true }).waitFor()
    await picture(head, 'unit-final')
  })
})
