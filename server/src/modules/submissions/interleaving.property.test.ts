import { AnswerConflict, AnswerHistory, AnswerSaved, ErrorBody } from '@thang/contracts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { useSubmissionWorld } from './fixtures/submissionWorld.ts'

const world = useSubmissionWorld()

interface Act {
  readonly who: 0 | 1
  readonly node: '1.1' | '1.2'
  /** Looks at what there is now before writing. */
  readonly looks: boolean
  /** The same request is sent twice, as after an answer that was lost. */
  readonly twice: boolean
  /** Sent together with the one after it. */
  readonly together: boolean
}

const acts = fc.array(
  fc.record<Act>({
    who: fc.constantFrom(0, 1),
    node: fc.constantFrom('1.1', '1.2'),
    looks: fc.boolean(),
    twice: fc.boolean(),
    together: fc.boolean(),
  }),
  { minLength: 2, maxLength: 14 },
)

it('whatever two people save in whatever order, each content that was acknowledged is among the versions', async () => {
  const holds = fc.assert(
    fc.asyncProperty(acts, async (sequence) => {
      const play = await startPlay()
      for (const batch of batchesOf(sequence)) await Promise.all(batch.map((act) => play.take(act)))
      for (const node of ['1.1', '1.2'] as const) await play.verify(node)
    }),
    { numRuns: 15 },
  )
  await expect(holds).resolves.toBeUndefined()
}, 120_000)

async function startPlay() {
  const { own: submission } = await world().open()
  const people = [world().officer, world().head]
  const bases = new Map<string, number>()
  const acknowledged: { node: string; version: number; text: string }[] = []
  let count = 0
  return {
    async take({ who, node, looks, twice }: Act) {
      const as = people[who] ?? ''
      const seen = `${who} ${node}`
      if (looks) bases.set(seen, await versionOf(as, node))
      count += 1
      const text = `lần ${count}`
      const saving = { submission, node, base: bases.get(seen) ?? 0, as, key: crypto.randomUUID() }
      const content = { explanation: text }
      const sent = await world().save({ ...saving, content })
      if (twice) {
        const { status, refusal } = await world().save({ ...saving, content })
        expect([status, refusal]).toEqual([sent.status, sent.refusal])
      }
      if (sent.status === 200) {
        const { version } = AnswerSaved.parse(sent.body)
        acknowledged.push({ node, version, text })
        bases.set(seen, version)
        return
      }
      expect(sent.refusal).toMatch(/answer-changed$|no-such-version$/)
      if (sent.refusal === 'conflict answer-changed') {
        const { current } = AnswerConflict.parse(ErrorBody.parse(sent.body).error.details)
        bases.set(seen, current.version)
      }
    },
    async verify(node: string) {
      const url = `/submissions/${submission}/answers/${node}/history`
      const { versions } = AnswerHistory.parse((await world().get(people[0] ?? '', url)).body)
      const kept = versions.map(({ version, content }) => [version, content.explanation])
      const mine = acknowledged.filter((each) => each.node === node)
      expect(kept.toSorted()).toEqual(mine.map(({ version, text }) => [version, text]).toSorted())
      expect(versions.map(({ version }) => version)).toEqual(
        mine.map((_, index) => mine.length - index),
      )
      expect(await versionOf(people[0] ?? '', node)).toBe(mine.length)
    },
  }
  async function versionOf(as: string, node: string): Promise<number> {
    const { answers } = await world().read(submission, as)
    return answers.find((each) => each.node === node)?.version ?? 0
  }
}

function batchesOf(sequence: readonly Act[]): Act[][] {
  const batches: Act[][] = [[]]
  for (const act of sequence) {
    batches.at(-1)?.push(act)
    if (!act.together) batches.push([])
  }
  return batches
}
