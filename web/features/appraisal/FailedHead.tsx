import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'

interface FailedHeadProps {
  readonly of: { readonly data: unknown; readonly error: unknown }
}

/** The heading of a screen whose answer did not come: what went wrong stands under a name, with the way back. */
export function FailedHead({ of: { data, error } }: FailedHeadProps) {
  return data === undefined && error !== null ? <ScreenHead /> : null
}
