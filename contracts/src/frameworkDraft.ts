import { z } from 'zod'
import { Framework } from './framework.ts'
import { DraftSaving } from './frameworkComparison.ts'
import { DraftNode, FrameworkEdit } from './frameworkEdit.ts'
import { LocalText } from './localText.ts'
import { Line, PersonReference, Why } from './person.ts'
import { UnitReference } from './unit.ts'

const Instant = z.iso.datetime()
const PlainDate = z.iso.date()
const Version = z.int().min(1).describe('Grows by one with every save; from 1.')
/** A code as an office gives it: stands in addresses and file names. */
export const FrameworkCode = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'chữ thường không dấu, chữ số và dấu gạch nối / lower-case letters, digits and single hyphens',
  )
  .max(80)

/** The content of a draft: a framework file that may still be without nodes, codes and wordings. */
export const DraftBody = Framework.extend({ nodes: z.array(DraftNode) })
export type DraftBody = z.infer<typeof DraftBody>

/** Something to be said of a draft: an error keeps it from being issued, advice may be left. */
export const DraftFinding = z.strictObject({
  severity: z.enum(['error', 'warning', 'advice']),
  code: z.string(),
  id: z.string().nullable().describe('Identity of the node; null for the whole or a view.'),
  node: z.string().nullable().describe('Code of the node or view; null for the whole.'),
  message: LocalText,
})
export type DraftFinding = z.infer<typeof DraftFinding>

export const DraftAction = z.enum(['edit', 'issue', 'discard'])
export type DraftAction = z.infer<typeof DraftAction>
export const DraftState = z.enum(['open', 'issued', 'discarded'])
export type DraftState = z.infer<typeof DraftState>

/** An issued version of a framework: of a code there may be several revisions, of which the last holds. */
export const FrameworkRevision = z.strictObject({ code: z.string(), revision: z.int() })
export type FrameworkRevision = z.infer<typeof FrameworkRevision>

export const FrameworkDraft = z.strictObject({
  id: z.int(),
  code: z.string(),
  index: z.string(),
  name: LocalText,
  unit: UnitReference.nullable().describe('Whose framework it is; null for a national one.'),
  basedOn: FrameworkRevision.nullable(),
  version: Version,
  state: DraftState,
  createdAt: Instant,
  createdBy: PersonReference,
  editedAt: Instant,
  editedBy: PersonReference,
  issued: FrameworkRevision.nullable(),
  actions: z.array(DraftAction).describe('What the asker may do now.'),
})
export type FrameworkDraft = z.infer<typeof FrameworkDraft>

export const FrameworkDraftQuery = z.strictObject({
  state: DraftState.exactOptional(),
  unit: z.string().exactOptional(),
})
/** Last edited first. */
export const FrameworkDraftList = z.strictObject({
  drafts: z.array(FrameworkDraft),
  mayCreate: z.strictObject({
    units: z.array(UnitReference).describe('Units for which the asker may begin a draft.'),
    national: z.boolean().describe('A draft of no unit (unit null) may be begun too.'),
  }),
})
export type FrameworkDraftList = z.infer<typeof FrameworkDraftList>

/** By what an issued framework holds, and from when to when. */
export const FrameworkIssue = z.strictObject({
  document: z.string(),
  issuer: z.string(),
  issuedOn: PlainDate,
  effectiveFrom: PlainDate,
  effectiveTo: PlainDate.nullable().describe('Last day, included; null while open.'),
  issuedAt: Instant.describe('When it was issued here.'),
  issuedBy: PersonReference,
})
export type FrameworkIssue = z.infer<typeof FrameworkIssue>

export const FrameworkDraftDetail = FrameworkDraft.extend({
  body: DraftBody,
  issue: FrameworkIssue.exactOptional().describe('Once it is issued.'),
  findings: z
    .array(DraftFinding)
    .describe('Errors keep it from being issued, warnings ask to be acknowledged.'),
})
export type FrameworkDraftDetail = z.infer<typeof FrameworkDraftDetail>

/** Where a draft begins. The text of a file is sent as it is, so that its errors have lines. */
export const DraftStart = z.discriminatedUnion('from', [
  z.strictObject({
    from: z.literal('blank'),
    code: FrameworkCode,
    index: FrameworkCode,
    name: LocalText,
    unitKind: z.string().min(1).max(80),
  }),
  z.strictObject({
    from: z.literal('framework'),
    framework: z.string().describe('Code of the issued framework that is cloned.'),
    code: FrameworkCode,
    name: LocalText,
  }),
  z.strictObject({
    from: z.literal('file'),
    text: z.string().max(900_000).describe('A framework file, JSON.'),
    code: FrameworkCode.nullable().describe('Instead of the one in the file.'),
  }),
])
export type DraftStart = z.infer<typeof DraftStart>

