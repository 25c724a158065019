import { ApiFailure, type Client, Framework, Ranking, UnitProfile } from '@thang/contracts'
import { describe, expect, it } from 'vitest'
import { brokenClient, fakeClient } from '../test/fakeClient.ts'
import { framework, profile, ranking } from '../test/inventedData.ts'
import { render } from './render.tsx'

function open(url: string, client: Client = fakeClient) {
  const request = { url, origin: 'https://dti.example.vn', theme: null }
  return render(request, client)
}

it('the invented data has the shapes of the contracts', () => {
  expect([Ranking.parse(ranking), UnitProfile.parse(profile), Framework.parse(framework)]).toEqual([
    ranking,
    profile,
    framework,
  ])
})

describe('every page', () => {
  it.each([
    ['/', 'Tỉnh nào chuyển đổi số'],
    ['/en', 'How far each province'],
    ['/bang-xep-hang/thu-2021', 'Chỉ số thử năm 2021'],
    ['/en/ranking/thu-2021', 'Trial index 2021'],
    ['/don-vi', 'Bình Khê'],
    ['/don-vi/01', 'Tỉnh Đông Sơn'],
    ['/so-sanh?from=thu-2020&to=thu-2021', 'So sánh Chỉ số thử 2020 và Chỉ số thử 2021'],
    ['/bo-chi-so', 'Bộ thử'],
    ['/bo-chi-so/thu-1', 'dựng lại'],
    ['/bo-chi-so/thu-1/so-voi/thu-0', 'Chỉ số đã bỏ'],
    ['/en/frameworks/thu-1/compared-with/thu-0', 'compared with Bộ trước'],
    ['/du-lieu', '/api/v1/openapi.json'],
  ])('%s is whole without script', async (url, words) => {
    const { status, html, location } = await open(url)
    expect({ status, location }).toEqual({ status: 200, location: null })
    expect(html).toContain(words)
  })

  it('has no inline script and no style attribute, which the content policy forbids', async () => {
    const { html } = await open('/don-vi/01')
    expect(html).not.toMatch(/ style=/)
    expect(html.match(/<script(?! type="(application\/json|module)")/g)).toBeNull()
  })

  it('names itself in both languages', async () => {
    const { html } = await open('/en/units/01')
    expect(html).toContain('<html lang="en"')
    expect(html).toContain('hrefLang="vi" href="https://dti.example.vn/don-vi/01"')
  })
})

describe('addresses', () => {
  it('the ranking alone leads to the newest edition, and keeps the question', async () => {
    const { status, location } = await open('/bang-xep-hang?q=hoa')
    expect([status, location]).toEqual([302, '/bang-xep-hang/thu-2021?q=hoa'])
  })
  it('the comparison alone leads to the last two comparable editions', async () => {
    expect((await open('/en/compare')).location).toBe('/en/compare?from=thu-2020&to=thu-2021')
  })
  it('a slash at the end is taken off', async () => {
    expect((await open('/don-vi/')).location).toBe('/don-vi')
  })
  it.each([
    ['//x//elsewhere.example/', '/x//elsewhere.example'],
    ['//elsewhere.example//?q=hoa', '/elsewhere.example?q=hoa'],
    ['//elsewhere.example', '/elsewhere.example'],
    ['/\\elsewhere.example/', '/elsewhere.example'],
    ['http://elsewhere.example//don-vi/', '/don-vi'],
    ['//[/', '/['],
    ['///', '/'],
  ])('%s leads nowhere but to this site', async (url, expected) => {
    expect(await open(url)).toEqual({ status: 302, html: '', location: expected })
  })
  it('an unknown page answers 404 in the language of its address', async () => {
    expect(await open('/khong-co')).toMatchObject({ status: 404 })
    expect((await open('/en/nothing')).html).toContain('There is no such page')
  })
  it('a page in the place of another says what is missing', async () => {
    const refused: Client = {
      ...fakeClient,
      getUnit: async () => {
        throw new ApiFailure(404, { error: { code: 'not_found', details: { unit: '99' } } })
      },
    }
    expect((await open('/don-vi/99', refused)).html).toContain('Không có đơn vị mã “99”')
    expect((await open('/en/units/99', refused)).html).toContain('There is no unit with the code')
  })
  it('an unknown unit answers 404', async () => {
    expect(await open('/don-vi/99')).toMatchObject({ status: 404 })
  })
  it('a server without its data answers 503 and says what to do', async () => {
    const { status, html } = await open('/bang-xep-hang/thu-2021', brokenClient)
    expect(status).toBe(503)
    expect(html).toContain('Tải lại trang sau một phút')
  })
})

describe('a ranking without script', () => {
  it('shows rank, value and change with the words for the ear', async () => {
    const { html } = await open('/bang-xep-hang/thu-2021')
    for (const words of ['0,4880', '▲ 43 bậc', 'tăng 43 bậc', '▼ 6 bậc']) {
      expect(html).toContain(words)
    }
  })
  it('shows a missing value as a dash with its reason, and no zero', async () => {
    const { html } = await open('/bang-xep-hang/thu-2021')
    expect(html).toContain('title="chưa công bố"')
    expect(html).not.toContain('0,0000')
  })
  it('answers the search without diacritics', async () => {
    const { html } = await open('/bang-xep-hang/thu-2021?q=an+hoa')
    const table = html.slice(html.indexOf('<tbody>'), html.indexOf('</tbody>'))
    expect(table).toContain('Ân Hòa')
    expect(table).not.toContain('Đông Sơn')
  })
  it('marks the sorted column for screen readers', async () => {
    expect((await open('/bang-xep-hang/thu-2021?sort=-name')).html).toContain(
      'aria-sort="descending"',
    )
  })
  it('escapes what the data says', async () => {
    expect((await open('/bang-xep-hang/thu-2021')).html).not.toContain('thử <b>')
  })
})

describe('the workspace', () => {
  it.each([
    ['/lam-viec', 'vi'],
    ['/lam-viec/tai-khoan/phien', 'vi'],
    ['/lam-viec/khong-co', 'vi'],
    ['/en/workspace/account', 'en'],
  ])('%s is a document in %s that asks the API for nothing', async (url, language) => {
    const { status, html } = await open(url, brokenClient)
    expect(status).toBe(200)
    expect(html).toContain(`<html lang="${language}">`)
    expect(html).toContain('id="workspace"')
  })
  it('has no inline script and no style, and says what to do without script', async () => {
    const { html } = await open('/lam-viec')
    expect(html).not.toMatch(/ style=|<style|<script(?! type="module" src=)/)
    expect(html).toContain('cần JavaScript')
  })
  it('holds the name by which React Aria keeps its style element out of the page', async () => {
    expect((await open('/lam-viec')).html).toContain('id="react-aria-pressable-style"')
  })
})
