import { z } from 'zod'
import { Line } from './person.ts'

const words = (longest: number) => Line.min(1).max(longest).nullable()

/** What the annex says of the office that issues; what is null is left to be written in by hand. */
export const AnnexOffice = z.strictObject({
  parent: words(200).describe('The body above the one that issues.'),
  issuer: words(200).describe('Such as Ủy ban nhân dân tỉnh Phú Thọ.'),
  place: words(80).describe('Where it is signed, such as Phú Thọ.'),
  capacity: z
    .string()
    .trim()
    .min(1)
    .max(300)
    .regex(/^(?:[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|\n)*$/u, 'no control characters')
    .nullable()
    .describe('In which capacity it is signed, a line each: TM. Ủy ban nhân dân, Chủ tịch.'),
  signer: words(120),
  receivers: z.array(Line.min(1).max(200)).max(30).describe('Nơi nhận, one each.'),
})
export type AnnexOffice = z.infer<typeof AnnexOffice>

/** What the annex of a draft, or of what was issued from it, says of the office now. */
export const AnnexOfficeAnswer = z.strictObject({
  office: AnnexOffice,
  remembered: z.boolean().describe('Given for another set of the unit, and not yet for this one.'),
  actions: z.array(z.enum(['edit'])).describe('What the asker may do now.'),
})
export type AnnexOfficeAnswer = z.infer<typeof AnnexOfficeAnswer>
