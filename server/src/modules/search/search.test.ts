import { SearchAnswer, type SearchHit } from '@thang/contracts'
import { beforeAll, describe, expect, it } from 'vitest'
import { addDelegation, place } from '../../../test/authorisation/rows.ts'
import { type Pass, useSite } from '../../../test/authorisation/site.ts'
import { insertHolding, insertPerson, insertPost, units } from '../../../test/peopleWorld.ts'

const site = useSite()

async function search(pass: Pass, q: string) {
  const query = new URLSearchParams({ q })
  const answer = await site().send({ method: 'GET', path: `/api/v1/search?${query}`, pass })
  expect([q, answer.status]).toEqual([q, 200])
  return SearchAnswer.parse(JSON.parse(answer.text))
}

async function found(pass: Pass, q: string, kind: SearchHit['kind']): Promise<SearchHit[]> {
  return (await search(pass, q)).hits.filter((hit) => hit.kind === kind)
}

async function titles(pass: Pass, q: string, kind: SearchHit['kind']): Promise<string[]> {
  return (await found(pass, q, kind)).map(({ title }) => title)
}

/** Somebody of the role in the unit, signed in. */
async function enter(unit: string, role: 'administrator' | 'head' | 'officer') {
  const placed = await place(site().db, { unit, role })
  return { ...placed, pass: await site().enter(placed.person) }
}

/** An officer of the unit with a name. */
async function addOfficer(name: string, unit: string) {
  const { db } = site()
  const person = await insertPerson(db, name)
  const post = await insertPost(db, { unit, role: 'officer' })
  return { person, post, holding: await insertHolding(db, { post, person }) }
}

describe('what is public is found by anyone', () => {
  let nobody: Pass
  beforeAll(async () => {
    nobody = await site().enter(await insertPerson(site().db))
  })

  it('units, also those that are no more, by words in any order without diacritics', async () => {
    const formerProvince = expect.objectContaining({ id: '26', title: 'Vĩnh Phúc' })
    expect(await found(nobody, 'vinh phuc', 'unit')).toContainEqual(formerProvince)
    expect(await found(nobody, 'PHÚC vinh', 'unit')).toContainEqual(formerProvince)
    expect(await found(nobody, 'H44.07', 'unit')).toContainEqual({
      kind: 'unit',
      id: 'H44.07',
      title: 'Sở Công Thương',
      titleEn: 'Department of Industry and Trade',
      detail: 'H44.07',
      parent: null,
    })
  })

  it('published editions, by their index and period', async () => {
    const editions = await found(nobody, 'chuyen doi so 2022', 'edition')
    expect(editions.map(({ id }) => id)).toEqual(['dti-2022'])
  })

  it('frameworks, and their groups and indicators with the framework they are of', async () => {
    const frameworks = await found(nobody, 'quyet dinh 405', 'framework')
    expect(frameworks.map(({ id }) => id)).toEqual(['dti-province-2024'])
    const indicators = await found(nobody, 'nhan thuc so', 'indicator')
    expect(indicators).toContainEqual(
      expect.objectContaining({ id: '1', title: 'Nhận thức số', parent: 'dti-province-2024' }),
    )
  })

  it('in both languages', async () => {
    expect(await titles(nobody, 'digital awareness', 'indicator')).toContain('Nhận thức số')
    expect(await titles(nobody, 'industry and trade', 'unit')).toContain('Sở Công Thương')
  })
})

