import type { Page } from 'playwright-core'

/** A size of the window and a theme of the system. */
export interface Look {
  readonly size: 'desktop' | 'phone'
  readonly colorScheme: 'light' | 'dark'
}

/** Each size and each theme. */
export const everyLook: readonly Look[] = [
  { size: 'desktop', colorScheme: 'light' },
  { size: 'desktop', colorScheme: 'dark' },
  { size: 'phone', colorScheme: 'dark' },
  { size: 'phone', colorScheme: 'light' },
]

const viewports = { desktop: { width: 1366, height: 768 }, phone: { width: 390, height: 844 } }

/** Lets the page be seen so, at once and without anything that moves. */
export async function putOn(page: Page, { size, colorScheme }: Look): Promise<void> {
  await page.setViewportSize(viewports[size])
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
}

/** Whether the page is wider than its window. */
export function isWider(page: Page): Promise<boolean> {
  return page.evaluate<boolean>(
    'document.documentElement.scrollWidth > document.documentElement.clientWidth',
  )
}