export const NewFrameworkDraft = z.strictObject({
  unit: z.string().nullable().describe('Whose framework it will be; null for a national one.'),
  start: DraftStart,
})
export type NewFrameworkDraft = z.infer<typeof NewFrameworkDraft>

/** A file to look at before a draft is made of it. */
export const FrameworkFileText = z.strictObject({ text: z.string().max(900_000) })
export type FrameworkFileText = z.infer<typeof FrameworkFileText>

/** Something wrong in a framework file, and where. */
export const FrameworkFileProblem = z.strictObject({
  code: z.string(),
  line: z.int().nullable().describe('Only where the text is no JSON.'),
  column: z.int().nullable(),
  path: z
    .string()
    .nullable()
    .describe('Field in the file, such as `nodes["3"].maxPoints`; null for the whole.'),
  node: z.string().nullable().describe('Code of the node it is in.'),
  value: z.string().nullable().describe('What stands there, shortened.'),
  message: LocalText,
})
export type FrameworkFileProblem = z.infer<typeof FrameworkFileProblem>

/** What a file would give: with problems no draft is made of it; findings can be mended in the editor. */
export const FrameworkFileCheck = z.strictObject({
  problems: z.array(FrameworkFileProblem).describe('The first fifty.'),
  more: z.int().describe('How many more problems there are.'),
  body: DraftBody.nullable(),
  findings: z.array(DraftFinding),
})
export type FrameworkFileCheck = z.infer<typeof FrameworkFileCheck>

/**
 * A save. `base` is the version that was edited. Where somebody saved meanwhile, `edits` are applied to
 * their version if they touch other nodes; a `body` is never merged, and the save is refused.
 */
export const DraftSave = z.union([
  z.strictObject({
    base: Version,
    body: DraftBody,
    imported: z.literal(true).exactOptional().describe('The body is what a file says.'),
  }),
  z.strictObject({ base: Version, edits: z.array(FrameworkEdit).min(1).max(2000) }),
])
export type DraftSave = z.infer<typeof DraftSave>

/** What a save gave. */
export const DraftSaved = z.strictObject({
  version: Version,
  editedAt: Instant,
  merged: z
    .array(DraftSaving)
    .describe('What others had saved meanwhile and the edits were put onto; newest first.'),
  body: DraftBody.nullable().describe(
    'Where it is not what was sent, and the editor has to go on with this: merged, or with identities for nodes that came without.',
  ),
  findings: z.array(DraftFinding),
})
export type DraftSaved = z.infer<typeof DraftSaved>

export const DraftIssue = z.strictObject({
  base: Version.describe('The version that was read before it is issued.'),
  legalBasis: z.strictObject({
    document: Line.min(3).max(160).describe('Such as Quyết định 123/QĐ-UBND.'),
    issuedOn: PlainDate,
    issuer: Line.min(3).max(200).describe('Such as Ủy ban nhân dân tỉnh Phú Thọ.'),
    title: Line.max(500).nullable(),
  }),
  effectiveFrom: PlainDate,
  effectiveTo: PlainDate.nullable().describe('Last day, included; null while open.'),
  indexName: LocalText.nullable().describe('Needed where the index is new.'),
  acknowledged: z
    .array(z.string())
    .describe('The codes of the warnings that were read and are accepted.'),
  reason: Why,
})
export type DraftIssue = z.infer<typeof DraftIssue>

/** Earlier contents of a draft, newest first; the first is the one that holds. */
export const DraftVersion = z.strictObject({
  version: Version,
  savedAt: Instant,
  savedBy: PersonReference,
  how: z.enum(['created', 'saved', 'merged', 'restored', 'imported', 'issued']),
  restored: Version.nullable().describe('The version that was brought back.'),
})
export type DraftVersion = z.infer<typeof DraftVersion>
export const DraftVersionList = z.strictObject({ versions: z.array(DraftVersion) })
export type DraftVersionList = z.infer<typeof DraftVersionList>

/** Brings an earlier version back as a new one; nothing in between is lost. */
export const DraftRestore = z.strictObject({ base: Version, version: Version })
export type DraftRestore = z.infer<typeof DraftRestore>
