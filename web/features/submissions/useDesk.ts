import type { Answer, AnswerContent } from '@thang/contracts'
import { answerableNodes, type FrameworkNode } from '@thang/engine'
import { useMemo } from 'react'
import { useAddress } from '../../app/workspace/workspace.tsx'
import { useCel } from '../frameworks/rules/useCel.ts'
import { hasFormula } from '../frameworks/rules/hasFormula.ts'
import { answerStanding } from './answerStanding.ts'
import { findingsNow } from './checkable.ts'
import { actionsNow, lockNow } from './lockNow.ts'
import { findQueued } from './saving/answerQueue.ts'
import type { SaverState } from './saving/answerSaver.ts'
import { useAnswerSaver } from './saving/useAnswerSaver.ts'
import { selfScoreOf } from './selfScore.ts'
import { useNewer } from './useNewer.ts'
import { useServerNow } from './useClock.ts'
import type { ReceivedSubmission } from './useSubmission.ts'

export type Desk = ReturnType<typeof useDesk>

/** A submission under the hands of who fills or reads it: answers as they stand here, locks by the time, saving. */
export function useDesk(received: ReceivedSubmission) {
  const { detail } = received
  const { framework, kind } = detail
  const { saver, state } = useAnswerSaver(detail.id)
  useNewer(detail, state.saved)
  const now = useServerNow(received, nextLock(detail.answers, received))
  const places = useMemo(() => answerableNodes(framework, kind), [framework, kind])
  const nodes = useMemo(() => placesAnswered(places, detail.answers), [places, detail.answers])
  const answers = useMemo(
    () => new Map(detail.answers.map((answer) => [answer.node, answerHere(answer, state)])),
    [detail.answers, state],
  )
  const cel = useCel(nodes.some(({ rule }) => hasFormula(rule)))
  const items = nodes.map((node) => {
    const answer = answers.get(node.code)
    if (answer === undefined) throw new Error(`no answer for ${node.code}`)
    return {
      node,
      answer,
      lock: lockNow(detail, answer, now),
      queued: findQueued(state.queue, node.code),
    }
  })
  const counted = items.filter(({ lock }) => lock?.because !== 'indicator-withdrawn')
  const findings = useMemo(
    () =>
      findingsNow(
        framework,
        counted.map(({ node }) => node),
        [...answers.values()],
      ),
    // The indicators that count change with the answers that the server gives.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [framework, answers, counted.length],
  )
  const choice = useChoice(items.map(({ node }) => node.code))
  return {
    detail,
    now,
    saver,
    saving: state,
    items: items.map((item) => {
      const own = findings.filter(({ node }) => node === item.node.code)
      const errors = own.flatMap(({ severity, code }) => (severity === 'error' ? [code] : []))
      return { ...item, findings: own, standing: answerStanding({ ...item, errors }) }
    }),
    findings,
    evaluate: cel?.celEvaluate ?? null,
    actions: actionsNow(detail, now),
    scores: new Map(
      counted.map(({ node, answer }) => [
        node.code,
        selfScoreOf({ node, content: answer.content, evaluate: cel?.celEvaluate ?? null }),
      ]),
    ),
    ...choice,
  }
}

export type DeskItem = Desk['items'][number]

/** What is typed here stands before what was saved here, and that before what the server said last. */
export function answerHere(answer: Answer, { queue, saved }: SaverState): Answer {
  const queued = findQueued(queue, answer.node)
  const kept = saved.get(answer.node)
  const base: Answer =
    kept !== undefined && kept.version > answer.version ? { ...answer, ...kept } : answer
  return queued === undefined ? base : { ...base, content: queued.content }
}

/** What a change of an answer is written on. */
export function typedOn(
  detail: Answer,
  state: SaverState,
): { base: number; before: AnswerContent } {
  const saved = state.saved.get(detail.node)
  const { version, content } =
    saved !== undefined && saved.version > detail.version ? saved : detail
  return { base: version, before: content }
}

/** The indicator chosen by the address, or the first. */
function useChoice(codes: readonly string[]) {
  const { query, changeQuery } = useAddress()
  const asked = query['chi-so'] ?? ''
  const chosen = codes.includes(asked) ? asked : codes[0]
  return { chosen, choose: (code: string) => changeQuery({ 'chi-so': code }) }
}

function placesAnswered(
  places: readonly { readonly node: FrameworkNode }[],
  answers: readonly Answer[],
): FrameworkNode[] {
  const readable = new Set(answers.map(({ node }) => node))
  return places.flatMap(({ node }) => (readable.has(node.code) ? [node] : []))
}

/** The next moment at which an answer locks, by the server's clock. */
function nextLock(answers: readonly Answer[], { detail }: ReceivedSubmission): number | null {
  const start = Date.parse(detail.now)
  const ahead = answers.flatMap(({ dueAt }) => {
    const due = dueAt === null ? 0 : Date.parse(dueAt)
    return due > start ? [due] : []
  })
  return ahead.length === 0 ? null : Math.min(...ahead)
}
