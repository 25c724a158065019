import type { ResultSituation } from '@thang/contracts'
import { findRoundStep, type RoundAction } from '@thang/engine'
import type { Actor } from '../people/index.ts'
import { roundPolicy, type RoundSituation } from '../rounds/index.ts'

const onResult = [
  'tell-preliminary',
  'close',
  'return-result',
  'sign',
  'publish',
  'propose-correction',
] as const satisfies readonly RoundAction[]

type Round = Pick<RoundSituation, 'owner' | 'state'>

/** What the actor may do to the result now, each by the table that guards it; what is signed is not signed again. */
export function actionsOnResult(
  actor: Actor,
  round: Round,
  final: { readonly signature: unknown } | undefined,
): ResultSituation['actions'] {
  const signed = final !== undefined && final.signature !== null
  return onResult.filter((action) => {
    if ((action === 'sign' && signed) || (action === 'publish' && !signed)) return false
    return mayTakeOn(actor, round, action)
  })
}

/** Whether the table lets the actor take the action on the round now. */
export function mayTakeOn(actor: Actor, { owner, state }: Round, action: RoundAction): boolean {
  const step = findRoundStep(state, action)
  return step !== undefined && roundPolicy.mayTake(actor, step.roles, owner) !== undefined
}

/** The units whose own result the actor reads: those in which they are officer or head, by delegation too. */
export function ownResultUnits({ authorities }: Pick<Actor, 'authorities'>): string[] {
  const own = authorities.flatMap(({ role, unit }) =>
    role === 'officer' || role === 'head' ? unit : [],
  )
  return [...new Set(own)]
}
