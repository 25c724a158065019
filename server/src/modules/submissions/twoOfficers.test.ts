import { AnswerConflict, AnswerHistory, ErrorBody } from '@thang/contracts'
import { expect, it } from 'vitest'
import { useSubmissionWorld, versionIn } from './fixtures/submissionWorld.ts'

const world = useSubmissionWorld()
const node = '1.2'
const texts = { first: 'Số liệu của bộ phận một cửa', second: 'Số liệu của văn phòng' }

/** Two officers of one department write the same answer at the same moment. */
async function saveAtOnce(base: number, submission: number) {
  const { officer, colleague } = world()
  const people = [
    { as: officer, explanation: texts.first },
    { as: colleague, explanation: texts.second },
  ]
  const answers = await Promise.all(
    people.map(async ({ as, explanation }) => ({
      as,
      explanation,
      answer: await world().save({ submission, node, base, as, content: { explanation } }),
    })),
  )
  const winner = answers.find(({ answer }) => answer.status === 200)
  const loser = answers.find(({ answer }) => answer.status !== 200)
  if (winner === undefined || loser === undefined) throw new Error('one wins and one does not')
  return { winner, loser }
}

async function historyOf(submission: number): Promise<string[]> {
  const path = `/submissions/${submission}/answers/${node}/history`
  const { versions } = AnswerHistory.parse((await world().get(world().officer, path)).body)
  return versions.map(({ content }) => content.explanation ?? '')
}

it.each([0, 1])(
  'of two saves at once on version %i one wins; the other is shown it, saves on top, and both are kept',
  async (base) => {
    const { own: submission } = await world().open()
    if (base === 1) await world().save({ submission, node, content: { explanation: 'trước' } })
    const { winner, loser } = await saveAtOnce(base, submission)

    expect(versionIn(winner.answer)).toBe(base + 1)
    expect(loser.answer.refusal).toBe('conflict answer-changed')
    const conflict = AnswerConflict.parse(ErrorBody.parse(loser.answer.body).error.details)
    expect(conflict.current).toMatchObject({
      version: base + 1,
      content: { explanation: winner.explanation },
      savedBy: { id: winner.as },
    })
    const before = base === 1 ? ['trước'] : []
    expect(await historyOf(submission)).toEqual([winner.explanation, ...before])

    const { explanation, as } = loser
    const again = { submission, node, as, content: { explanation } }
    const saved = await world().save({ ...again, base: conflict.current.version })
    expect(versionIn(saved)).toBe(base + 2)
    expect(await historyOf(submission)).toEqual([explanation, winner.explanation, ...before])
  },
)

it('however many save at once, exactly one of each round wins', async () => {
  const { own: submission } = await world().open()
  const { officer, colleague, head } = world()
  for (let base = 0; base < 4; base += 1) {
    const answers = await Promise.all(
      [officer, colleague, head, officer, colleague].map((as, index) =>
        world().save({ submission, node, base, as, content: { explanation: `${base}.${index}` } }),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409, 409])
  }
  expect(await historyOf(submission)).toHaveLength(4)
})
