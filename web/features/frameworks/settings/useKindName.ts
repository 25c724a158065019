import { RegisteredUnitKind } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'

/** Every kind of unit that a set may be for. */
export const unitKinds = RegisteredUnitKind.options

/** What a kind of unit is called; a kind that this program does not know by its code. */
export function useKindName(): (kind: string) => string {
  const { t } = useWorkspace()
  return (kind) => {
    const known = unitKinds.find((each) => each === kind)
    return known === undefined ? kind : t(`unitKind.${known}`)
  }
}
