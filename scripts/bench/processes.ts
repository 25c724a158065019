import { execFileSync } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'

/** Time in ms that processors worked. */
export interface Worked {
  readonly server: number
  readonly database: number
}

/** How long the server and its database have worked since they were started; Linux only. */
export async function workedSoFar(pid: number): Promise<Worked> {
  const [server = pid, ...below] = await descendants(pid)
  let database = 0
  // The database's own first process also holds the time of those of its connections that ended.
  for (const each of below) database += await timeOf(each)
  return { server: await timeOf(server), database }
}

/** The process and all below it; PostgreSQL may be a child of its own session. */
export async function descendants(pid: number): Promise<number[]> {
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

const ticksPerSecond = () => Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))

/** Its own time and that of its children that ended and were waited for, in ms. */
async function timeOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // The name in parentheses may hold spaces; user and system time are the 14th and 15th value, children's follow.
  const values = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const ticks = values.slice(11, 15).reduce((sum, value) => sum + Number(value), 0)
  return (ticks * 1000) / ticksPerSecond()
}
