// Style sheets and the icon are imported to be bundled.
// oxlint-disable import/no-unassigned-import
import '../ui/fonts.css'
import '../ui/tokens.css'
import '../ui/base.css'
import '../ui/print.css'
import '../ui/icon.svg'
// oxlint-enable import/no-unassigned-import
import { hydrateRoot } from 'react-dom/client'
import { createTranslate, type Language } from './i18n/translate.ts'
import { importPage } from './pages.ts'
import { payloadId, readPayload } from './payload.ts'
import { Shell } from './Shell.tsx'
import { SiteProvider } from './site.tsx'

const messages = {
  vi: () => import('./i18n/vi.json?icu'),
  en: () => import('./i18n/en.json?icu'),
}

await start()

async function start(): Promise<void> {
  const root = document.querySelector('#root')
  const text = document.querySelector(`#${payloadId}`)?.textContent
  if (root === null || text === null || text === undefined) return
  const payload = readPayload(text)
  const [page, t] = await Promise.all([importPage(payload.name), loadWords(payload.language)])
  const { language, name, params, query, data } = payload
  hydrateRoot(
    root,
    <SiteProvider site={{ language, t, name, params, query }}>
      <Shell>{page.element(data)}</Shell>
    </SiteProvider>,
  )
}

async function loadWords(language: Language) {
  return createTranslate(language, (await messages[language]()).default)
}
