import type { PageRequest, PageResponse } from '@thang/contracts'
import { workspaceAssets } from 'virtual:client-assets'
import { renderToStaticMarkup } from 'react-dom/server'
import { createTranslate, type Language } from '../i18n/translate.ts'
import en from './i18n/en.json?icu'
import vi from './i18n/vi.json?icu'
import { WorkspaceDocument } from './WorkspaceDocument.tsx'
import type { WordKey } from './words.ts'

const translators = {
  vi: createTranslate<WordKey>('vi', vi),
  en: createTranslate<WordKey>('en', en),
}

/** The document of the workspace, the same for everybody and for every address in a language. */
export function renderWorkspace(request: PageRequest, language: Language): PageResponse {
  const { theme, demonstration } = request
  const t = translators[language]
  const words = {
    title: t('shell.product'),
    needsScript: t('shell.needsScript'),
    home: t('shell.publicSite'),
  }
  const html = renderToStaticMarkup(
    <WorkspaceDocument
      assets={{ ...workspaceAssets, preloads: workspaceAssets.preloads[language] }}
      language={language}
      theme={theme}
      demonstration={
        demonstration === true
          ? { label: t('demonstration.label'), explanation: t('demonstration.explanation') }
          : null
      }
      words={words}
    />,
  )
  return { status: 200, html: `<!doctype html>${html}`, location: null }
}
