import { z } from 'zod'
import { LocalText } from './localText.ts'
import { Line, PersonReference, Why } from './person.ts'
import { UnitReference } from './unit.ts'

const Instant = z.iso.datetime()
const PlainDate = z.iso.date()
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'SHA-256, 64 hexadecimal digits')
const Bytes = z.int().min(1)

/** What the bytes of a file turn out to be, whatever its name and sender say. */
export const EvidenceType = z.enum([
  'pdf',
  'png',
  'jpeg',
  'webp',
  'docx',
  'xlsx',
  'pptx',
  'doc',
  'xls',
  'ppt',
  'odt',
  'ods',
  'odp',
  'text',
])
export type EvidenceType = z.infer<typeof EvidenceType>

export const EvidenceScan = z
  .enum(['clean', 'not-scanned', 'scan-failed', 'infected'])
  .describe(
    'not-scanned: no virus scanner is configured; scan-failed: it could not be asked, and the file cannot be opened until it was; infected: the bytes were deleted.',
  )
export type EvidenceScan = z.infer<typeof EvidenceScan>

export const EvidenceVisibility = z
  .enum(['public', 'internal'])
  .describe('public: every official may read it; internal: the unit and who oversees it.')
export type EvidenceVisibility = z.infer<typeof EvidenceVisibility>

/** A file as a person called it: its last part alone, without a path. */
const FileName = Line.min(1)
  .max(200)
  .regex(/^[^/\\]+$/, 'a name without a path')

/** A file of a document. */
export const EvidenceFile = z.strictObject({
  id: z.int(),
  name: z.string(),
  bytes: Bytes,
  sha256: Sha256,
  type: EvidenceType,
  scan: EvidenceScan,
  infection: z.string().nullable().describe('What the scanner found; null where nothing.'),
  addedAt: Instant,
  addedBy: PersonReference,
  replacedBy: z.int().nullable().describe('The file that took its place; null while it holds.'),
  mayOpen: z.boolean().describe('It can be downloaded now.'),
  inline: z.boolean().describe('A browser may show it: a PDF or an image.'),
})
export type EvidenceFile = z.infer<typeof EvidenceFile>

/** What is known of the paper itself; null where it has none such, as a photograph has no number. */
export const EvidenceData = z.strictObject({
  number: Line.min(1).max(80).nullable().describe('Number and symbol, such as 12/QĐ-UBND.'),
  issuedOn: PlainDate.nullable(),
  issuer: Line.min(1).max(200).nullable(),
  signer: Line.min(1).max(120).nullable(),
  summary: Line.min(3).max(500),
  visibility: EvidenceVisibility,
})
export type EvidenceData = z.infer<typeof EvidenceData>

export const EvidenceAction = z.enum(['edit', 'add-file', 'withdraw'])
export type EvidenceAction = z.infer<typeof EvidenceAction>
export const EvidenceState = z.enum(['current', 'withdrawn'])
export type EvidenceState = z.infer<typeof EvidenceState>

/** A document that answers rest on, with its files. */
export const EvidenceDocument = EvidenceData.extend({
  id: z.int(),
  unit: UnitReference.describe('Whose document it is.'),
  version: z.int().min(1).describe('Grows by one with every change of its data.'),
  state: EvidenceState,
  createdAt: Instant,
  createdBy: PersonReference,
  editedAt: Instant,
  editedBy: PersonReference,
  withdrawn: z.strictObject({ at: Instant, by: PersonReference, reason: z.string() }).nullable(),
  cited: z.boolean().describe('Something rests on it, so it cannot be withdrawn.'),
  files: z.array(EvidenceFile).describe('In the order they were added; those replaced too.'),
  actions: z.array(EvidenceAction).describe('What the asker may do now.'),
})
export type EvidenceDocument = z.infer<typeof EvidenceDocument>

export const NewEvidence = EvidenceData.extend({ unit: z.string().max(60) })
export type NewEvidence = z.infer<typeof NewEvidence>

