import type { DraftBody, DraftFinding, DraftSaving, FrameworkDraft } from '@thang/contracts'
import { describeProblem } from '@thang/contracts'
import { checkDraft } from '@thang/engine'
import { celCheck } from '@thang/contracts/cel'
import type { Actor } from '../../people/index.ts'
import { referTo, type UnitRegistry } from '../../units/index.ts'
import { actionsOn } from './policy.ts'
import type { DraftRow, VersionRow } from './queries.ts'

/** Who looks, and the names of the units they see. */
export interface View {
  readonly actor: Actor
  readonly registry: UnitRegistry
}

export function showDraft({ actor, registry }: View, draft: DraftRow): FrameworkDraft {
  const { id, code, index, name, unit, version, state } = draft
  const { basedOn, issued, createdBy, editedBy } = draft
  return {
    id,
    code,
    index,
    name,
    unit: unit === null ? null : referTo(registry, unit),
    basedOn: basedOn === null ? null : { code: basedOn.code, revision: basedOn.revision },
    version,
    state,
    createdAt: draft.createdAt.toISOString(),
    createdBy,
    editedAt: draft.editedAt.toISOString(),
    editedBy,
    issued,
    actions: actionsOn(actor, draft),
  }
}

/** What is to be said of a draft, errors first. */
export function findingsOf(body: DraftBody): DraftFinding[] {
  return checkDraft(body, { compile: celCheck }).map(({ severity, code, id, node, details }) => ({
    severity,
    code,
    id,
    node,
    message: describeProblem(code, { ...details, node: node ?? body.code }),
  }))
}

export function showSaving({ version, savedAt, savedBy }: VersionRow): DraftSaving {
  return { version, savedAt: savedAt.toISOString(), savedBy }
}
