/** Where a group or an indicator stands in the page of a trace. */
export function nodeAnchor(code: string): string {
  return `n-${code}`
}

/** The number of a group as a heading has it: 1. or IV., but 1.2 as it is. */
export function groupNumber(number: string): string {
  return number.includes('.') ? number : `${number}.`
}
