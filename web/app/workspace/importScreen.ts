import type { ComponentType } from 'react'
import { type ScreenName, screens } from './screens.ts'

const modules = import.meta.glob<{ Screen: ComponentType }>('../../features/*/*Screen.tsx')

/** Loads the module of a screen; the browser loads the one it needs. */
export async function importScreen(name: ScreenName): Promise<ComponentType> {
  const load = modules[`../../features/${screens[name].file}.tsx`]
  if (load === undefined) throw new Error(`No module for the screen ${name}`)
  return (await load()).Screen
}
