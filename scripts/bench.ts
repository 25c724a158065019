import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Framework, type FrameworkNode, scoreUnits, type UnitAnswers } from '@thang/engine'

// Measures what docs/ARCHITECTURE.md budgets and prints each figure beside its limit. Never part of the
// tests: machines are shared, and a slow neighbour is not a fault of the code.

const root = resolve(import.meta.dirname, '..')
const port = Number(process.env['BENCH_PORT'] ?? 3999)
const address = `http://localhost:${port}`
const page = '/bang-xep-hang/dti-2022'

interface Measure {
  readonly what: string
  readonly measured: string
  readonly limit: string
}

const data = await mkdtemp(join(tmpdir(), 'thang-bench-'))
await chmod(data, 0o711)
try {
  const measures = [...(await measureServer()), measureRescoring()]
  for (const { what, measured, limit } of measures) {
    console.log(`${what.padEnd(58)} ${measured.padStart(12)}   limit ${limit}`)
  }
} finally {
  await rm(data, { recursive: true, force: true })
}

async function measureServer(): Promise<Measure[]> {
  const cold = await start()
  await stop(cold.child)
  const warm = await start()
  try {
    await fetch(`${address}${page}`)
    const latency = await measureLatency(4000, 4)
    return [
      {
        what: 'cold start to the first page (empty data directory)',
        measured: seconds(cold.ms),
        limit: '5 s',
      },
      { what: 'warm start to the first page', measured: seconds(warm.ms), limit: '1.5 s' },
      { what: 'public page from cache, p50', measured: `${latency.p50.toFixed(2)} ms`, limit: '–' },
      {
        what: 'public page from cache, p99',
        measured: `${latency.p99.toFixed(2)} ms`,
        limit: '10 ms',
      },
      {
        what: 'JavaScript of the ranking page, compressed',
        measured: await scriptSize(),
        limit: '90 KB',
      },
      {
        what: 'memory of server and database, proportional set size',
        measured: await memory(warm.child),
        limit: '250 MB',
      },
    ]
  } finally {
    await stop(warm.child)
  }
}

async function start(): Promise<{ child: ChildProcess; ms: number }> {
  const began = performance.now()
  const child = spawn(process.execPath, [join(root, 'server/src/main.ts')], {
    env: { ...process.env, THANG_DATA: data, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  while (performance.now() - began < 60_000) {
    const answer = await fetch(`${address}/`).catch(() => undefined)
    if (answer?.ok === true) {
      await answer.text()
      return { child, ms: performance.now() - began }
    }
    await new Promise((wake) => setTimeout(wake, 20))
  }
  throw new Error('the server did not answer within a minute')
}

function stop(child: ChildProcess): Promise<unknown> {
  child.kill('SIGINT')
  return new Promise((ended) => child.once('exit', ended))
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
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? NaN
  return { p50: at(0.5), p99: at(0.99) }
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
async function scriptSize(): Promise<string> {
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
  return `${(bytes / 1024).toFixed(1)} KB`
}

async function memory(server: ChildProcess): Promise<string> {
  const processes = await descendants(server.pid ?? 0)
  let kilobytes = 0
  for (const pid of processes) {
    const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
    kilobytes += Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0)
  }
  return `${(kilobytes / 1024).toFixed(0)} MB`
}

/** The process and all below it; PostgreSQL may be a child of its own session. */
async function descendants(pid: number): Promise<number[]> {
  const all = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const parents = new Map<number, number>()
  for (const each of all) {
    const status = await readFile(`/proc/${each}/status`, 'utf8').catch(() => '')
    parents.set(each, Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0))
  }
  const found = [pid]
  for (const each of found)
    for (const [child, parent] of parents) if (parent === each) found.push(child)
  return found
}

/** A round of 63 units and 98 indicators, scored again after one answer changed: that unit, then all. */
function measureRescoring(): Measure {
  const framework = roundOf98()
  const units = Array.from({ length: 63 }, (_, index) => answersOf(framework, index))
  const [first] = units
  if (first === undefined) throw new Error('63 units')
  scoreUnits(framework, units)
  const runs = 300
  const began = performance.now()
  for (let run = 0; run < runs; run += 1) scoreUnits(framework, [first])
  const each = (performance.now() - began) / runs
  return {
    what: 'one unit of a 63 × 98 round scored again after a change',
    measured: `${each.toFixed(3)} ms`,
    limit: '1 ms',
  }
}

function roundOf98(): Framework {
  const indicator = (code: string): FrameworkNode => ({
    code,
    level: 'indicator',
    name: { vi: code },
    maxPoints: 10,
    rule: { type: 'ratio', numerator: 'a', denominator: 'b', emptyDenominator: 'missing' },
    knowledge: 'verified',
    source: null,
    children: [],
  })
  const groups = Array.from({ length: 7 }, (_, group): FrameworkNode => ({
    ...indicator(String(group + 1)),
    level: 'group',
    maxPoints: 140,
    children: Array.from({ length: 14 }, (_each, item) => indicator(`${group + 1}.${item + 1}`)),
  })).map(({ rule: _rule, ...group }) => group)
  return {
    code: 'bench',
    index: 'bench',
    name: { vi: 'bench' },
    unitKind: 'province',
    periods: [],
    legalBasis: null,
    maxPoints: 980,
    total: { method: 'sum-of-points', per: 980 },
    decimals: 4,
    groupValues: 'share',
    rankedOn: 'rounded',
    knownDepth: 'indicator',
    notApplicable: 'rescale',
    nodes: groups,
    views: [],
    notes: [],
    sources: [],
  }
}

function answersOf(framework: Framework, index: number): UnitAnswers {
  const indicators = framework.nodes.flatMap((group) => group.children)
  return {
    unit: String(index),
    answers: Object.fromEntries(
      indicators.map(({ code }, at) => [code, { inputs: { a: (index * 7 + at) % 50, b: 50 } }]),
    ),
  }
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`
}
