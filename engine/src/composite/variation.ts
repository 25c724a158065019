/** Whether the known values are not all equal; no value, or a single one, does not vary. */
export function varies(values: Float64Array): boolean {
  const first = values.find((value) => !Number.isNaN(value))
  return values.some((value) => !Number.isNaN(value) && value !== first)
}
