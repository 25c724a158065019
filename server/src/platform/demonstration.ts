/** What stands on every page, paper and file of an installation whose figures are invented. */
export const demonstrationLabel = 'DỮ LIỆU MINH HỌA'

const process = { shows: false }

/**
 * Says for the whole process whether the figures are invented. One process serves one installation, and this is a
 * fact of it: papers and workbooks ask here, so that no use case can forget to tell them.
 */
export function showAsDemonstration(shows: boolean): void {
  process.shows = shows
}

/** The label that papers and workbooks carry; null where the figures are real. */
export function labelOfInvented(): string | null {
  return process.shows ? demonstrationLabel : null
}
