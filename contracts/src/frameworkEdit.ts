import type {
  FrameworkEdit as EngineFrameworkEdit,
  FrameworkNode as EngineFrameworkNode,
} from '@thang/engine'
import { z } from 'zod'
import { Framework, nodeFields } from './framework.ts'
import { LocalText } from './localText.ts'
import { InputName } from './scoringRule.ts'

const Identity = z
  .string()
  .min(1)
  .max(200)
  .describe('The id of a node, or its code where it has none.')
const Place = {
  parent: Identity.nullable().describe('The node it is to stand under; null at the top.'),
  at: z.int().min(0).describe('Place among its siblings, from 0; the last where there are fewer.'),
}

/** What is being written may for a while be empty; the check of the draft says so. */
const draftFields = {
  ...nodeFields,
  code: z.string().max(200),
  name: z.strictObject({ vi: z.string(), en: z.string().min(1).exactOptional() }),
}

/** A node of a draft, whose code and name may still be empty. */
export const DraftNode: z.ZodType<EngineFrameworkNode> = z.lazy(() =>
  z.strictObject({
    id: Identity.exactOptional(),
    ...draftFields,
    children: z.array(DraftNode),
  }),
)

const NodeFields = z.strictObject({
  ...draftFields,
  code: draftFields.code.exactOptional(),
  level: nodeFields.level.exactOptional(),
  name: draftFields.name.exactOptional(),
  maxPoints: nodeFields.maxPoints.exactOptional(),
  knowledge: nodeFields.knowledge.exactOptional(),
  source: nodeFields.source.exactOptional(),
})
const OptionalField = z.enum([
  'weight',
  'aggregation',
  'rule',
  'ruleKnowledge',
  'notApplicable',
  'appliesTo',
  'componentCount',
  'evidence',
  'dataSource',
  'provenance',
  'appraisedBy',
  'note',
  'earlier',
])

const { $schema: _, nodes: __, ...settings } = Framework.shape
const FrameworkFields = z.strictObject({
  ...settings,
  code: settings.code.exactOptional(),
  index: settings.index.exactOptional(),
  name: settings.name.exactOptional(),
  unitKind: settings.unitKind.exactOptional(),
  periods: settings.periods.exactOptional(),
  legalBasis: settings.legalBasis.exactOptional(),
  maxPoints: settings.maxPoints.exactOptional(),
  total: settings.total.exactOptional(),
  decimals: settings.decimals.exactOptional(),
  groupValues: settings.groupValues.exactOptional(),
  rankedOn: settings.rankedOn.exactOptional(),
  knownDepth: settings.knownDepth.exactOptional(),
  notApplicable: settings.notApplicable.exactOptional(),
  views: settings.views.exactOptional(),
  notes: settings.notes.exactOptional(),
  sources: settings.sources.exactOptional(),
})

/** One step of an editor, in terms of identities, so that it can be done to a later version too. */
export const FrameworkEdit = z.discriminatedUnion('edit', [
  z.strictObject({ edit: z.literal('add-node'), node: DraftNode, ...Place }),
  z.strictObject({ edit: z.literal('remove-node'), node: Identity }),
  z.strictObject({ edit: z.literal('move-node'), node: Identity, ...Place }),
  z.strictObject({
    edit: z.literal('change-node'),
    node: Identity,
    fields: NodeFields,
    without: z
      .array(OptionalField)
      .exactOptional()
      .describe('Fields that the node is to have no longer.'),
    expected: NodeFields.exactOptional().describe(
      'What the editor saw; where the node says otherwise by now, the edit is refused.',
    ),
  }),
  z.strictObject({
    edit: z.literal('change-framework'),
    fields: FrameworkFields,
    without: z
      .array(z.enum(['levelScale', 'inputNames', 'inputUnits']))
      .exactOptional()
      .describe('Settings that the set is to have no longer.'),
  }),
  z.strictObject({
    edit: z.literal('name-input'),
    input: InputName,
    name: LocalText.nullable().describe('What it is called; null where that is not said.'),
    unit: LocalText.nullable().describe('In what it is counted; null where that is not said.'),
  }),
]) satisfies z.ZodType<EngineFrameworkEdit>
export type FrameworkEdit = z.infer<typeof FrameworkEdit>
