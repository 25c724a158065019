import { DraftBody, type DraftStart, type NewFrameworkDraft } from '@thang/contracts'
import { type FrameworkNode, withIdentities } from '@thang/engine'
import type { ReadTrx, WriteTrx } from '../../../platform/db/database.ts'
import { conflict } from '../../../platform/errors.ts'
import type { Outcome } from '../../../platform/write/performWrite.ts'
import { type Actor, peoplePolicy } from '../../people/index.ts'
import { loadUnitRegistry } from '../../units/index.ts'
import { findStoredFramework } from '../queries.ts'
import { mayWrite } from './policy.ts'
import { insertDraft } from './queries.ts'
import { fileUnsound, noSuchFramework, noSuchUnit } from './refusals.ts'
import { readFrameworkText } from './readFrameworkText.ts'
import { summaryOf } from './summary.ts'

/** Begins a draft: blank, of an issued framework, or of a file; gives its id. */
export async function createDraft(
  trx: WriteTrx,
  actor: Actor,
  { unit, start }: NewFrameworkDraft,
): Promise<Outcome<number>> {
  await checkUnit(trx, unit, actor.today)
  const by = peoplePolicy.permit(
    mayWrite(actor, unit),
    'Anh/chị không được soạn bộ chỉ số cho đơn vị này. Việc ấy là của quản trị và điều phối của đơn vị.',
    { unit },
  )
  const { body, basedOn } = await beginWith(trx, start)
  const { personId, now: at } = actor
  const id = await insertDraft(trx, { unit, basedOn, body, by: personId, at })
  const fact = {
    action: 'framework-draft.create',
    subject: { kind: 'framework-draft', id: String(id) },
    unit,
    by,
    after: { from: start.from, ...summaryOf(body) },
  }
  return { answer: id, facts: [fact] }
}

interface Beginning {
  readonly body: DraftBody
  /** Row of the framework that was cloned. */
  readonly basedOn: number | null
}

async function beginWith(trx: ReadTrx, start: DraftStart): Promise<Beginning> {
  switch (start.from) {
    case 'blank':
      return { body: blank(start), basedOn: null }
    case 'framework':
      return cloneOf(trx, start)
    case 'file': {
      const { body, problems, more } = readFrameworkText(start.text, start.code)
      if (body === null) throw fileUnsound(problems, more)
      return { body, basedOn: null }
    }
    default:
      throw unknownStart(start)
  }
}

function unknownStart(start: never): Error {
  return new Error(`unknown start of a draft: ${JSON.stringify(start)}`)
}

function blank({ code, index, name, unitKind }: Extract<DraftStart, { from: 'blank' }>): DraftBody {
  return {
    code,
    index,
    name,
    unitKind,
    periods: [],
    legalBasis: null,
    maxPoints: null,
    total: { method: 'sum-of-points', per: 1 },
    decimals: 2,
    groupValues: 'points',
    rankedOn: 'rounded',
    knownDepth: 'indicator',
    notApplicable: 'rescale',
    nodes: [],
    views: [],
    notes: [],
    sources: [],
  }
}

/** The nodes keep the identities that they have, or would have, in what is cloned. */
async function cloneOf(
  trx: ReadTrx,
  { framework: cloned, code, name }: Extract<DraftStart, { from: 'framework' }>,
): Promise<Beginning> {
  const stored = await findStoredFramework(trx, cloned)
  if (stored === undefined) throw noSuchFramework(cloned)
  const { $schema: _, ...framework } = stored.framework
  const nodes = framework.nodes.map(withoutEarlier)
  const fresh = { code, name, clonedFrom: cloned, periods: [], legalBasis: null }
  return {
    body: DraftBody.parse({ ...withIdentities({ ...framework, nodes }), ...fresh }),
    basedOn: stored.id,
  }
}

/** What the cloned version stated of the one before it says nothing of the clone. */
function withoutEarlier(node: FrameworkNode): FrameworkNode {
  const { earlier: _, ...rest } = node
  return { ...rest, children: node.children.map(withoutEarlier) }
}

async function checkUnit(trx: ReadTrx, code: string | null, today: string): Promise<void> {
  if (code === null) return
  const unit = (await loadUnitRegistry(trx)).units.get(code)
  if (unit === undefined) throw noSuchUnit(code)
  if (unit.validTo !== null && unit.validTo < today) {
    throw conflict(`Đơn vị "${unit.name}" đã không còn. Hãy chọn đơn vị kế tục.`, {
      reason: 'unit-ended',
      unit: code,
    })
  }
}
