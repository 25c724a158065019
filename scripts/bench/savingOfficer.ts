import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { type AnswerContent, AnswerSaved } from '@thang/contracts'
import { inputOf } from '../assessment/communeFramework.ts'
import type { Commune } from '../assessment/openAssessment.ts'
import { address } from './benchServer.ts'

/** A content that the server said it has. */
export interface Acknowledged {
  readonly submission: number
  readonly node: string
  readonly version: number
  readonly explanation: string
}

/** What saving came to. */
export interface Saves {
  readonly times: number[]
  readonly acknowledged: Acknowledged[]
  /** What was answered instead, in words. */
  readonly errors: string[]
}

export interface Saving {
  readonly commune: Commune
  readonly indicators: readonly string[]
  /** Of the officer's own office, which the limit of requests goes by. */
  readonly visitor: string
  readonly count: number
  /** From one save to the next, in ms: somebody writes in between; 0 where one follows the other at once. */
  readonly pace: number
}

/** Saves one answer after the other over one connection, each on top of the version before. */
export async function saveAnswers(saving: Saving, saves: Saves): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const versions = new Map<string, number>()
  // Officers do not begin in the same moment, nor does one wait for another.
  await sleep(Math.random() * saving.pace)
  for (let turn = 0; turn < saving.count; turn += 1) {
    // Each indicator is saved a few times in a row, as a form does while somebody writes.
    const node = saving.indicators[Math.floor(turn / 3) % saving.indicators.length] ?? ''
    const explanation = explain(node, turn)
    const content = { inputs: { [inputOf(node)]: turn % 5 }, notApplicable: null, explanation }
    const began = performance.now()
    const { status, text } = await put(agent, saving, {
      node,
      body: { base: versions.get(node) ?? 0, content },
    })
    const took = performance.now() - began
    saves.times.push(took)
    await sleep(Math.max(0, saving.pace - took))
    if (status !== 200) {
      saves.errors.push(`${status} ${text.slice(0, 200)}`)
      continue
    }
    const { version } = AnswerSaved.parse(JSON.parse(text))
    versions.set(node, version)
    const { submission } = saving.commune
    saves.acknowledged.push({ submission, node, version, explanation })
  }
  agent.destroy()
}

/** As long as what people write there. */
function explain(node: string, turn: number): string {
  return `Lần lưu ${turn + 1} của chỉ số ${node}: đã rà soát số liệu đến hết quý, đối chiếu với báo cáo của các bộ phận chuyên môn và đính kèm văn bản; phần còn thiếu sẽ bổ sung trước hạn nộp phiếu.`
}

interface Asked {
  readonly node: string
  readonly body: { readonly base: number; readonly content: AnswerContent }
}

function put(
  agent: Agent,
  { commune, visitor }: Saving,
  { node, body }: Asked,
): Promise<{ status: number; text: string }> {
  const url = `${address}/api/v1/submissions/${commune.submission}/answers/${node}`
  const headers = {
    cookie: commune.officer.cookie,
    'content-type': 'application/json',
    'x-csrf-token': commune.officer.csrfToken,
    'x-request-key': randomUUID(),
    'x-forwarded-for': visitor,
  }
  return new Promise((done, failed) => {
    const sent = request(url, { method: 'PUT', agent, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (part: string) => (text += part))
      answer.once('end', () => done({ status: answer.statusCode ?? 0, text }))
    })
    sent.once('error', failed).end(JSON.stringify(body))
  })
}
