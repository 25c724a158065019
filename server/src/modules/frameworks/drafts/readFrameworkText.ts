import {
  describeProblem,
  DraftBody,
  type FrameworkFileCheck,
  type FrameworkFileProblem,
} from '@thang/contracts'
import { withIdentities } from '@thang/engine'
import { capProblems, type TableProblem, tableProblem } from '../../../platform/tableFiles/index.ts'
import { locateJsonError, shapeProblems } from '../../../shipped/index.ts'
import { findingsOf } from './view.ts'

/**
 * Reads the text of a framework file as a draft: either its body, in which every node has an identity,
 * or what is wrong and where. A `code` stands instead of the one in the file.
 */
export function readFrameworkText(text: string, code: string | null = null): FrameworkFileCheck {
  const content = parseJson(text.replace(/^\uFEFF/, '').normalize('NFC'))
  if (content.problem !== undefined) return refused([content.problem])
  const named =
    code !== null && isRecord(content.value) ? { ...content.value, code } : content.value
  const parsed = DraftBody.safeParse(named)
  if (!parsed.success) return refused(shapeProblems(file, named, parsed.error))
  const { $schema: _, ...framework } = parsed.data
  const body = DraftBody.parse(withIdentities(framework))
  return { problems: [], more: 0, body, findings: findingsOf(body) }
}

const file = 'tệp'

function parseJson(
  text: string,
): { readonly value: unknown; readonly problem?: never } | { readonly problem: TableProblem } {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return { problem: tableProblem('json-syntax', { file }, { ...locateJsonError(text) }) }
  }
}

function refused(found: readonly TableProblem[]): FrameworkFileCheck {
  const { problems, more } = capProblems(found)
  return { problems: problems.map(showProblem), more, body: null, findings: [] }
}

function showProblem({ code, value, details }: TableProblem): FrameworkFileProblem {
  const { line, column, path } = details
  return {
    code,
    line: typeof line === 'number' ? line : null,
    column: typeof column === 'number' ? column : null,
    path: typeof path === 'string' ? path : null,
    node: typeof path === 'string' ? nodeIn(path) : null,
    value,
    message: describeProblem(code, { ...details, value }),
  }
}

/** The code of the innermost node that a path leads through. */
function nodeIn(path: string): string | null {
  const codes = [...path.matchAll(/\b(?:nodes|children)\["([^"]*)"\]/g)]
  return codes.at(-1)?.[1] ?? null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
