import { DraftBody, type DraftRestore, type DraftSave, type DraftSaved } from '@thang/contracts'
import { applyEdits, type Framework, listNodes, withIdentities } from '@thang/engine'
import type { ReadTrx, WriteTrx } from '../../../platform/db/database.ts'
import type { Outcome } from '../../../platform/write/performWrite.ts'
import type { Actor } from '../../people/index.ts'
import { type Changing, getVersionBody, lockForChange } from './getDraft.ts'
import { mergeEdits, nodeOf, theirChanges } from './mergeEdits.ts'
import { type DraftWithBody, listVersions, type Save, saveBody } from './queries.ts'
import { editedMeanwhile, editsRefused, noSuchVersion } from './refusals.ts'
import { changesBetween } from './summary.ts'
import { findingsOf, showSaving } from './view.ts'

/**
 * Saves a draft. Where others saved since the base, edits of other nodes are put onto theirs; anything
 * else is refused with what they changed, so that neither is lost.
 */
export async function saveDraft(
  trx: WriteTrx,
  actor: Actor,
  { draft: id, save }: { readonly draft: number; readonly save: DraftSave },
): Promise<Outcome<DraftSaved>> {
  const changing = await lockForChange(trx, actor, id)
  const { draft } = changing
  const meanwhile = save.base !== draft.version
  const made = meanwhile ? await mergeSave(trx, draft, save) : bodyOf(draft, save)
  const body = DraftBody.parse(withIdentities(made))
  const how = howSaved(save, meanwhile)
  const version = await putVersion(trx, actor, { changing, body, how })
  const others = meanwhile ? await savesSince(trx, draft, save.base) : []
  return {
    answer: {
      version,
      editedAt: actor.now.toISOString(),
      merged: others,
      body: meanwhile || identitiesIn(made) !== identitiesIn(body) ? body : null,
      findings: findingsOf(body),
    },
    facts: [{ action: 'framework-draft.save', ...factOf(changing, { body, version, how }) }],
  }
}

/** Brings an earlier version back as a new one. */
export async function restoreVersion(
  trx: WriteTrx,
  actor: Actor,
  { draft: id, base, version }: DraftRestore & { readonly draft: number },
): Promise<Outcome<number>> {
  const changing = await lockForChange(trx, actor, id)
  if (base !== changing.draft.version) throw await refuseMeanwhile(trx, changing.draft, { base })
  const body = await getVersionBody(trx, id, version)
  const made = { changing, body, how: 'restored', restored: version } as const
  const saved = await putVersion(trx, actor, made)
  const fact = factOf(changing, { ...made, version: saved })
  return { answer: id, facts: [{ action: 'framework-draft.restore', ...fact }] }
}

/** The refusal of whoever edited a version that is no longer the last, with what others made of it. */
export async function refuseMeanwhile(
  trx: ReadTrx,
  draft: DraftWithBody,
  {
    base,
    conflicts = [],
  }: { readonly base: number; readonly conflicts?: readonly (string | null)[] },
) {
  if (base > draft.version) return noSuchVersion(base)
  const theirs = theirChanges({
    base: await getVersionBody(trx, draft.id, base),
    latest: draft.body,
  })
  return editedMeanwhile({
    reason: 'edited-meanwhile',
    version: draft.version,
    saves: await savesSince(trx, draft, base),
    theirs,
    nodes: [...conflicts],
  })
}

function howSaved(save: DraftSave, meanwhile: boolean): 'merged' | 'imported' | 'saved' {
  if (meanwhile) return 'merged'
  return 'body' in save && save.imported === true ? 'imported' : 'saved'
}

function bodyOf(draft: DraftWithBody, save: DraftSave): Framework {
  if ('body' in save) return save.body
  const { framework, refused } = applyEdits(draft.body, save.edits)
  if (refused.length === 0) return framework
  throw editsRefused(refused.map((each) => ({ node: nodeOf(each), why: each.reason })))
}

async function mergeSave(trx: ReadTrx, draft: DraftWithBody, save: DraftSave): Promise<Framework> {
  const { base } = save
  if ('body' in save || base > draft.version) throw await refuseMeanwhile(trx, draft, { base })
  const { body, conflicts } = mergeEdits({
    base: await getVersionBody(trx, draft.id, base),
    latest: draft.body,
    edits: save.edits,
  })
  if (body === undefined) throw await refuseMeanwhile(trx, draft, { base, conflicts })
  return body
}

function identitiesIn(framework: Framework): string {
  return JSON.stringify(listNodes(framework).map(({ id }) => id ?? null))
}

async function savesSince(trx: ReadTrx, draft: DraftWithBody, base: number) {
  const versions = await listVersions(trx, draft.id)
  return versions
    .filter(({ version }) => version > base && version <= draft.version)
    .map(showSaving)
}

interface Made extends Pick<Save, 'body' | 'how' | 'restored'> {
  readonly changing: Changing
}

/** The draft is locked: nothing can have been saved since it was read. */
export async function putVersion(trx: WriteTrx, actor: Actor, made: Made): Promise<number> {
  const { changing, ...save } = made
  const { id, version: base } = changing.draft
  const version = await saveBody(trx, { ...save, id, base, by: actor.personId, at: actor.now })
  if (version === undefined) throw new Error(`draft ${id} changed while it was locked`)
  return version
}

function factOf(
  { draft, by }: Changing,
  made: Pick<Save, 'body' | 'how' | 'restored'> & { readonly version: number },
) {
  const { body, how, version, restored } = made
  return {
    subject: { kind: 'framework-draft', id: String(draft.id) },
    unit: draft.unit,
    by,
    before: { code: draft.code, version: draft.version },
    after: {
      code: body.code,
      version,
      ...(how === 'merged' ? { merged: true } : {}),
      ...(how === 'imported' ? { imported: true } : {}),
      ...(restored === undefined ? {} : { restored }),
      ...changesBetween(draft.body, body),
    },
  }
}
