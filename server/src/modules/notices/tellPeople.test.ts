import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { noon, units } from '../../../test/peopleWorld.ts'
import type { OpenedRound } from '../submissions/fixtures/submissionWorld.ts'
import { useNoticeWorld } from './fixtures/noticeWorld.ts'

const at = useNoticeWorld()
let opened: OpenedRound
let occasion = 0
beforeEach(async () => {
  at().setNow(noon)
  opened = await at().world.open()
  at().world.takeJobs()
  at().takeMails()
  occasion += 1
})

/** A job about the department of industry; each test has its own occasion. */
function job(changes: object = {}) {
  const { industry: unit } = units
  return {
    kind: 'submission-returned',
    key: `test ${occasion}`,
    round: opened.round,
    unit,
    text: 'Thiếu quyết định ban hành',
    by: 'Lê Thị Hoa',
    to: { unit, roles: ['officer'] },
    ...changes,
  }
}

/** What the person was told of this test's occasion. */
async function toldTo(person: string) {
  return (await at().noticesOf(person)).filter(({ round }) => round?.id === opened.round)
}

describe('a job of the queue', () => {
  it('tells whoever holds the post, with what somebody wrote and where it leads', async () => {
    await at().work('notices', job())
    const { officer, colleague, head, neighbour, coordinator } = at().world
    expect(await toldTo(officer)).toMatchObject([
      {
        kind: 'submission-returned',
        submission: opened.own,
        unit: { code: units.industry },
        text: 'Thiếu quyết định ban hành',
        by: 'Lê Thị Hoa',
        readAt: null,
      },
    ])
    expect(await toldTo(colleague)).toHaveLength(1)
    for (const other of [head, neighbour, coordinator]) expect(await toldTo(other)).toEqual([])
  })

  it('done twice, also by two servers at once, tells nobody twice', async () => {
    const once = job()
    await Promise.all([
      at().work('notices', once, 'first'),
      at().work('notices', once, 'second'),
      at().work('notices', once, 'first'),
    ])
    await at().work('notices', once, 'second')
    const { officer, colleague } = at().world
    expect(await toldTo(officer)).toHaveLength(1)
    const mailed = at()
      .takeMails()
      .map(({ to }) => to)
    expect(mailed.toSorted()).toEqual(
      [officer, colleague].map((id) => `${id}@example.vn`).toSorted(),
    )
  })

  it('that says something else can never be done', async () => {
    await expect(at().work('notices', job({ kind: 'gossip' }))).rejects.toThrow('unusable kind')
    await expect(at().work('notices', job({ to: {} }))).rejects.toThrow('unusable to')
    expect(await toldTo(at().world.officer)).toEqual([])
  })

  it('waits until it is known where links lead', async () => {
    const { noticeQueues } = await import('./index.ts')
    const { db } = at().world.database
    const queues = noticeQueues({ db, clock: () => new Date(noon), address: () => '' })
    const running = { id: '1', signal: AbortSignal.abort(), queue: { add: async () => undefined } }
    await expect(queues['notices']?.work(job(), running)).rejects.toThrow('not known yet')
    expect(await toldTo(at().world.officer)).toEqual([])
  })
})

describe('who is told', () => {
  it('is whoever holds the post today, acting or by delegation, and no more who left', async () => {
    const acting = await at().world.place({ unit: units.industry, role: 'head' })
    const { db } = at().world.database
    await db.write((trx) =>
      sql`UPDATE post_holders SET kind = 'acting', ends_on = '2026-12-01' WHERE id = ${acting.holding}`.execute(
        trx,
      ),
    )
    const lent = at().world.neighbour
    await db.write((trx) =>
      sql`INSERT INTO delegations (holder_id, to_person, starts_on, ends_on, reason, created_at)
          VALUES (${acting.holding}, ${lent}, '2026-11-20', '2026-11-30', 'đi công tác', ${noon})`.execute(
        trx,
      ),
    )
    const toHeads = { to: { unit: units.industry, roles: ['head'] } }
    await at().work('notices', job(toHeads))
    for (const person of [acting.person, lent]) expect(await toldTo(person)).toHaveLength(1)
    at().setNow('2026-12-05T05:00:00Z')
    await at().work('notices', job({ ...toHeads, key: `later ${occasion}` }))
    for (const person of [acting.person, lent]) expect(await toldTo(person)).toHaveLength(1)
    expect(await toldTo(at().world.head)).toHaveLength(2)
  })

  it('is the head’s deputy in the round too, until the end', async () => {
    const { coordinator, colleague } = at().world
    const body = {
      unit: units.industry,
      person: colleague,
      until: '2026-12-01T10:00:00.000Z',
      reason: 'thủ trưởng nghỉ phép',
    }
    await at().world.post(coordinator, `/rounds/${opened.round}/deputies`, { body })
    await at().work('notices', job({ to: { unit: units.industry, roles: ['head'] } }))
    expect(await toldTo(colleague)).toHaveLength(1)
  })

  it('is nobody whose account is disabled', async () => {
    const { person } = await at().world.place({ unit: units.industry, role: 'officer' })
    await at().disable(person)
    await at().work('notices', job())
    await at().work('notices', job({ key: `named ${occasion}`, to: { people: [person] } }))
    const { rows } = await at().world.database.db.read((trx) =>
      sql`SELECT FROM notices WHERE person_id = ${person}`.execute(trx),
    )
    expect(rows).toEqual([])
  })

  it('of people who were named, are those alone that may see the round', async () => {
    const { person: stranger } = await at().world.place({ unit: units.elsewhere, role: 'head' })
    const { head } = at().world
    await at().work('notices', job({ to: { people: [stranger, head] } }))
    expect(await toldTo(head)).toHaveLength(1)
    expect(await toldTo(stranger)).toEqual([])
  })

  it('of a round’s coordinators, are those of its office, and not of another', async () => {
    const { person: other } = await at().world.place({
      unit: units.elsewhere,
      role: 'coordinator',
    })
    await at().work('notices', job({ to: { round: 'coordinators' } }))
    expect(await toldTo(at().world.coordinator)).toHaveLength(1)
    expect(await toldTo(other)).toEqual([])
  })
})

