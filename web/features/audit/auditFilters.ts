import { isDay } from '../../ui/controls/DateField.tsx'

/** Names of the filters, as they stand in the address and as the API takes them. */
export const filterNames = [
  'unit',
  'person',
  'action',
  'outcome',
  'from',
  'to',
  'subjectKind',
  'subjectId',
] as const
export type AuditFilters = Partial<Record<(typeof filterNames)[number], string>>

/** The filters that an address holds; a day that is none is left out, since the API would refuse it. */
export function filtersOf(query: Readonly<Record<string, string>>): AuditFilters {
  const found = filterNames.flatMap((name) => {
    const value = query[name] ?? ''
    const isWrongDay = (name === 'from' || name === 'to') && !isDay(value)
    return value === '' || isWrongDay ? [] : [[name, value] as const]
  })
  return Object.fromEntries(found)
}

/** No filter, to be put into the address. */
export const noFilters = Object.fromEntries(filterNames.map((name) => [name, '']))
