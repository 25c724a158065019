import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Render } from '@thang/contracts'

/** The built public site: how it renders a page, and where its assets are. */
export interface Site {
  readonly render: Render
  readonly assets: string
}

/** Loads what the build left in `directory`; undefined where the site was not built. */
export async function loadSite(directory: string): Promise<Site | undefined> {
  const entry = join(directory, 'server/render.js')
  if (!existsSync(entry)) return undefined
  const built = (await import(pathToFileURL(entry).href)) as { render: Render }
  return { render: built.render, assets: join(directory, 'client') }
}
