import type { EditionTrace, Framework, TraceNode } from '@thang/contracts'
import { ruleWords } from '@thang/contracts/ruleWords'
import { type FrameworkNode, type ResultNode, roundHalfUp } from '@thang/engine'
import { notFound } from '../../../platform/errors.ts'
import { referTo } from '../../units/index.ts'
import { getEdition, presentEdition, tablesOf } from '../catalogue.ts'
import { formulaOf } from '../formula.ts'
import { listFrameworksById } from '../../frameworks/index.ts'
import { listMembers } from '../queries.ts'
import type { Reading } from '../reading.ts'
import { inputsSaid } from './inputsSaid.ts'
import {
  type AnswerRow,
  type EvidenceRow,
  findUnit,
  listAnswers,
  listEvidence,
  type UnitRow,
} from './queries.ts'

/** Why a unit has the rank it has in an edition made here; `not_found` of others, and of units not in it. */
export async function getTrace(
  reading: Reading,
  { edition: code, unit }: { readonly edition: string; readonly unit: string },
): Promise<EditionTrace> {
  const { trx, catalogue, registry } = reading
  const row = getEdition(catalogue, code)
  const table = tablesOf(catalogue, row).find(({ main }) => main)
  const found = await findUnit(trx, row.id, unit)
  const framework =
    table?.frameworkId == null
      ? undefined
      : (await listFrameworksById(trx, [table.frameworkId])).get(table.frameworkId)
  const edition = presentEdition(catalogue, row)
  const shown = edition.tables.find(({ main }) => main)
  if (
    found === undefined ||
    table === undefined ||
    shown === undefined ||
    framework === undefined ||
    row.publication === null
  ) {
    throw noTrace(code, unit)
  }
  const about: About = {
    framework,
    unit: found,
    answers: new Map((await listAnswers(trx, row.id, unit)).map((each) => [each.node, each])),
    evidence: Map.groupBy(await listEvidence(trx, row.id, unit), ({ node }) => node),
  }
  const { rank, value, reason, band, explanation, nodes } = found.result
  const { engine, decision, demonstration } = row.publication
  return {
    edition,
    table: shown,
    unit: referTo(registry, unit, table.boundaries),
    rank,
    of: (await listMembers(trx, table.id)).length,
    value,
    reason,
    formula: formulaOf(framework, {
      code: null,
      explanation,
      figure: value ?? { missing: reason ?? 'not-published' },
      as: 'value',
    }),
    band,
    engine,
    decision,
    demonstration,
    nodes: framework.nodes.flatMap((node) => traceNode(about, node, nodes) ?? []),
  }
}

interface About {
  readonly framework: Framework
  readonly unit: UnitRow
  readonly answers: ReadonlyMap<string, AnswerRow>
  readonly evidence: ReadonlyMap<string, readonly EvidenceRow[]>
}

/** Null for a node that nobody scored here, such as one that is not for the kind of unit. */
function traceNode(
  about: About,
  node: FrameworkNode,
  siblings: readonly ResultNode[],
): TraceNode | null {
  const scored = siblings.find(({ code }) => code === node.code)
  if (scored === undefined) return null
  const { framework } = about
  const { points, reason, explanation } = scored
  const answer = about.answers.get(node.code)
  const documents = about.evidence.get(node.code) ?? []
  return {
    code: node.code,
    number: node.code,
    name: node.name,
    level: node.level,
    points: points === null ? null : roundHalfUp(points, framework.decimals),
    maxPoints: node.maxPoints,
    reason,
    formula: formulaOf(framework, {
      code: node.code,
      explanation,
      figure: points ?? { missing: reason ?? 'points-unknown' },
      as: 'points',
    }),
    rule: ruleOf(framework, node),
    inputs: inputsSaid(framework, node, about.unit.answers[node.code]),
    scores: {
      self: answer?.self ?? null,
      appraised: answer?.appraised ?? null,
      final: answer?.final ?? null,
    },
    remarks: answer?.remarks ?? [],
    evidence: documents.map(({ node: _node, files, ...document }) => ({
      ...document,
      files: files.map(({ inline, ...file }) => ({ ...file, inline: inline !== null })),
    })),
    children: node.children.flatMap((child) => traceNode(about, child, scored.children) ?? []),
  }
}

function ruleOf({ inputNames }: Framework, { rule }: FrameworkNode): TraceNode['rule'] {
  if (rule === undefined) return null
  return {
    vi: ruleWords(rule, { language: 'vi', inputNames }),
    en: ruleWords(rule, { language: 'en', inputNames }),
  }
}

function noTrace(edition: string, unit: string) {
  return notFound(
    'Kết quả này không có phần giải thích cho đơn vị đó: kết quả không lập từ kỳ đánh giá ở đây, hoặc đơn vị không có trong bảng.',
    { edition, unit, reason: 'no-trace' },
  )
}
