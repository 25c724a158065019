import type { ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { Agent, get } from 'node:http'
import { address, inOwnDirectory, start, stop } from './benchServer.ts'
import { type Measure, percentile } from './measure.ts'
import { descendants } from './processes.ts'

const page = '/bang-xep-hang/dti-2022'

/** Starts the real server on an empty data directory and asks it for pages. */
export function measureServer(): Promise<Measure[]> {
  return inOwnDirectory(measureOn)
}

async function measureOn(data: string): Promise<Measure[]> {
  const cold = await start(data)
  await stop(cold.child)
  const warm = await start(data)
  try {
    await fetch(`${address}${page}`)
    const latency = await measureLatency(4000, 4)
    return [
      {
        what: 'cold start to the first page (empty data directory)',
        figure: cold.ms,
        limit: 5000,
        unit: 'ms',
      },
      { what: 'warm start to the first page', figure: warm.ms, limit: 1500, unit: 'ms' },
      { what: 'public page from cache, p50', figure: latency.p50, unit: 'ms' },
      {
        what: 'public page from cache, p99',
        figure: latency.p99,
        limit: 10,
        unit: 'ms',
      },
      {
        what: 'JavaScript of the ranking page, compressed',
        figure: await scriptSize(),
        limit: 90,
        unit: 'KB',
      },
      {
        what: 'memory of server and database, proportional set size',
        figure: await memory(warm.child),
        limit: 250,
        unit: 'MB',
      },
    ]
  } finally {
    await stop(warm.child)
  }
}

/** Bounded load from this process: `count` requests, `together` at a time. */
async function measureLatency(count: number, together: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: together })
  const times: number[] = []
  const worker = async () => {
    while (times.length < count) times.push(await timeOne(agent))
  }
  // The rate limit is meant for visitors; stay below it by taking what it leaves.
  await Promise.all(Array.from({ length: together }, worker))
  agent.destroy()
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99) }
}

function timeOne(agent: Agent): Promise<number> {
  return new Promise((done, failed) => {
    const began = performance.now()
    get(`${address}${page}`, { agent, headers: { 'accept-encoding': 'br' } }, (answer) => {
      if (answer.statusCode !== 200) failed(new Error(`the page answered ${answer.statusCode}`))
      answer.resume().once('end', () => done(performance.now() - began))
    }).once('error', failed)
  })
}

/** Every script that the page names, and what those import, as a browser with brotli gets them. */
async function scriptSize(): Promise<number> {
  const html = await (await fetch(`${address}${page}`)).text()
  const names = new Set(
    [...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, name]) => name ?? ''),
  )
  let bytes = 0
  for (const name of names) {
    const answer = await fetch(new URL(name, address), { headers: { 'accept-encoding': 'br' } })
    await answer.arrayBuffer()
    bytes += Number(answer.headers.get('content-length') ?? 0)
  }
  return bytes / 1024
}

async function memory(server: ChildProcess): Promise<number> {
  const processes = await descendants(server.pid ?? 0)
  let kilobytes = 0
  for (const pid of processes) {
    const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
    kilobytes += Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0)
  }
  return kilobytes / 1024
}
