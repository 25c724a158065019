import type { LocalText as EngineLocalText } from '@thang/engine'
import { z } from 'zod'

/** A text in Vietnamese and, where it exists, in English. */
export const LocalText = z.strictObject({
  vi: z.string().min(1),
  en: z.string().min(1).exactOptional(),
}) satisfies z.ZodType<EngineLocalText>
export type LocalText = z.infer<typeof LocalText>
