import { z } from 'zod'
import { LocalText } from './localText.ts'
import { PersonReference } from './person.ts'

const Parameter = z.union([z.string(), z.number(), z.boolean(), z.null()])

/** A draft may have names that are still empty. */
const Name = z.strictObject({ vi: z.string(), en: z.string().exactOptional() })

/** A value of a nested description that differs, by where it stands in it. */
const ParameterChange = z.strictObject({
  path: z.string().describe('Such as `target` or `options.leader.share`.'),
  before: Parameter,
  after: Parameter,
})

const ChangeValue = z.union([z.string(), z.number(), Name, z.array(z.string()), z.null()])

const NodeReference = z.strictObject({
  id: z.string().nullable(),
  code: z.string(),
  level: z.enum(['pillar', 'group', 'indicator']),
  name: Name,
  maxPoints: z.number().nullable(),
  parent: z.string().nullable().describe('Code of the node above it; null at the top.'),
})
const MatchedBy = z
  .enum(['stated', 'id', 'wording', 'code'])
  .nullable()
  .describe('By what the two are held to be the same; null where there is only one.')

/** What differs between two versions: of the set as a whole, then node by node; what did not change is left out. */
export const FrameworkDiff = z.strictObject({
  framework: z.array(ParameterChange),
  nodes: z.array(
    z.strictObject({
      state: z.enum(['added', 'dropped', 'changed']),
      before: NodeReference.nullable(),
      after: NodeReference.nullable(),
      matchedBy: MatchedBy,
      changes: z.array(
        z.strictObject({
          field: z.string().describe('Such as name, maxPoints, rule, parent or position.'),
          before: ChangeValue,
          after: ChangeValue,
          parameters: z.array(ParameterChange),
        }),
      ),
    }),
  ),
})
export type FrameworkDiff = z.infer<typeof FrameworkDiff>

/** What became of every indicator, in the order of the later version, then what was dropped. */
export const FrameworkCrosswalk = z.strictObject({
  entries: z.array(
    z.strictObject({
      state: z.enum(['same', 'changed', 'new', 'dropped']),
      before: NodeReference.nullable(),
      after: NodeReference.nullable(),
      matchedBy: MatchedBy,
      reasons: z
        .array(z.enum(['wording', 'points', 'rule', 'applicability']))
        .describe('In what it differs, also where it is stated to be the same.'),
      comparable: z
        .boolean()
        .nullable()
        .describe('Whether values mean the same in both; null where a rule is not known.'),
      note: LocalText.nullable(),
    }),
  ),
})
export type FrameworkCrosswalk = z.infer<typeof FrameworkCrosswalk>

const Version = z.strictObject({
  code: z.string(),
  revision: z.int().nullable().describe('Null for a draft.'),
  name: LocalText,
  version: z.int().nullable().describe('Of a draft; null for an issued one.'),
})

/** A draft compared with an issued version or with an earlier one of itself. */
export const DraftDiff = z.strictObject({ from: Version, to: Version, diff: FrameworkDiff })
export type DraftDiff = z.infer<typeof DraftDiff>
export const DraftCrosswalk = FrameworkCrosswalk.extend({ from: Version, to: Version })
export type DraftCrosswalk = z.infer<typeof DraftCrosswalk>

/** What to compare a draft with; without either, the version it is based on. */
export const DraftDiffQuery = z.strictObject({
  against: z.string().exactOptional().describe('Code of an issued framework.'),
  version: z.coerce
    .number()
    .int()
    .min(1)
    .exactOptional()
    .describe('An earlier version of the draft itself, instead of `against`.'),
})
export const DraftCrosswalkQuery = DraftDiffQuery.pick({ against: true })

/** A save of a draft. */
export const DraftSaving = z.strictObject({
  version: z.int(),
  savedAt: z.iso.datetime(),
  savedBy: PersonReference,
})
export type DraftSaving = z.infer<typeof DraftSaving>

/** What others saved meanwhile: `details` of a conflict `edited-meanwhile`. What was sent is not saved. */
export const EditedMeanwhile = z.strictObject({
  reason: z.literal('edited-meanwhile'),
  version: z.int().describe('The version that holds now.'),
  saves: z.array(DraftSaving).describe('Since the base, newest first.'),
  theirs: FrameworkDiff.describe('What they changed since the base.'),
  nodes: z
    .array(z.string().nullable())
    .describe(
      'Identities of the nodes that both changed; null for the set as a whole. Empty where a body was sent.',
    ),
})
export type EditedMeanwhile = z.infer<typeof EditedMeanwhile>
