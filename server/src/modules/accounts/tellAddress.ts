import type { Job } from '../../platform/jobs/jobQueue.ts'
import { type Addressee, composeMail } from './composeMail.ts'

/** Tells a person, at the former and at the new address, that somebody else has changed it. */
export function tellAddress(
  person: Pick<Addressee, 'name' | 'language'>,
  { former, email, at }: { readonly former: string; readonly email: string; readonly at: Date },
): readonly Job[] {
  return [former, email].map((to) =>
    composeMail('email-changed', { ...person, email: to }, { email, at }),
  )
}
