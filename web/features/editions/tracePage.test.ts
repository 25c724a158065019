import { type Client, EditionRevisions, EditionTrace, Ranking } from '@thang/contracts'
import { describe, expect, it } from 'vitest'
import { render } from '../../app/render.tsx'
import { publishedClient } from '../../test/fakeClient.ts'
import { madeRanking, revisions, trace } from '../../test/inventedPublication.ts'

async function open(url: string, client: Client = publishedClient) {
  const request = { url, origin: 'https://dti.example.vn', theme: null }
  const { status, html } = await render(request, client)
  return { status, html: html.slice(0, html.indexOf('id="page-data"')) }
}

it('the invented publication has the shapes of the contracts', () => {
  expect([
    Ranking.parse(madeRanking),
    EditionTrace.parse(trace),
    EditionRevisions.parse(revisions),
  ]).toEqual([madeRanking, trace, revisions])
})

describe('a ranking that was made here', () => {
  it('leads from each rank to why, and shows how sure it is with one sentence', async () => {
    const { html } = await open('/bang-xep-hang/xa-2026')
    expect(html).toContain('href="/bang-xep-hang/xa-2026/vi-sao/01"')
    expect(html).toContain('1–2')
    expect(html).toContain('±25%, tính lại 1.000 lần')
  })
  it('says by what decision it was published and that figures are invented', async () => {
    const { html } = await open('/bang-xep-hang/xa-2026')
    expect(html).toContain('12/QĐ-UBND')
    expect(html).toContain('DỮ LIỆU MINH HỌA')
  })
  it('says that it was corrected since, with the way to what was corrected', async () => {
    const { html } = await open('/bang-xep-hang/xa-2026')
    expect(html).toContain('bản đính chính 2')
    expect(html).toContain('href="/bang-xep-hang/xa-2026/cac-ban"')
  })
  it('one taken from elsewhere has neither', async () => {
    const { html } = await open('/bang-xep-hang/thu-2021')
    expect(html).not.toContain('vi-sao')
    expect(html).not.toContain('Khoảng hạng')
  })
  it('an older revision says so, keeps its number in the ways on, and leads to the newest', async () => {
    const old = { ...madeRanking, edition: { ...madeRanking.edition, revision: 1 } }
    const client = { ...publishedClient, getRanking: async () => old }
    const { html } = await open('/bang-xep-hang/xa-2026?revision=1', client)
    expect(html).toContain('Đây là bản 1')
    expect(html).toContain('href="/bang-xep-hang/xa-2026"')
    expect(html).toContain('/vi-sao/01?revision=1')
  })
})

describe('why a unit has its rank', () => {
  it('is whole without script, from the rank to the file of the evidence', async () => {
    const { status, html } = await open('/bang-xep-hang/xa-2026/vi-sao/01')
    expect(status).toBe(200)
    for (const words of [
      'Vì sao Đông Sơn xếp thứ 2/3',
      'Tổng điểm các nhóm = 7,5',
      'ở 90% số lần đơn vị đứng từ hạng 1 đến hạng 3',
      '75 / 100 × 10 = 7,5',
      'Tự đánh giá',
      '34/BC-UBND',
      'href="/api/v1/editions/xa-2026/evidence/9"',
    ]) {
      expect(html).toContain(words)
    }
  })
  it('opens an indicator in place by the browser’s own disclosure, closed at first', async () => {
    const { html } = await open('/bang-xep-hang/xa-2026/vi-sao/01')
    expect(html).toMatch(/<details class="[^"]*"><summary>/)
    // What a link leads to stands inside, so that following it opens what is folded.
    expect(html).toMatch(/<\/summary><dl [^>]*id="n-1\.1"/)
  })
  it('opens all of them where asked', async () => {
    const { html } = await open('/bang-xep-hang/xa-2026/vi-sao/01?open=all')
    expect(html.match(/<details [^>]*open=""/g)).toHaveLength(2)
  })
  it('says of an internal document only that it exists', async () => {
    const { html } = await open('/bang-xep-hang/xa-2026/vi-sao/01')
    expect(html).toContain('Tài liệu nội bộ: có, nhưng không công bố.')
  })
  it('says why there are no points, and never shows a zero for them', async () => {
    const { html } = await open('/bang-xep-hang/xa-2026/vi-sao/01')
    expect(html).toContain('đơn vị chưa gửi')
  })
  it('escapes what appraisers wrote', async () => {
    const { html } = await open('/bang-xep-hang/xa-2026/vi-sao/01')
    expect(html).toContain('&lt;b&gt;trùng')
  })
  it('a unit without a rank is told why', async () => {
    const none = { ...trace, rank: null, value: null, band: null, reason: 'component-missing' }
    const client = { ...publishedClient, getTrace: async () => none }
    const { html } = await open('/bang-xep-hang/xa-2026/vi-sao/01', client)
    expect(html).toContain('Vì sao Đông Sơn chưa có thứ hạng')
    expect(html).toContain('thiếu số liệu thành phần')
  })
  it('evidence of an older revision is asked for by that revision', async () => {
    const old = { ...trace, edition: { ...trace.edition, revision: 1 } }
    const client = { ...publishedClient, getTrace: async () => old }
    const { html } = await open('/bang-xep-hang/xa-2026/vi-sao/01?revision=1', client)
    expect(html).toContain('evidence/9?revision=1')
  })
  it('speaks English, with Vietnamese marked as such', async () => {
    const { html } = await open('/en/ranking/xa-2026/why/01')
    expect(html).toContain('Why Đông Sơn ranks 2 of 3')
    expect(html).toContain('Ratio times the maximum')
  })
})

describe('revisions of an edition', () => {
  it('state what was corrected, with old and new ranks', async () => {
    const { html } = await open('/bang-xep-hang/xa-2026/cac-ban')
    for (const words of ['Nhập nhầm số hồ sơ', 'Hạng trước', '15/QĐ-UBND', '23/11/2026']) {
      expect(html).toContain(words)
    }
  })
  it('give both files of each with their hashes, and how to recompute them', async () => {
    const { html } = await open('/bang-xep-hang/xa-2026/cac-ban')
    expect(html).toContain('/api/v1/editions/xa-2026/edition.json"')
    expect(html).toContain('/api/v1/editions/xa-2026/result.json?revision=1')
    expect(html).toContain('b'.repeat(64))
    expect(html).toContain('thang score --edition edition.json --check result.json')
  })
  it('of an edition from elsewhere say why there are no files', async () => {
    const elsewhere = revisions.revisions.map((one) => ({
      ...one,
      packageHash: null,
      resultHash: null,
    }))
    const client: Client = {
      ...publishedClient,
      listRevisions: async () => ({ code: 'xa-2026', revisions: elsewhere }),
    }
    const { html } = await open('/bang-xep-hang/xa-2026/cac-ban', client)
    expect(html).toContain('chép lại đúng như nơi khác')
    expect(html).not.toContain('edition.json')
  })
})
