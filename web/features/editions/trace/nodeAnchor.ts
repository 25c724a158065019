/** Where a group or an indicator stands in the page of a trace. */
export function nodeAnchor(code: string): string {
  return `n-${code}`
}
