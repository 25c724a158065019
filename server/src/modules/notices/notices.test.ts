import { NoticeCount, NoticeList, NoticeWish } from '@thang/contracts'
import { beforeEach, describe, expect, it } from 'vitest'
import { noon, units } from '../../../test/peopleWorld.ts'
import type { OpenedRound } from '../submissions/fixtures/submissionWorld.ts'
import { useNoticeWorld } from './fixtures/noticeWorld.ts'

const at = useNoticeWorld()
let opened: OpenedRound
let officer: string
beforeEach(async () => {
  at().setNow(noon)
  opened = await at().world.open()
  // Somebody who was told nothing yet.
  officer = (await at().world.place({ unit: units.industry, role: 'officer' })).person
})

let many = 0
async function tellOfficer(count = 1): Promise<void> {
  for (let each = 0; each < count; each += 1) {
    many += 1
    await at().work('notices', {
      kind: 'reminder',
      key: `reminder ${many}`,
      round: opened.round,
      unit: units.industry,
      to: { people: [officer] },
    })
  }
}

async function listOf(person: string, query = ''): Promise<NoticeList> {
  return NoticeList.parse((await at().app.get(person, `/notices${query}`)).body)
}

async function unreadOf(person: string): Promise<number> {
  return NoticeCount.parse((await at().app.get(person, '/notices/count')).body).unread
}

function read(person: string, body: { upTo: number | null; ids: number[] }) {
  return at().app.post(person, '/notices/read', { body })
}

describe('the list', () => {
  it('is one’s own, the newest first, in pages', async () => {
    await tellOfficer(53)
    const first = await listOf(officer)
    expect(first.notices).toHaveLength(50)
    expect(first.unread).toBe(53)
    const rest = await listOf(officer, `?below=${first.next}`)
    expect(rest.notices).toHaveLength(3)
    expect(rest.next).toBeNull()
    const ids = [...first.notices, ...rest.notices].map(({ id }) => id)
    expect(ids).toEqual(ids.toSorted((a, b) => b - a))
    expect((await listOf(at().world.neighbour)).notices).toEqual([])
  })

  it('is of those that are not read where it is asked so', async () => {
    await tellOfficer(2)
    const [newest] = (await listOf(officer)).notices
    await read(officer, { upTo: null, ids: [newest?.id ?? 0] })
    expect((await listOf(officer, '?unread=true')).notices).toHaveLength(1)
    expect((await listOf(officer)).notices).toHaveLength(2)
  })

  it('is nobody’s who is not signed in', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000'
    expect((await at().app.get(nobody, '/notices')).refusal).toBe('unauthenticated')
    expect((await at().app.get(nobody, '/notices/count')).refusal).toBe('unauthenticated')
  })
})

describe('marking as read', () => {
  it('does nothing to what others were told', async () => {
    await tellOfficer()
    const [notice] = (await listOf(officer)).notices
    const answer = await read(at().world.neighbour, { upTo: 2 ** 40, ids: [notice?.id ?? 0] })
    expect(answer.status).toBe(200)
    expect(await unreadOf(officer)).toBe(1)
  })

  it('marks those named, or all up to one, and says how many are left', async () => {
    await tellOfficer(4)
    const [newest, , third] = (await listOf(officer)).notices
    const some = await read(officer, { upTo: third?.id ?? 0, ids: [] })
    expect(NoticeCount.parse(some.body).unread).toBe(2)
    const one = await read(officer, { upTo: null, ids: [newest?.id ?? 0] })
    expect(NoticeCount.parse(one.body).unread).toBe(1)
    const states = (await listOf(officer)).notices.map(({ readAt }) => readAt !== null)
    expect(states).toEqual([true, false, true, true])
  })

  it('again changes nothing: the hour of the first time stays', async () => {
    await tellOfficer()
    const [{ id } = { id: 0 }] = (await listOf(officer)).notices
    await read(officer, { upTo: null, ids: [id] })
    const before = await listOf(officer)
    at().setNow('2026-11-24T05:00:00Z')
    await read(officer, { upTo: id, ids: [id] })
    expect(await listOf(officer)).toEqual(before)
  })

  it('of what is not there is no fault, and wants numbers', async () => {
    expect((await read(officer, { upTo: null, ids: [2 ** 40] })).status).toBe(200)
    const wrong = await at().app.post(officer, '/notices/read', { body: { upTo: 'all', ids: [] } })
    expect(wrong.refusal).toBe('invalid')
  })
})

describe('the wish', () => {
  const wishOf = async (person: string) =>
    NoticeWish.parse((await at().app.get(person, '/notices/wish')).body).mail

  it('is each until somebody wishes otherwise, and theirs alone', async () => {
    expect(await wishOf(officer)).toBe('each')
    await at().wish(officer, 'daily')
    expect(await wishOf(officer)).toBe('daily')
    expect(await wishOf(at().world.neighbour)).toBe('each')
  })

  it('can be said again, and another replaces it', async () => {
    for (const mail of ['never', 'never', 'daily']) await at().wish(officer, mail)
    expect(await wishOf(officer)).toBe('daily')
  })

  it('is one of three', async () => {
    const refused = await at().app.put(officer, '/notices/wish', { body: { mail: 'hourly' } })
    expect(refused.refusal).toBe('invalid')
    expect(await wishOf(officer)).toBe('each')
  })
})

describe('the mail of the day', () => {
  beforeEach(async () => {
    await at().wish(officer, 'daily')
    at().takeMails()
  })
  const mailed = () =>
    at()
      .takeMails()
      .filter(({ to }) => to === `${officer}@example.vn`)
  const digest = (server?: 'first' | 'second') => at().work('notices.digests', {}, server)

  it('holds everything that came since the last one, the oldest first', async () => {
    await tellOfficer(2)
    expect(mailed()).toEqual([])
    at().setNow('2026-11-24T00:30:00Z')
    await digest()
    const [mail, ...more] = mailed()
    expect(more).toEqual([])
    expect(mail?.subject).toBe('Thang: 2 thông báo mới')
    expect(mail?.text).toMatch(/1\. Cơ quan điều phối nhắc[^]*2\. Cơ quan điều phối nhắc/)
    expect(mail?.text).toContain('https://thang.example.vn/lam-viec/thong-bao')
    await tellOfficer()
    await digest()
    expect(mailed()).toMatchObject([{ subject: 'Thang: 1 thông báo mới' }])
  })

  it('comes once, also where two servers send it at once, and again by a repeat', async () => {
    await tellOfficer(3)
    await Promise.all([digest('first'), digest('second'), digest('first')])
    await digest('second')
    expect(mailed()).toHaveLength(1)
  })

  it('leaves out what was read, and is not sent where nothing is left', async () => {
    await tellOfficer()
    await read(officer, { upTo: 2 ** 40, ids: [] })
    await digest()
    expect(mailed()).toEqual([])
  })

  it('is not sent to who wishes no mail by now, nor to a disabled account', async () => {
    await tellOfficer()
    await at().wish(officer, 'never')
    await digest()
    await at().wish(officer, 'daily')
    await at().disable(officer)
    await digest()
    expect(mailed()).toEqual([])
  })
})
