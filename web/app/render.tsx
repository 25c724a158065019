import type { Client, PageRequest, PageResponse, Render } from '@thang/contracts'
import assets from 'virtual:client-assets'
import type { ReactElement } from 'react'
import { renderToStaticMarkup, renderToString } from 'react-dom/server'
import { readAddress } from './address.ts'
import { Document } from './Document.tsx'
import en from './i18n/en.json?icu'
import { createTranslate, type Language } from './i18n/translate.ts'
import vi from './i18n/vi.json?icu'
import type { Elsewhere, PageName, PageQuery, Refusal } from './page.ts'
import { importPage, type Match, matchPage, pages, pathOf } from './pages.ts'
import type { Loaded } from './openPage.tsx'
import { type Payload, writePayload } from './payload.ts'
import { refusalOf } from './refusal.ts'
import { Shell } from './Shell.tsx'
import { SiteProvider } from './site.tsx'
import { renderWorkspace } from './workspace/renderWorkspace.tsx'
import { workspaceLanguage } from './workspace/workspacePath.ts'

const translators = { vi: createTranslate('vi', vi), en: createTranslate('en', en) }

/** One finished page for one address. */
export const render: Render = async (request, client) => {
  const { path, search, untidy } = readAddress(request.url)
  if (untidy) return redirect(`${path}${search}`)
  const workspace = workspaceLanguage(path)
  if (workspace !== undefined) return renderWorkspace(request, workspace)
  const match = matchPage(path)
  const query = Object.fromEntries(new URLSearchParams(search))
  try {
    return await renderPage(request, client, match, query)
  } catch (error) {
    return renderFailure(request, client, match, error)
  }
}

async function renderPage(
  request: PageRequest,
  client: Client,
  match: Match,
  query: PageQuery,
  refusal?: Refusal,
): Promise<PageResponse> {
  const { name, language, params } = match
  const page = await importPage(name)
  const loaded = await page.load({ client, params, query, language, refusal })
  if ('notFound' in loaded) {
    return renderPage(request, client, { name: 'notFound', language, params: {} }, {})
  }
  if ('redirect' in loaded) return redirect(addressOf(loaded, language))
  const element = page.element(loaded.data)
  const payload = { name, language, params, query, data: loaded.data }
  return {
    status: loaded.status ?? statusOf(name),
    html: document(request, payload, loaded, element),
    location: null,
  }
}

async function renderFailure(
  request: PageRequest,
  client: Client,
  match: Match,
  error: unknown,
): Promise<PageResponse> {
  // Asked for something that is not there, or with parameters the API refuses: the visitor's page.
  const refusal = refusalOf(error)
  if (refusal === undefined && !(error instanceof Error && 'status' in error)) throw error
  const name = refusal === undefined ? 'unavailable' : 'notFound'
  const { language } = match
  return renderPage(request, client, { name, language, params: {} }, {}, refusal)
}

function document(
  request: PageRequest,
  payload: Payload,
  loaded: Loaded,
  element: ReactElement,
): string {
  const { name, language, params, query } = payload
  const t = translators[language]
  const body = renderToString(
    <SiteProvider site={{ language, t, name, params, query }}>
      <Shell>{element}</Shell>
    </SiteProvider>,
  )
  const html = renderToStaticMarkup(
    <Document
      address={`${request.origin}${readAddress(request.url).path}${readAddress(request.url).search}`}
      assets={{ ...assets, preloads: preloads(name, language) }}
      body={body}
      language={language}
      links={alternates(request.origin, payload)}
      payload={writePayload(payload)}
      siteName={t('site.name')}
      theme={request.theme}
      demonstration={
        request.demonstration === true
          ? { label: t('demonstration.label'), explanation: t('demonstration.explanation') }
          : null
      }
      words={loaded.words(t, language)}
    />,
  )
  return `<!doctype html>${html}`
}

function preloads(name: PageName, language: Language): string[] {
  const wanted = [`features/${pages[name].file}.tsx`, `app/i18n/${language}.json?icu`]
  const files = wanted.flatMap((key) => assets.chunks[key] ?? [])
  return [...new Set(files)].filter((file) => file !== assets.script)
}

function alternates(origin: string, { name, params }: Payload) {
  if (name === 'notFound' || name === 'unavailable') return null
  return {
    vi: `${origin}${pathOf(name, 'vi', params)}`,
    en: `${origin}${pathOf(name, 'en', params)}`,
  }
}

function statusOf(name: PageName): number {
  if (name === 'notFound') return 404
  return name === 'unavailable' ? 503 : 200
}

function addressOf(elsewhere: Extract<Elsewhere, { redirect: object }>, language: Language) {
  const { name, params, query } = elsewhere.redirect
  return pathOf(name, language, params, query)
}

function redirect(location: string): PageResponse {
  return { status: 302, html: '', location }
}
