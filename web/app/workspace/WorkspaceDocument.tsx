import {
  DemonstrationStrip,
  DemonstrationPrint,
  type DemonstrationWords,
} from '../../ui/DemonstrationStrip.tsx'
import type { Language } from '../i18n/translate.ts'

interface WorkspaceDocumentProps {
  readonly assets: {
    readonly script: string
    readonly style: string
    readonly preloads: readonly string[]
    readonly fonts: readonly string[]
    readonly icon: string
  }
  readonly language: Language
  readonly theme: 'light' | 'dark' | null
  /** What the strip says; null where the figures are real. */
  readonly demonstration: DemonstrationWords | null
  readonly words: { readonly title: string; readonly needsScript: string; readonly home: string }
}

/** The empty document in which the workspace starts; what is in it comes from the API. */
export function WorkspaceDocument(props: WorkspaceDocumentProps) {
  const { assets, demonstration, language, theme, words } = props
  return (
    <html lang={language} data-theme={theme ?? undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{words.title}</title>
        <meta name="color-scheme" content={theme ?? 'light dark'} />
        <meta name="robots" content="noindex" />
        {assets.fonts.map((href) => (
          <link key={href} rel="preload" as="font" type="font/woff2" href={href} crossOrigin="" />
        ))}
        {/* React Aria writes a style element of this name unless there is something of that name. */}
        <link rel="stylesheet" id="react-aria-pressable-style" href={assets.style || undefined} />
        {demonstration === null ? null : <DemonstrationPrint />}
        {assets.icon === '' ? null : <link rel="icon" type="image/svg+xml" href={assets.icon} />}
        {assets.preloads.map((href) => (
          <link key={href} rel="modulepreload" href={href} />
        ))}
        {assets.script === '' ? null : <script type="module" src={assets.script} />}
      </head>
      <body>
        <div id="workspace">
          <noscript>
            <p>{words.needsScript}</p>
            <p>
              <a href={language === 'vi' ? '/' : '/en'}>{words.home}</a>
            </p>
          </noscript>
        </div>
        <DemonstrationStrip words={demonstration} />
      </body>
    </html>
  )
}