describe('by mail', () => {
  it('each is told at once, in the person’s language, with a link to the submission', async () => {
    const { officer, colleague } = at().world
    await at().world.database.db.write((trx) =>
      sql`UPDATE people SET language = 'en' WHERE id = ${colleague}`.execute(trx),
    )
    await at().work('notices', job({ dueAt: '2026-12-07T16:59:59.999Z' }))
    const mails = new Map(
      at()
        .takeMails()
        .map((mail) => [mail.to, mail]),
    )
    const vi = mails.get(`${officer}@example.vn`)
    expect(vi?.subject).toMatch(/^Thang: Phiếu bị trả lại – /)
    expect(vi?.text).toContain('Nội dung: Thiếu quyết định ban hành')
    expect(vi?.text).toContain('Hạn: 23:59 ngày 07/12/2026')
    expect(vi?.text).toContain(`https://thang.example.vn/lam-viec/phieu/${opened.own}\n`)
    const en = mails.get(`${colleague}@example.vn`)
    expect(en?.subject).toMatch(/^Thang: A submission was returned – /)
    expect(en?.text).toContain(`https://thang.example.vn/en/workspace/submissions/${opened.own}\n`)
    await at().world.database.db.write((trx) =>
      sql`UPDATE people SET language = 'vi' WHERE id = ${colleague}`.execute(trx),
    )
  })

  it('what is about an indicator leads to it', async () => {
    await at().work('notices', job({ kind: 'comment', node: '1.2' }))
    const link = `https://thang.example.vn/lam-viec/phieu/${opened.own}?chi-so=1.2\n`
    const mails = at().takeMails()
    expect(mails).toHaveLength(2)
    for (const { text } of mails) expect(text).toContain(link)
  })

  it('who wants none is told in the workspace alone', async () => {
    const { officer, colleague } = at().world
    await at().wish(officer, 'never')
    await at().work('notices', job())
    expect(await toldTo(officer)).toHaveLength(1)
    expect(at().takeMails()).toMatchObject([{ to: `${colleague}@example.vn` }])
    await at().wish(officer, 'each')
  })
})

describe('what use cases ask for', () => {
  it('an exception of the office reaches the unit’s people, with the new deadline', async () => {
    const { coordinator, officer, head } = at().world
    const until = '2026-12-15T10:00:00.000Z'
    const body = {
      phase: 'self-assessment',
      unit: units.industry,
      node: null,
      until,
      reason: 'mưa lũ',
    }
    await at().world.post(coordinator, `/rounds/${opened.round}/exceptions`, { body })
    await at().tell()
    for (const person of [officer, head]) {
      expect(await toldTo(person)).toMatchObject([
        { kind: 'exception-granted', dueAt: until, text: 'mưa lũ', submission: opened.own },
      ])
    }
  })

  it('what was sent reaches the head', async () => {
    await at().world.post(at().world.officer, `/submissions/${opened.own}/submit`, {
      body: { base: 1, reason: null },
    })
    await at().tell()
    expect(await toldTo(at().world.head)).toMatchObject([{ kind: 'submission-submitted' }])
  })
  it('a measured value that a unit contests reaches the office that runs the round, at the indicator', async () => {
    const { officer, head, coordinator } = at().world
    await at().world.measure(opened.own, '1.2', { onTime: 1, all: 2 })
    const body = { reason: 'thiếu hồ sơ trực tuyến', proposed: null }
    const path = `/submissions/${opened.own}/answers/1.2/contest`
    await at().world.post(officer, path, { body })
    await at().tell()
    expect(await toldTo(coordinator)).toMatchObject([
      { kind: 'answer-contested', submission: opened.own, node: '1.2', text: body.reason },
    ])
    for (const person of [officer, head]) expect(await toldTo(person)).toEqual([])
  })

  it('nobody is told of what they did themselves', async () => {
    const { head, officer, colleague } = at().world
    at().world.giveFactor(head)
    for (const action of ['submit', 'approve']) {
      const body = { base: action === 'submit' ? 1 : 2, reason: null }
      const path = `/submissions/${opened.own}/${action}`
      expect((await at().world.post(head, path, { body })).refusal).toBeNull()
    }
    await at().tell()
    expect(await toldTo(head)).toEqual([])
    for (const person of [officer, colleague]) {
      expect(await toldTo(person)).toMatchObject([{ kind: 'submission-approved' }])
    }
  })
})
