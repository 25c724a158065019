import { type DraftBody, type DraftIssue, Framework } from '@thang/contracts'
import type { WriteTrx } from '../../../platform/db/database.ts'
import type { Outcome } from '../../../platform/write/performWrite.ts'
import type { Actor } from '../../people/index.ts'
import { findStoredFramework } from '../queries.ts'
import { type Changing, lockForChange } from './getDraft.ts'
import { type DraftWithBody, findCodeOwner, hasIndex, issue, lockCode } from './queries.ts'
import {
  codeTaken,
  effectReversed,
  indexUnknown,
  issuedLater,
  unsound,
  warningsUnread,
} from './refusals.ts'
import { putVersion, refuseMeanwhile } from './saveDraft.ts'
import { changesBetween, summaryOf } from './summary.ts'
import { findingsOf } from './view.ts'

/**
 * Makes an immutable framework of a draft: sound, with every warning acknowledged, under a code that
 * is its owner's, by a document. A code that its owner issued before gets a new revision.
 */
export async function issueDraft(
  trx: WriteTrx,
  actor: Actor,
  { draft: id, terms }: { readonly draft: number; readonly terms: DraftIssue },
): Promise<Outcome<number>> {
  const changing = await lockForChange(trx, actor, id)
  const { draft } = changing
  const { base } = terms
  if (base !== draft.version) throw await refuseMeanwhile(trx, draft, { base })
  checkTerms(terms, actor.today)
  const body = withBasis(draft.body, terms)
  checkSoundness(body, terms.acknowledged)
  await checkCodes(trx, draft, terms)
  const before = (await findStoredFramework(trx, draft.code)) ?? null
  const version = await putVersion(trx, actor, { changing, body, how: 'issued' })
  const by = { by: actor.personId, at: actor.now }
  const revision = await issue(trx, { id, version, terms, ...by })
  const previous =
    before === null ? null : { revision: before.revision, framework: before.framework }
  return { answer: id, facts: [factOf(changing, { body, revision, terms, previous })] }
}

function checkTerms(terms: DraftIssue, today: string): void {
  const { effectiveFrom, effectiveTo, legalBasis } = terms
  if (effectiveTo !== null && effectiveTo < effectiveFrom) throw effectReversed()
  if (legalBasis.issuedOn > today) throw issuedLater()
}

function withBasis(body: DraftBody, { legalBasis }: DraftIssue): DraftBody {
  const { document, issuedOn, title } = legalBasis
  return {
    ...body,
    legalBasis: { document, issuedOn, ...(title === null || title === '' ? {} : { title }) },
  }
}

function checkSoundness(body: DraftBody, acknowledged: readonly string[]): void {
  const findings = findingsOf(body)
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw unsound(errors)
  // What a draft may leave empty, the check names; this is for what it does not know of.
  Framework.parse(body)
  const unread = findings.filter(
    ({ severity, code }) => severity === 'warning' && !acknowledged.includes(code),
  )
  if (unread.length > 0) throw warningsUnread(unread)
}

async function checkCodes(trx: WriteTrx, draft: DraftWithBody, terms: DraftIssue): Promise<void> {
  // Of two owners who issue a new code at once, the second sees that it is taken.
  await lockCode(trx, draft.code)
  const owner = await findCodeOwner(trx, draft.code)
  if (owner !== undefined && (owner.shipped || owner.unit !== draft.unit)) {
    throw codeTaken(draft.code)
  }
  if (terms.indexName === null && !(await hasIndex(trx, draft.index))) {
    throw indexUnknown(draft.index)
  }
}

interface Issued {
  readonly body: DraftBody
  readonly revision: number
  readonly terms: DraftIssue
  readonly previous: { readonly revision: number; readonly framework: DraftBody } | null
}

function factOf({ draft, by }: Changing, { body, revision, terms, previous }: Issued) {
  const { legalBasis, effectiveFrom, effectiveTo, reason, acknowledged } = terms
  return {
    action: 'framework.issue',
    subject: { kind: 'framework', id: draft.code },
    unit: draft.unit,
    by,
    before:
      previous === null ? null : { revision: previous.revision, ...summaryOf(previous.framework) },
    after: {
      revision,
      draft: draft.id,
      ...summaryOf(body),
      legalBasis,
      effectiveFrom,
      effectiveTo,
      ...(acknowledged.length > 0 ? { acknowledged } : {}),
      ...(previous === null ? {} : changesBetween(previous.framework, body)),
    },
    reason,
  }
}
