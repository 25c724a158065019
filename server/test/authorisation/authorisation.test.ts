import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Role } from '@thang/contracts'
import { beforeAll, describe, expect, it } from 'vitest'
import { programDirectory } from '../../src/config.ts'
import { prefixed, writeDocument } from './document.ts'
import { type Measured, measure, requestOf, samples } from './measure.ts'
import { readPolicySentences } from './policySentences.ts'
import { changes, isOwnAccount, nounOf } from './sample.ts'
import { postOf } from './samples/posts.ts'
import { visitorSamples } from './samples/visitors.ts'
import { useSite } from './site.ts'
import { sectionTitles } from './words.ts'

const site = useSite()
const measured: Measured[] = []

beforeAll(async () => {
  measured.push(...(await measure(site())))
}, 900_000)

/** Readable lines of what was measured, for the failure of an assertion. */
function lines(found: readonly Measured[]): string[] {
  return found.map(
    ({ sample, kind, target, mark }) =>
      `${kind.id}: ${sample.route} (${sample.about ?? ''}) about ${target}: ${mark}`,
  )
}

function of(...kinds: readonly string[]): Measured[] {
  return measured.filter(({ kind }) => kinds.includes(kind.id))
}

/** The marks of a kind by sample and target; of samples that have something to ask of both kinds. */
function marks(kind: string, without = ''): Map<string, string> {
  const unasked = new Set(
    of(without)
      .filter(({ mark }) => mark === '')
      .map(({ sample }) => sample),
  )
  return new Map(
    of(kind)
      .filter(({ sample }) => !unasked.has(sample))
      .map(({ sample, target, mark }) => [`${sample.route} ${sample.about ?? ''} ${target}`, mark]),
  )
}

describe('every route', () => {
  it('that is not public has a sample here, and every sample a route', () => {
    const { routes } = site()
    const guarded = routes.filter(({ access }) => access !== 'public')
    const mounted = new Set(guarded.map(({ method, url }) => `${method} ${url}`))
    const sampled = new Set([...samples, ...visitorSamples].map(({ route }) => prefixed(route)))
    const without = [...mounted].filter((route) => !sampled.has(route))
    expect(without, 'add a sample to server/test/authorisation/samples/').toEqual([])
    const lost = [...sampled].filter((route) => !mounted.has(route))
    expect(lost, 'no such route: remove its sample').toEqual([])
    const untitled = samples.filter((sample) => sectionTitles[nounOf(sample)] === undefined)
    expect(untitled, 'name its section in words.ts').toEqual([])
  })

  it('for who is about to sign in grants a valid request, and a change only from this site', async () => {
    for (const sample of visitorSamples) {
      const request = requestOf(sample.route, await sample.fill(site()))
      const answer = await site().send(request)
      const asExpected =
        sample.conflict === undefined
          ? answer.status === sample.granted
          : answer.refusal === `conflict ${sample.conflict}`
      expect(asExpected, `${sample.route}: ${answer.status} ${answer.text}`).toBe(true)
      if (!changes(sample)) continue
      const headers = { origin: 'https://elsewhere.example' }
      const foreign = await site().send({ ...request, headers })
      expect(foreign.refusal, sample.route).toBe('forbidden csrf')
    }
  })
})

