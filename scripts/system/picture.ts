import { join } from 'node:path'
import type { Desk } from './desk.ts'

const sizes = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1366, height: 768 },
}

/** What a desk shows, in both sizes and themes, where SCREENSHOTS names a folder. */
export async function picture({ page }: Pick<Desk, 'page'>, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS']
  if (folder === undefined) return
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const [size, viewport] of Object.entries(sizes)) {
      await page.setViewportSize(viewport)
      const path = join(folder, `${name}-${size}-${colorScheme}.png`)
      await page.screenshot({ path, fullPage: true })
    }
  }
}