/** The data as they are to be; `base` is the version that was edited. */
export const EvidenceEdit = EvidenceData.extend({ base: z.int().min(1) })
export type EvidenceEdit = z.infer<typeof EvidenceEdit>

export const EvidenceWithdrawal = z.strictObject({ reason: Why })
export type EvidenceWithdrawal = z.infer<typeof EvidenceWithdrawal>

export const EvidenceQuery = z.strictObject({
  unit: z.string().max(60).exactOptional(),
  q: z.string().trim().max(200).exactOptional().describe('Words, with or without diacritics.'),
  state: EvidenceState.exactOptional(),
  below: z.coerce.number().int().min(1).exactOptional().describe('`next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export type EvidenceQuery = z.infer<typeof EvidenceQuery>

/** Newest first. */
export const EvidenceList = z.strictObject({
  documents: z.array(EvidenceDocument),
  next: z.int().nullable().describe('For `below` of the next page; null on the last.'),
  mayAddFor: z.array(UnitReference).describe('Units for which the asker may add a document.'),
})
export type EvidenceList = z.infer<typeof EvidenceList>

/** What is taken, said before anything is sent. */
export const EvidenceLimits = z.strictObject({
  fileBytes: z.int().describe('Most bytes of one file.'),
  types: z.array(EvidenceType),
  scanning: z.boolean().describe('Files are scanned for viruses.'),
})
export type EvidenceLimits = z.infer<typeof EvidenceLimits>

export const NewEvidenceUpload = z.strictObject({
  unit: z.string().max(60),
  name: FileName,
  bytes: Bytes,
  sha256: Sha256.nullable().describe('Where the sender knows it: what arrives is held against it.'),
})
export type NewEvidenceUpload = z.infer<typeof NewEvidenceUpload>

export const EvidenceUploadState = z
  .enum(['receiving', 'ready', 'attached', 'refused'])
  .describe('ready: checked and kept, but no evidence until it is put to a document.')

/** A file on its way. */
export const EvidenceUpload = z.strictObject({
  id: z.uuid(),
  unit: UnitReference,
  name: z.string(),
  bytes: Bytes,
  offset: z.int().min(0).describe('Bytes that are really here; the next part begins there.'),
  state: EvidenceUploadState,
  sha256: Sha256.nullable(),
  type: EvidenceType.nullable(),
  scan: EvidenceScan.nullable(),
  alreadyIn: z
    .array(
      z.strictObject({ document: z.int(), file: z.int(), name: z.string(), summary: z.string() }),
    )
    .describe('Documents of the unit that have the same bytes already.'),
  expiresAt: Instant.describe('Forgotten then, unless it was put to a document.'),
})
export type EvidenceUpload = z.infer<typeof EvidenceUpload>

/** Puts an upload to a document, in the place of a file or beside the others. */
export const EvidenceAttachment = z.strictObject({
  upload: z.uuid(),
  replaces: z.int().nullable(),
})
export type EvidenceAttachment = z.infer<typeof EvidenceAttachment>

/** An answer that rests on a document. */
export const EvidenceUse = z.strictObject({
  submission: z.int(),
  round: z.strictObject({ id: z.int(), name: z.string(), period: z.string() }),
  unit: UnitReference,
  node: z.string(),
  name: LocalText.describe('Of the indicator.'),
  file: z.int().nullable().describe('Null where only the data of the document are cited.'),
  pages: z.string().nullable(),
  at: Instant,
  by: PersonReference,
})
export type EvidenceUse = z.infer<typeof EvidenceUse>

/** Where a document is used, in submissions that the asker reads; the newest first. */
export const EvidenceUses = z.strictObject({
  uses: z.array(EvidenceUse),
  elsewhere: z.boolean().describe('It is used in a submission too that the asker does not read.'),
})
export type EvidenceUses = z.infer<typeof EvidenceUses>
