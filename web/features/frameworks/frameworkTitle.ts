/** A code as an office gives it: it stands in addresses and names of files. */
export const codePattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** The kinds of unit for which sets are made. */
export const unitKinds = [
  'province',
  'department',
  'commune',
  'ministry-with-public-services',
  'ministry-without-public-services',
] as const
