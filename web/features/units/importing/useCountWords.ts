import type { UnitImport } from '@thang/contracts'
import { unitEventKinds } from '@thang/engine'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'

/** How many events of which kinds, in words: 36 lần lập đơn vị, 2 lần sáp nhập. */
export function useCountWords(): (counts: UnitImport['counts']) => string {
  const { t } = useWorkspace()
  return (counts) =>
    unitEventKinds
      .flatMap((kind) => {
        const count = counts[kind] ?? 0
        return count === 0 ? [] : [t(`unitEventCount.${kind}`, { count })]
      })
      .join(', ')
}
