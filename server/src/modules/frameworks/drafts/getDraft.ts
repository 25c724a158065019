import type {
  DraftVersionList,
  FrameworkDraftDetail,
  FrameworkDraftList,
  FrameworkDraftQuery,
} from '@thang/contracts'
import type { z } from 'zod'
import type { ReadTrx, WriteTrx } from '../../../platform/db/database.ts'
import { type Actor, peoplePolicy } from '../../people/index.ts'
import { loadUnitRegistry, referTo, type UnitRegistry } from '../../units/index.ts'
import { mayBrowse, mayRead, mayWrite, writableUnits } from './policy.ts'
import {
  type DraftWithBody,
  findDraft,
  findIssue,
  findVersion,
  listDraftRows,
  listVersions,
  lockDraft,
} from './queries.ts'
import { draftDiscarded, draftIssued, noSuchDraft, noSuchVersion } from './refusals.ts'
import { findingsOf, showDraft, showSaving } from './view.ts'

/** The drafts that the actor reads, last edited first. */
export async function listDrafts(
  trx: ReadTrx,
  actor: Actor,
  { state, unit }: z.output<typeof FrameworkDraftQuery>,
): Promise<FrameworkDraftList> {
  peoplePolicy.permit(
    mayBrowse(actor),
    'Anh/chị không xem được các bản dự thảo bộ chỉ số. Hãy nhờ điều phối của đơn vị.',
  )
  const registry = await loadUnitRegistry(trx)
  const drafts = (await listDraftRows(trx)).filter(
    (draft) =>
      mayRead(actor, draft.unit) !== undefined &&
      (state === undefined || draft.state === state) &&
      (unit === undefined || draft.unit === unit),
  )
  return {
    drafts: drafts.map((draft) => showDraft({ actor, registry }, draft)),
    mayCreate: whereToCreate(actor, registry),
  }
}

export async function getDraft(
  trx: ReadTrx,
  actor: Actor,
  id: number,
): Promise<FrameworkDraftDetail> {
  const draft = await getDraftSeen(trx, actor, id)
  const registry = await loadUnitRegistry(trx)
  const issue = await findIssue(trx, id)
  const { body } = draft
  return {
    ...showDraft({ actor, registry }, draft),
    body,
    ...(issue === undefined ? {} : { issue: { ...issue, issuedAt: issue.issuedAt.toISOString() } }),
    findings: findingsOf(body),
  }
}

export async function getVersions(
  trx: ReadTrx,
  actor: Actor,
  id: number,
): Promise<DraftVersionList> {
  await getDraftSeen(trx, actor, id)
  const versions = await listVersions(trx, id)
  return {
    versions: versions.map((row) => ({
      ...showSaving(row),
      how: row.how,
      restored: row.restored,
    })),
  }
}

/** The draft; `not_found` where the actor may not read it either. */
export async function getDraftSeen(trx: ReadTrx, actor: Actor, id: number): Promise<DraftWithBody> {
  return seen(actor, id, await findDraft(trx, id))
}

/** What a draft is changed by, and the authority to do so. */
export interface Changing {
  readonly draft: DraftWithBody
  readonly by: NonNullable<ReturnType<typeof mayWrite>>
}

/** The open draft, locked, for who may write it; otherwise a refusal. */
export async function lockForChange(trx: WriteTrx, actor: Actor, id: number): Promise<Changing> {
  const draft = seen(actor, id, await lockDraft(trx, id))
  const by = peoplePolicy.permit(
    mayWrite(actor, draft.unit),
    'Anh/chị chỉ được xem bản dự thảo này. Việc sửa là của quản trị và điều phối của đơn vị.',
    { unit: draft.unit },
  )
  if (draft.state === 'issued') throw draftIssued(id)
  if (draft.state === 'discarded') throw draftDiscarded(id)
  return { draft, by }
}

/** What the draft said at a version; throws `not_found` where it has none such. */
export async function getVersionBody(
  trx: ReadTrx,
  draft: number,
  version: number,
): Promise<DraftWithBody['body']> {
  const body = await findVersion(trx, draft, version)
  if (body === undefined) throw noSuchVersion(version)
  return body
}

function seen(actor: Actor, id: number, draft: DraftWithBody | undefined): DraftWithBody {
  if (draft === undefined || mayRead(actor, draft.unit) === undefined) throw noSuchDraft(id)
  return draft
}

function whereToCreate(actor: Actor, registry: UnitRegistry): FrameworkDraftList['mayCreate'] {
  const writable = writableUnits(actor)
  const units = [...registry.units.values()].filter(
    ({ code, validTo }) =>
      (writable === null || writable.has(code)) && (validTo === null || validTo >= actor.today),
  )
  return { units: units.map(({ code }) => referTo(registry, code)), national: writable === null }
}
