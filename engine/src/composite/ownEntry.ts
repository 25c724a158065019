/**
 * What a record holds under a code, and nothing it merely inherits: an indicator may be called
 * `constructor`. Undefined where there is no record.
 */
export function ownEntry<Entry>(
  record: Readonly<Record<string, Entry>> | undefined,
  code: string,
): Entry | undefined {
  return record !== undefined && Object.hasOwn(record, code) ? record[code] : undefined
}
