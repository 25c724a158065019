// Style sheets and the icon are imported to be bundled.
// oxlint-disable import/no-unassigned-import
import '../../ui/fonts.css'
import '../../ui/tokens.css'
import '../../ui/base.css'
import '../../ui/print.css'
import './workspace.css'
// oxlint-enable import/no-unassigned-import
import { createRoot } from 'react-dom/client'
import { startWorkspace } from './startWorkspace.tsx'
import { workspaceLanguage } from './workspacePath.ts'
import { loadWords } from './words.ts'

await start()

async function start(): Promise<void> {
  const root = document.querySelector('#workspace')
  if (root === null) return
  const language = workspaceLanguage(location.pathname) ?? 'vi'
  const t = await loadWords(language)
  createRoot(root).render(startWorkspace({ language, t }))
}
