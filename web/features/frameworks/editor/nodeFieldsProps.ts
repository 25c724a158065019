import type { Framework, FrameworkNode } from '@thang/engine'
import type { NodeChange } from './useDraftEditor.ts'

/** What the fields of a node are given. */
export interface NodeFieldsProps {
  readonly framework: Framework
  readonly node: FrameworkNode
  /** `field` names what is typed in, so that a word is one step back. */
  readonly change: (change: NodeChange, field: string) => void
}