describe('people and posts', () => {
  it('are found in one’s own units and below, never in another', async () => {
    const here = await addOfficer('Đặng Thị Ngọc Ánh', units.industry)
    const there = await addOfficer('Đặng Thị Ngọc Ảnh', units.education)
    const head = await enter(units.industry, 'head')
    const above = await enter(units.province, 'administrator')
    const ids = async (pass: Pass, kind: 'person' | 'post') =>
      (await found(pass, 'ngoc dang anh', kind)).map(({ id }) => id).toSorted()
    expect(await ids(head.pass, 'person')).toEqual([here.person])
    expect(await ids(head.pass, 'post')).toEqual([String(here.post)])
    expect(await ids(above.pass, 'person')).toEqual([here.person, there.person].toSorted())
    expect(await ids(above.pass, 'post')).toEqual([here.post, there.post].map(String).toSorted())
  })

  it('a person is told by their post, a post by its unit', async () => {
    const { person, post } = await addOfficer('Lê Khuê Tú', units.industry)
    const { pass } = await enter(units.industry, 'head')
    expect((await search(pass, 'le khue tu')).hits).toEqual([
      {
        kind: 'person',
        id: person,
        title: 'Lê Khuê Tú',
        titleEn: null,
        detail: 'Vị trí officer, Sở Công Thương',
        parent: null,
      },
      {
        kind: 'post',
        id: String(post),
        title: 'Vị trí officer',
        titleEn: null,
        detail: 'Sở Công Thương',
        parent: units.industry,
      },
    ])
  })

  it('what a colleague holds elsewhere is neither told nor found by its words', async () => {
    const { person } = await addOfficer('Phạm Kiêm Nhiệm', units.industry)
    const { db } = site()
    const post = await insertPost(db, { unit: units.education, role: 'head' })
    await insertHolding(db, { post, person })
    const { pass } = await enter(units.industry, 'officer')
    const [hit] = await found(pass, 'pham kiem nhiem', 'person')
    expect(hit?.detail).toBe('Vị trí officer, Sở Công Thương')
    expect((await search(pass, 'kiem nhiem giao duc')).hits).toEqual([])
    const own = await search(await site().enter(person), 'kiem nhiem giao duc')
    expect(own.hits.map(({ id }) => id)).toContain(person)
  })

  it('who has left is found no more by colleagues; nor is a closed post by anyone', async () => {
    const { db } = site()
    const person = await insertPerson(db, 'Hoàng Đã Nghỉ')
    const post = await insertPost(db, { unit: units.industry, role: 'officer' })
    await insertHolding(db, { post, person, endsOn: '2026-11-22' })
    const { pass } = await enter(units.industry, 'officer')
    const head = await enter(units.industry, 'head')
    expect((await search(pass, 'hoang nghi')).hits).toEqual([])
    expect(await titles(head.pass, 'hoang nghi', 'person')).toEqual(['Hoàng Đã Nghỉ'])
    const closed = await addOfficer('Vũ Thị Đóng', units.industry)
    await db.write((trx) =>
      trx
        .updateTable('posts')
        .set({ closed_at: new Date('2026-11-20T00:00:00Z') })
        .where('id', '=', closed.post)
        .execute(),
    )
    expect(await found(head.pass, 'vu dong', 'post')).toEqual([])
  })

  it('are found by a lent authority for as long as it is lent', async () => {
    const { person: colleague } = await addOfficer('Bùi Cho Mượn', units.education)
    const { holding } = await place(site().db, { unit: units.education, role: 'head' })
    const { person, pass } = await enter(units.industry, 'officer')
    const ids = async () => (await found(pass, 'bui muon', 'person')).map(({ id }) => id)
    expect(await ids()).toEqual([])
    await addDelegation(site().db, { holding, to: person })
    expect(await ids()).toEqual([colleague])
  })

  it('who has no post finds themselves alone', async () => {
    const { db } = site()
    const person = await insertPerson(db, 'Ngô Một Mình')
    await insertPerson(db, 'Ngô Hai Mình')
    const pass = await site().enter(person)
    expect((await search(pass, 'ngo minh')).hits.map(({ id }) => id)).toEqual([person])
  })
})

describe('the list', () => {
  it('holds at most twenty of a kind, and says that there is more', async () => {
    const { pass } = await enter(units.industry, 'head')
    for (let number = 1; number <= 21; number += 1) {
      await addOfficer(`Trịnh Đông ${number === 7 ? 'Nguyệt' : 'Ký'}`, units.industry)
    }
    const many = await search(pass, 'trinh dong')
    const kinds = Map.groupBy(many.hits, ({ kind }) => kind)
    expect([kinds.get('person')?.length, kinds.get('post')?.length]).toEqual([20, 20])
    expect(many.more).toBe(true)
    const one = await search(pass, 'trinh dong nguyet')
    expect(one.hits.map(({ kind }) => kind)).toEqual(['person', 'post'])
    expect(one.more).toBe(false)
  })

  it('of exactly twenty is whole', async () => {
    const { pass } = await enter(units.industry, 'head')
    for (let number = 1; number <= 20; number += 1) {
      await addOfficer(`Đinh Vừa Đủ ${number}`, units.industry)
    }
    const answer = await search(pass, 'dinh vua du')
    expect([answer.hits.length, answer.more]).toEqual([40, false])
  })

  it('is empty where nothing holds every word; signs of patterns are only signs', async () => {
    const { pass } = await enter(units.industry, 'head')
    for (const q of ['vinh phuc khong co that', '%', '_%_', "'", '\\', '.*']) {
      const people = (await search(pass, q)).hits.filter(({ kind }) => kind === 'person')
      expect([q, people]).toEqual([q, []])
    }
  })

  it.each(['', '   ', 'a'.repeat(201)])('is refused for no words, or too many: %j', async (q) => {
    const { pass } = await enter(units.industry, 'head')
    const query = new URLSearchParams({ q })
    const answer = await site().send({ method: 'GET', path: `/api/v1/search?${query}`, pass })
    expect(answer.status).toBe(400)
  })
})
