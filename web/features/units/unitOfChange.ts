import type { UnitEventRecord } from '@thang/contracts'

interface Named {
  readonly unit: string
  /** Undefined where the event does not say it. */
  readonly name: string | undefined
}

/** The unit whose page tells of the event best: where things go, or which unit changes. */
export function unitOfChange(change: UnitEventRecord['change']): Named {
  switch (change.kind) {
    case 'create':
      return { unit: change.unit, name: change.create.name }
    case 'merge':
      return { unit: change.into.unit, name: change.into.create?.name }
    case 'rename':
      return { unit: change.unit, name: change.name.name }
    case 'transfer':
      return { unit: change.from, name: undefined }
    case 're-parent':
    case 'split':
    case 'dissolve':
      return { unit: change.unit, name: undefined }
    default:
      throw new Error(`unknown kind of unit event: ${JSON.stringify(change satisfies never)}`)
  }
}