describe('whatever the table says', () => {
  it('nobody comes in without signing in', () => {
    expect(lines(of('visitor').filter(({ mark }) => mark !== '401' && mark !== ''))).toEqual([])
  })

  it('an inspector changes nothing but their own account', () => {
    const changed = of('inspector', 'everywhere-inspector').filter(
      ({ sample, mark }) => mark === '✓' && changes(sample) && !isOwnAccount(sample),
    )
    expect(lines(changed)).toEqual([])
  })

  it('an inspector of everything reads about every unit', () => {
    const unread = of('everywhere-inspector').filter(
      ({ sample, mark }) => mark !== '✓' && !changes(sample) && sample.draft !== true,
    )
    expect(lines(unread)).toEqual([])
  })

  it('only who is for every unit touches or sees anything of another unit, or of the one above', () => {
    const elsewhere = measured.filter(
      ({ kind, target, mark }) =>
        ['other', 'above'].includes(target) && mark === '✓' && !kind.id.startsWith('everywhere-'),
    )
    expect(lines(elsewhere)).toEqual([])
  })

  it('the unit above answers as another unit does', () => {
    const byTarget = (wanted: string) =>
      of('administrator', 'coordinator', 'head')
        .filter(({ target }) => target === wanted)
        .map(({ sample, kind, mark }) => `${kind.id} ${sample.route} ${sample.about}: ${mark}`)
        .toSorted()
    expect(byTarget('above')).toEqual(byTarget('other'))
  })

  it('officers, appraisers, council and leaders manage nobody', () => {
    const managed = of('officer', 'appraiser', 'council', 'leader', 'no-post').filter(
      ({ sample, mark }) => sample.reach === 'unit' && changes(sample) && mark === '✓',
    )
    const ofPeople = managed.filter(
      ({ sample }) =>
        !['evidence', 'submissions', 'appeals'].includes(nounOf(sample)) &&
        // Answers are appraised and results signed; neither manages anybody.
        !/\/(appraisal|result|corrections)\//.test(sample.route),
    )
    expect(lines(ofPeople)).toEqual([])
  })

  it('what a unit has not sent is known to its officers and heads, and to who runs the round', () => {
    const theirs = new Set(['coordinator', 'head', 'officer', 'acting-head', 'delegate'])
    const known = measured.filter(
      ({ sample, kind, mark }) =>
        sample.draft === true && !['–', '401', ''].includes(mark) && !theirs.has(kind.id),
    )
    expect(lines(known)).toEqual([])
  })

  it('of evidence heads and officers alone change anything', () => {
    const theirs = new Set(['head', 'officer', 'acting-head', 'delegate'])
    const changed = measured.filter(
      ({ sample, kind, mark }) =>
        nounOf(sample) === 'evidence' && changes(sample) && mark === '✓' && !theirs.has(kind.id),
    )
    expect(lines(changed)).toEqual([])
  })

  it.each([
    ['a head', 'head', ['officer']],
    ['a coordinator', 'coordinator', ['officer', 'head', 'appraiser']],
    ['an administrator', 'administrator', [...Role.options]],
  ] as const)('%s makes posts of these roles alone', (_, kind, appointed) => {
    const expected = appointed.map((role) => postOf[role])
    const made = of(kind).filter(
      ({ sample, target, mark }) =>
        sample.route === 'POST /posts' && target === 'own' && mark === '✓',
    )
    expect(made.map(({ sample }) => sample.about).toSorted()).toEqual(expected.toSorted())
  })

  it.each([
    [
      'an officer until yesterday may do what somebody without a post may',
      'expired-officer',
      'no-post',
    ],
    [
      'a delegate until yesterday may do what somebody without a post may',
      'expired-delegate',
      'no-post',
    ],
    ['an acting head may do what a head may', 'acting-head', 'head'],
  ])('%s', (_, kind, same) => {
    const wanted = marks(same)
    const answered = [...marks(kind, same)].filter(([about, mark]) => wanted.get(about) !== mark)
    expect(answered).toEqual([])
  })

  it('a delegate of a head does what the head does, about others', () => {
    const wanted = marks('head')
    const answered = [...marks('delegate')].filter(
      ([about, mark]) => mark !== '' && wanted.get(about) !== mark,
    )
    expect(answered).toEqual([])
  })
})

it('docs/authorisation.md says what the program answers', async () => {
  const path = join(programDirectory, 'docs/authorisation.md')
  const { routes } = site()
  const policies = await readPolicySentences()
  const text = writeDocument({ routes, samples, measured, visitors: visitorSamples, policies })
  if (process.env['UPDATE'] === '1') await writeFile(path, text)
  const written = await readFile(path, 'utf8').catch(() => '')
  expect(
    written.replaceAll('\r\n', '\n'),
    'rights changed: npm run generate:authorisation, then review every changed line of docs/authorisation.md',
  ).toBe(text)
})
