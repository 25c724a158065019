import { submissionStates } from '@thang/engine'
import { z } from 'zod'
import { PersonReference } from './person.ts'
import { UnitReference } from './unit.ts'

const Instant = z.iso.datetime()
const Count = z.int().min(0)

/** Why a unit needs somebody's eye. */
export const ProgressFlag = z
  .enum(['late', 'stuck', 'no-officer', 'no-head', 'nothing-begun', 'contested'])
  .describe(
    '`late`: its phase is past and it is not through; `stuck`: nothing was done for three working days while something waits; `no-officer`, `no-head`: nobody holds the post; `contested`: it contests measured values.',
  )
export type ProgressFlag = z.infer<typeof ProgressFlag>

/** How far a unit is in a round. */
export const UnitProgress = z.strictObject({
  unit: UnitReference,
  submission: z.int(),
  state: z.enum(submissionStates),
  answered: Count,
  answerable: Count.describe(
    'Scored indicators of its framework that apply and are not withdrawn.',
  ),
  withoutEvidence: Count.describe(
    'Answers that need evidence and have neither evidence nor explanation.',
  ),
  flags: z.array(ProgressFlag),
  waitsFor: z.enum(['officer', 'head', 'appraiser', 'nobody']),
  dueAt: Instant.nullable().describe('Deadline of what it waits for; null where there is none.'),
  lastChangeAt: Instant.nullable(),
  lastChangeBy: PersonReference.nullable(),
  remindedAt: Instant.nullable(),
})
export type UnitProgress = z.infer<typeof UnitProgress>

/** Units by how far they are; late ones first, then by the Vietnamese alphabet. */
export const RoundProgress = z.strictObject({
  round: z.int(),
  now: Instant,
  units: z.array(UnitProgress),
  counts: z.record(z.enum(submissionStates), Count),
})
export type RoundProgress = z.infer<typeof RoundProgress>
