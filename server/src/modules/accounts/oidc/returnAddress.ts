/** Where the workspace begins in each language. */
const homes = { vi: '/lam-viec', en: '/en/workspace' } as const

export const workspaceHome = homes.vi

/**
 * The address as a path below this site's workspace; undefined for any other. Browsers read
 * `//elsewhere` and `/\elsewhere` as another site, skip spaces within, and take `..` for a step up.
 */
export function workspaceAddress(text: string): string | undefined {
  if (!/^\/(?![/\\])\S*$/.test(text)) return undefined
  const { pathname, search, hash } = new URL(text, 'http://site.invalid')
  const inside = Object.values(homes).some((home) => isBelow(pathname, home))
  return inside ? `${pathname}${search}${hash}` : undefined
}

/** The sign-in page in the language of where one wanted to go, with the reason why one is there. */
export function signInAddress(returnTo: string, reason: string): string {
  const english = isBelow(returnTo.split(/[?#]/)[0] ?? '', homes.en)
  const page = english ? `${homes.en}/sign-in` : `${homes.vi}/dang-nhap`
  return `${page}?${new URLSearchParams({ error: reason, to: returnTo }).toString()}`
}

function isBelow(path: string, home: string): boolean {
  return path === home || path.startsWith(`${home}/`)
}
