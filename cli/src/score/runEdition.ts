import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { EditionPackage } from '@thang/contracts'
import { celEvaluate } from '@thang/contracts/cel'
import { canonicalJson, engineVersion, scoreEdition } from '@thang/engine'
import { shapeProblems } from '@thang/server/shipped'
import { tableProblem } from '@thang/server/tableFiles'
import type { Context } from '../context.ts'
import { loadJson } from '../data/loadTable.ts'
import { BadInput, Failure } from '../failure.ts'
import { deliver } from '../output/deliver.ts'

export interface EditionCommand {
  readonly edition: string
  readonly check?: string | undefined
  readonly framework?: string
  readonly data?: string
  readonly output?: string
}

/**
 * Works the result of a published edition out again from its package alone. The text is that of the published
 * `result.json`; with `check` it is compared with that file, and a difference is a failure.
 */
export async function runEdition(context: Context, command: EditionCommand): Promise<void> {
  for (const option of ['framework', 'data'] as const) {
    if (command[option] !== undefined) {
      throw new Failure('score.edition.alone', { option: `--${option}` }, 2)
    }
  }
  const { say } = context.messages
  const edition = await loadPackage(command.edition)
  if (edition.engine !== engineVersion) {
    context.err(say('score.edition.otherEngine', { made: edition.engine, own: engineVersion }))
  }
  // The version that made it is part of the result: another one says that it is another.
  const result = scoreEdition(edition, { evaluate: celEvaluate })
  const text = canonicalJson(result)
  const { check, output } = command
  if (check === undefined || output !== undefined) {
    await deliver(context, text, { format: 'json', output })
  }
  if (check === undefined) return
  const theirs = await readText(check)
  const hash = createHash('sha256').update(text).digest('hex')
  if (theirs !== text) {
    throw new Failure('score.edition.differs', { file: check, hash, ...difference(text, theirs) })
  }
  context.err(say('score.edition.same', { file: check, hash, units: result.units.length }))
}

async function loadPackage(path: string): Promise<EditionPackage> {
  const content = await loadJson(path)
  const parsed = EditionPackage.safeParse(content)
  if (!parsed.success) throw new BadInput(shapeProblems(path, content, parsed.error))
  return parsed.data
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    throw new BadInput([tableProblem('file-missing', { file: path })])
  }
}

/** Where the texts part, with some of what stands there. */
function difference(own: string, theirs: string) {
  let at = 0
  while (at < own.length && own[at] === theirs[at]) at += 1
  const from = Math.max(0, at - 40)
  return { at, own: own.slice(from, at + 30), theirs: theirs.slice(from, at + 30) }
}
