import { type ActorKind, type Asker, everyone, makeAsker, visitor } from './actors.ts'
import { changes, type Filling, type Sample } from './sample.ts'
import { answerFileSamples } from './samples/answerFiles.ts'
import { appraisalSamples } from './samples/appraisal.ts'
import { calendarSamples } from './samples/calendars.ts'
import { delegationSamples } from './samples/delegations.ts'
import { evidenceSamples } from './samples/evidence.ts'
import { frameworkSamples } from './samples/frameworks.ts'
import { noticeSamples } from './samples/notices.ts'
import { ownAccountSamples } from './samples/ownAccount.ts'
import { peopleSamples } from './samples/people.ts'
import { postSamples } from './samples/posts.ts'
import { readingSamples } from './samples/reading.ts'
import { resultSamples } from './samples/results.ts'
import { roundSamples } from './samples/rounds.ts'
import { submissionSamples } from './samples/submissions.ts'
import { unitImportSamples } from './samples/unitImports.ts'
import { unitSamples } from './samples/units.ts'
import { type Answer, Method, type Sent, type Site } from './site.ts'
import { type Target, targets } from './targets.ts'

export const samples: readonly Sample[] = [
  ...peopleSamples,
  ...postSamples,
  ...delegationSamples,
  ...unitSamples,
  ...unitImportSamples,
  ...calendarSamples,
  ...frameworkSamples,
  ...evidenceSamples,
  ...roundSamples,
  ...submissionSamples,
  ...answerFileSamples,
  ...appraisalSamples,
  ...resultSamples,
  ...readingSamples,
  ...ownAccountSamples,
  ...noticeSamples,
]

/** Granted, forbidden, not found, not signed in, refused by the state of things, nothing to ask about. */
export type Mark = '✓' | '✗' | '–' | '401' | '△' | ''

/** What one asker was answered about one unit; `own` where the sample is about no unit. */
export interface Measured {
  readonly sample: Sample
  readonly kind: ActorKind
  readonly target: Target
  readonly mark: Mark
}

/** Asks every sample, or those chosen, as everybody about every unit. */
export async function measure(
  site: Site,
  chosen: readonly Sample[] = samples,
): Promise<Measured[]> {
  const standing = await Promise.all(everyone.map((kind) => makeAsker(site, kind)))
  // What reads goes first, while there are few to read of.
  const inOrder = chosen.toSorted((one, other) => Number(changes(other)) - Number(changes(one)))
  const tasks = inOrder.flatMap((sample) =>
    standing.flatMap((asker) => {
      return aboutWhich(sample, asker).map((target) => ({ sample, asker, target }))
    }),
  )
  const measured: Measured[] = []
  const fill = sharing(site)
  const work = async () => {
    for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
      measured.push(await measureOne(site, task, fill))
    }
  }
  // As many at a time as the database has connections for.
  await Promise.all([work(), work(), work(), work()])
  return measured
}

/** The unit above is asked about by those alone who may do most, since it answers as another unit does. */
function aboutWhich({ reach }: Sample, { kind }: Asker): readonly Target[] {
  if (reach === 'self' || kind === visitor) return ['own']
  const mighty = ['administrator', 'coordinator', 'head'].includes(kind.id)
  return mighty ? ['own', 'below', 'other', 'above'] : ['own', 'below', 'other']
}

interface Task {
  readonly sample: Sample
  readonly asker: Asker
  readonly target: Target
}

type Fill = (task: Task) => Promise<Filling | undefined>

/** What only reads about a unit leaves everything as it was: what it is about is made once for all who ask. */
function sharing(site: Site): Fill {
  const made = new Map<string, Promise<Filling | undefined>>()
  return ({ sample, asker, target }) => {
    const fill = () => sample.fill(site, { asker, unit: targets[target] })
    if (changes(sample) || sample.reach === 'self') return fill()
    const key = `${sample.route} ${sample.about ?? ''} ${target}`
    const filling = made.get(key) ?? fill()
    made.set(key, filling)
    return filling
  }
}

async function measureOne(site: Site, task: Task, fill: Fill): Promise<Measured> {
  const { sample, target } = task
  const { kind } = task.asker
  const asking = sample.fresh === true ? await makeAsker(site, kind) : task.asker
  const filling = await fill({ ...task, asker: asking })
  if (filling === undefined) return { sample, kind, target, mark: '' }
  const answer = await site.send({ ...requestOf(sample.route, filling), pass: asking.pass })
  const mark = markOf(answer, { sample, filling })
  if (mark !== undefined) return { sample, kind, target, mark }
  throw new Error(
    `${sample.route} (${sample.about ?? ''}) as ${kind.id} about ${target}: the sample is no valid request: ${answer.status} ${answer.text}`,
  )
}

/** The route with the filling in it. */
export function requestOf(route: string, filling: Filling): Sent {
  const { id, more = {}, query, body, headers = {} } = filling
  const [method = '', path = ''] = route.split(' ')
  const search = query === undefined ? '' : `?${new URLSearchParams(query)}`
  const named = path.replace(/:(id|year|code)\b/, String(id))
  const whole = named.replaceAll(/:(\w+)/g, (_, name: string) => more[name] ?? '')
  const filled = `/api/v1${whole}${search}`
  const sends = ['POST', 'PUT', 'PATCH'].includes(method)
  const sent = { method: Method.parse(method), path: filled, headers }
  return { ...sent, ...(sends ? { body: body ?? {} } : {}) }
}

function markOf(
  { status, refusal, text }: Answer,
  { sample, filling }: { readonly sample: Sample; readonly filling: Filling },
): Mark | undefined {
  if (status === 200) return text.includes(filling.finds ?? '') ? '✓' : '–'
  if (status === 401) return '401'
  if (status === 403) return '✗'
  if (status === 404) return '–'
  return refusal === `conflict ${sample.conflict}` ? '△' : undefined
}
