import { setTimeout as sleep } from 'node:timers/promises'
import type { Page, Request } from 'playwright-core'

const patience = 30_000

/** Goes to the address and waits until nothing is under way there any more. */
export function goTo(page: Page, address: string): Promise<void> {
  return settled(page, () => page.goto(address))
}

/**
 * Does something that loads the page, and waits until no request is under way and the page has nothing
 * left to do. A browser calls its network idle only after half a second without a request.
 */
export async function settled(page: Page, load: () => Promise<unknown>): Promise<void> {
  const underWay = new Set<Request>()
  let begun = 0
  const begin = (request: Request) => void (underWay.add(request), (begun += 1))
  const end = (request: Request) => void underWay.delete(request)
  page.on('request', begin).on('requestfinished', end).on('requestfailed', end)
  try {
    await load()
    const until = Date.now() + patience
    for (let quiet = 0, seen = begun; quiet < 2; seen = begun) {
      if (Date.now() > until) throw new Error(`still under way: ${addresses(underWay)}`)
      await pause(page)
      quiet = underWay.size === 0 && seen === begun ? quiet + 1 : 0
    }
  } finally {
    page.off('request', begin).off('requestfinished', end).off('requestfailed', end)
  }
}

/** Until the page has come to what is least urgent; a page without script or just being left never does. */
async function pause(page: Page): Promise<void> {
  await sleep(50)
  const idle = 'new Promise((done) => scheduler.postTask(() => done(), { priority: "background" }))'
  await Promise.race([page.evaluate(idle).catch(() => undefined), sleep(1_000)])
}

function addresses(requests: ReadonlySet<Request>): string {
  return [...requests].map((request) => request.url()).join(', ')
}
