import type { Appeal, AppraisalEntry, UnitAppraisal } from '@thang/contracts'
import {
  type AnswerableNode,
  type AppraisalAction,
  type AppraisalState,
  decideAppraisal,
  isDecided,
} from '@thang/engine'
import type { ReadTrx } from '../../platform/db/database.ts'
import type { Actor } from '../people/index.ts'
import { roundSteps } from '../rounds/index.ts'
import { type AppraisedSubmission, submissionAppraisal } from '../submissions/index.ts'
import { loadUnitRegistry } from '../units/index.ts'
import { listAppeals } from './appealQueries.ts'
import { judgeAppeal } from './judgeAppeal.ts'
import { type Cell, stateOf } from './loadCells.ts'
import { loadPart, type Part, scorePart } from './part.ts'
import { type Appraiser, loadAppraiser } from './policy.ts'
import { presentAppeals } from './presentAppeals.ts'
import { presentEntries } from './presentEntries.ts'
import { comparesUnits, threeScores } from './scoreCells.ts'
import { explainUntilOf, situationOf } from './situation.ts'
import { listSteps, type StepRow } from './stepQueries.ts'

type UnitAnswer = UnitAppraisal['answers'][number]

/** A submission as its unit sees it be appraised. */
interface UnitView {
  readonly seen: AppraisedSubmission
  readonly appraiser: Appraiser
  readonly part: Part
  /** The preliminary result was told. */
  readonly told: boolean
  /** Those that the unit may know of. */
  readonly steps: readonly StepRow[]
  readonly entries: readonly AppraisalEntry[]
  readonly appeals: readonly Appeal[]
}

/**
 * What of its appraisal a unit sees: questions and its explanations at once; what was decided, by whom and why only
 * once the preliminary result was told. Until then an answer that was decided looks like one that waits.
 */
export async function getUnitAppraisal(
  trx: ReadTrx,
  asking: Actor,
  submission: number,
): Promise<UnitAppraisal> {
  const seen = await submissionAppraisal.getSeen(trx, asking, submission)
  const { preliminaryAt } = await roundSteps.getMarks(trx, seen.round.id)
  const view = await loadView(trx, seen, preliminaryAt !== null)
  const places = seen.nodes.filter(({ node }) => seen.readable.has(node.code))
  return {
    submission,
    preliminaryAt: preliminaryAt?.toISOString() ?? null,
    answers: places.map((place) => describe(view, place)),
    now: asking.now.toISOString(),
  }
}

async function loadView(trx: ReadTrx, seen: AppraisedSubmission, told: boolean): Promise<UnitView> {
  const { row, round, actor } = seen
  // Rules that look at the best of all units are worked out with the others once that may be known.
  const others = told ? {} : { only: [row.id] }
  const part = await loadPart(trx, round, { kind: row.kind, also: row.id, ...others })
  const appraiser = await loadAppraiser(trx, actor)
  const steps = (await listSteps(trx, row.id, null)).filter(({ action }) => mayKnow(action, told))
  const registry = await loadUnitRegistry(trx)
  const rows = told ? await listAppeals(trx, { submissions: [row.id], nodes: null }) : []
  return {
    seen,
    appraiser,
    part,
    told,
    steps,
    entries: await presentEntries(trx, { actor, registry, steps }),
    appeals: await presentAppeals(trx, { appraiser, about: seen }, rows),
  }
}

const talk: ReadonlySet<AppraisalAction> = new Set(['ask', 'explain', 'take-back'])

/** What the second reader says is between the appraisers. */
function mayKnow(action: AppraisalAction, told: boolean): boolean {
  return talk.has(action) || (told && (action === 'accept' || action === 'appraise'))
}

function describe(view: UnitView, place: AnswerableNode): UnitAnswer {
  const { seen, part, told, steps, appraiser } = view
  const { code } = place.node
  const cell = part.cell(seen.row.id, code)
  const state = stateSeen(stateOf(cell), told)
  const own = steps.filter(({ node }) => node === code)
  const talking = state === 'asked' || state === 'explained'
  const question = talking ? own.find(({ action }) => action === 'ask') : undefined
  const appeals = view.appeals.filter(({ node }) => node === code)
  return {
    node: code,
    state,
    version: talking || told ? (cell.appraisal?.version ?? 0) : 0,
    scores: scoresSeen(view, { place, decided: isDecided(state) }),
    question: question?.text ?? null,
    explainUntil: explainUntilOf(seen, cell, seen.actor.now)?.toISOString() ?? null,
    mayExplain: mayExplain(seen, place, cell),
    entries: entriesSeen(view, own),
    appeals,
    mayAppeal: isDecided(state) && mayLodge(appraiser, { seen, cell, code }),
    changedAt: newest([own[0]?.at.toISOString(), ...appeals.map(changeOf)]),
  }
}

/** Before it is told a unit sees nothing but the questions; after, what holds and not what is still read again. */
function stateSeen(state: AppraisalState, told: boolean): AppraisalState {
  if (state === 'asked' || state === 'explained') return state
  return told && isDecided(state) ? 'decided' : 'waiting'
}

function scoresSeen(
  { seen: { row }, part, told }: UnitView,
  { place, decided }: { readonly place: AnswerableNode; readonly decided: boolean },
): UnitAnswer['scores'] {
  const nothing = { self: null, selfReason: 'no-peers', appraised: null, final: null }
  // What such a rule gives one unit tells of another.
  if (!told && comparesUnits(place.node.rule)) return nothing
  const scored = scorePart(part, place).get(row.id)
  if (scored === undefined) return nothing
  const scores = threeScores(scored)
  return decided ? scores : { ...scores, appraised: null, final: null }
}

/** How far it differs from others is not the unit’s to know; nor, before it is told, what stood there before. */
function entriesSeen({ entries, told }: UnitView, own: readonly StepRow[]): AppraisalEntry[] {
  const ids = new Set(own.map(({ id }) => id))
  return entries
    .filter(({ id }) => ids.has(id))
    .map((entry) => ({
      ...entry,
      flags: [],
      from: stateSeen(entry.from, told),
      to: stateSeen(entry.to, told),
    }))
}

function mayExplain(seen: AppraisedSubmission, place: AnswerableNode, cell: Cell): boolean {
  if (submissionAppraisal.mayFill(seen.actor, seen.row.unit) === undefined) return false
  return decideAppraisal(situationOf(seen, place, { cell, now: seen.actor.now }), 'explain').allowed
}

function mayLodge(
  appraiser: Appraiser,
  { seen, cell, code }: { seen: AppraisedSubmission; cell: Cell; code: string },
): boolean {
  const asked = {
    node: code,
    state: cell.appeal?.state ?? ('none' as const),
    action: 'lodge' as const,
  }
  return !('refused' in judgeAppeal(appraiser, seen, asked))
}

function changeOf({ at, decision }: Appeal): string {
  return decision?.at ?? at
}

function newest(instants: readonly (string | undefined)[]): string | null {
  return (
    instants
      .flatMap((at) => at ?? [])
      .toSorted()
      .at(-1) ?? null
  )
}
