import type { NodeFieldsProps } from './nodeFieldsProps.ts'

type Change = Parameters<NodeFieldsProps['change']>
type Dropped = NonNullable<Change[0]['without']>[number]

/** The change of a field that a node need not have: set, or taken away. */
export function setOrDrop(field: Dropped, value: unknown): Change {
  return value === undefined
    ? [{ fields: {}, without: [field] }, field]
    : [{ fields: Object.fromEntries([[field, value]]) }, field]
}
