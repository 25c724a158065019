import { FrameworkComparison } from '@thang/contracts'
import { expect, it } from 'vitest'
import { useWorld } from '../../../../test/peopleWorld.ts'
import { readZip } from '../../../platform/workbooks/index.ts'
import { drafting } from '../drafts/fixtures/drafting.ts'
import { group, ratio, smallSet } from '../drafts/fixtures/smallSet.ts'

const world = useWorld()
const { begin, issue } = drafting(world)
const coordinator = () => world().coordinator.person

it('anyone reads what became of each indicator from one issued set to another', async () => {
  const before = await issued('so-sanh-1')
  const after = await issued('so-sanh-2', [
    group('1', 60, [ratio('1.1', 45), ratio('1.3', 15)]),
    group('2', 40, [ratio('2.1', 40)]),
  ])
  const { body } = await world().get(
    coordinator(),
    `/frameworks/${after}/comparison?with=${before}`,
  )
  const { from, to, diff, entries } = FrameworkComparison.parse(body)
  expect([from.code, to.code]).toEqual([before, after])
  expect(
    diff.nodes.map(({ state, before: old, after: now }) => [state, (now ?? old)?.code]),
  ).toEqual(
    expect.arrayContaining([
      ['changed', '1.1'],
      ['added', '1.3'],
      ['dropped', '1.2'],
    ]),
  )
  expect(entries.map(({ state }) => state).toSorted()).toEqual([
    'changed',
    'dropped',
    'new',
    'same',
  ])
})

it('a set that does not exist is compared with nothing', async () => {
  const code = await issued('so-sanh-3')
  for (const address of [
    `/frameworks/khong-co/comparison?with=${code}`,
    `/frameworks/${code}/comparison?with=khong-co`,
    `/frameworks/${code}/comparison.pdf?with=khong-co`,
  ]) {
    expect((await world().get(coordinator(), address)).status).toBe(404)
  }
})

it('a comparison on paper names both versions, and of a draft who had it made and that it is one', async () => {
  const code = await issued('so-sanh-4')
  const draft = await begin(smallSet({ code: 'so-sanh-5', name: { vi: 'Bộ chỉ số sửa đổi' } }))
  const address = `/framework-drafts/${draft.id}/comparison.docx?with=${code}`
  const words = await wordsOf(address)
  for (const said of [
    'DỰ THẢO',
    'BỘ CHỈ SỐ SỬA ĐỔI',
    `mã ${code}, bản ban hành lần 1`,
    'mã so-sanh-5, bản dự thảo, lần lưu 1',
    'người lập: ',
    'Tên › tiếng Việt: Bộ chỉ số nhỏ → Bộ chỉ số sửa đổi',
  ]) {
    expect(words).toContain(said)
  }
  expect((await world().get(world().stranger.person, address)).status).toBe(404)
  const pdf = await world().file(coordinator(), address.replace('docx', 'pdf'))
  expect(pdf.bytes.subarray(0, 4).toString()).toBe('%PDF')
})

it('a draft that is based on nothing has to be told with what to compare', async () => {
  const draft = await begin(smallSet({ code: 'so-sanh-6' }))
  const address = `/framework-drafts/${draft.id}/comparison.pdf`
  expect(await world().get(coordinator(), address)).toMatchObject({
    refusal: 'invalid nothing-to-compare',
  })
})

it('between issued sets nothing is a draft, and nobody is named', async () => {
  const [before, after] = [await issued('so-sanh-7'), await issued('so-sanh-8')]
  const words = await wordsOf(`/frameworks/${after}/comparison.docx?with=${before}`)
  expect(words).not.toContain('DỰ THẢO')
  expect(words).not.toContain('người lập')
  expect(words).toContain('II. Đối chiếu từng chỉ số')
})

async function issued(code: string, nodes = smallSet().nodes): Promise<string> {
  const draft = await begin(smallSet({ code, nodes }))
  expect((await issue(coordinator(), draft.id, { base: draft.version })).status).toBe(200)
  return code
}

async function wordsOf(address: string): Promise<string> {
  const { bytes } = await world().file(coordinator(), address)
  const files = readZip(bytes, 50_000_000)
  const xml = files?.get('word/document.xml')?.toString('utf8') ?? ''
  return xml.replaceAll('</w:p>', '\n').replaceAll(/<[^>]+>/g, '')
}
