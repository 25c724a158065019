import type { ResultSituation, ResultStepName } from '@thang/contracts'

/** The stations on the way of a result, in order. */
export const stations = ['preliminary', 'frozen', 'signed', 'published'] as const
export type Station = (typeof stations)[number]

export interface Reached {
  readonly station: Station
  readonly at: string
  /** Null where several people had part in it. */
  readonly by: string | null
}

/** Which stations the result has reached, with when and by whom. */
export function reachedStations(situation: ResultSituation): Reached[] {
  const { preliminary, final, signature, editions } = situation
  const [edition] = editions
  return [
    ...(preliminary === null ? [] : [reached('preliminary', preliminary)]),
    ...(final === null ? [] : [reached('frozen', final)]),
    ...(signature === null
      ? []
      : [{ station: 'signed' as const, at: signature.at, by: signature.by.name }]),
    ...(edition === undefined ? [] : [{ station: 'published' as const, at: edition.at, by: null }]),
  ]
}

function reached(
  station: Station,
  { madeAt, madeBy }: { readonly madeAt: string; readonly madeBy: { readonly name: string } },
): Reached {
  return { station, at: madeAt, by: madeBy.name }
}

/** The steps that are taken by one press, the one that leads on first. */
export const plainSteps: readonly ResultStepName[] = [
  'tell-preliminary',
  'close',
  'sign',
  'return-result',
]

export function offeredSteps({ actions }: Pick<ResultSituation, 'actions'>): ResultStepName[] {
  return plainSteps.filter((step) => actions.includes(step))
}

/** The result that a step is taken on: the frozen one, or the preliminary before there is one. */
export function lookedAt({ preliminary, final }: ResultSituation): number | null {
  return final?.id ?? preliminary?.id ?? null
}

/** Whether something stands in the way of the next step. */
export function isBlocked({ notices }: Pick<ResultSituation, 'notices'>): boolean {
  return notices.some(({ severity }) => severity === 'error')
}
