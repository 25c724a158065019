import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly impact: string
  readonly nodes: { readonly html: string; readonly failureSummary: string }[]
}

/** The serious and critical barriers that axe finds on the page, each in a line. */
export async function seriousBarriers(page: Page): Promise<string[]> {
  // Not as a script of the page: its content policy keeps strange scripts out, axe too.
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(`${await axe}; 0`)
  const violations = await page.evaluate<Violation[]>(
    // No rule that runs by itself reads style sheets or media as files.
    'axe.run({ resultTypes: ["violations"], preload: false }).then(({ violations }) => violations)',
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`)
}
