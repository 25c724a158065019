import {
  DemonstrationStrip,
  DemonstrationPrint,
  type DemonstrationWords,
} from '../ui/DemonstrationStrip.tsx'
import type { Language } from './i18n/translate.ts'
import type { PageWords } from './page.ts'
import { payloadId } from './payload.ts'

interface DocumentProps {
  readonly assets: {
    script: string
    styles: string[]
    fonts: string[]
    icon: string
    preloads: string[]
  }
  /** Whole address of this page, with its question. */
  readonly address: string
  readonly body: string
  readonly language: Language
  readonly links: { vi: string; en: string } | null
  readonly payload: string
  readonly siteName: string
  readonly theme: 'light' | 'dark' | null
  readonly words: PageWords
  /** What the strip says; null where the figures are real. */
  readonly demonstration: DemonstrationWords | null
}

/** The document around the hydrated tree; it is rendered once, on the server. */
export function Document(props: DocumentProps) {
  const { assets, language, links, siteName, theme, words } = props
  const title = words.title === siteName ? siteName : `${words.title} – ${siteName}`
  return (
    <html lang={language} data-theme={theme ?? undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="description" content={words.description} />
        <meta name="color-scheme" content={theme ?? 'light dark'} />
        <meta property="og:type" content="website" />
        <meta property="og:site_name" content={siteName} />
        <meta property="og:title" content={words.title} />
        <meta property="og:description" content={words.description} />
        <meta property="og:locale" content={language === 'vi' ? 'vi_VN' : 'en_GB'} />
        {links === null ? <meta name="robots" content="noindex" /> : <Alternates {...props} />}
        {assets.fonts.map((href) => (
          <link key={href} rel="preload" as="font" type="font/woff2" href={href} crossOrigin="" />
        ))}
        {assets.styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {props.demonstration === null ? null : <DemonstrationPrint />}
        {assets.icon === '' ? null : <link rel="icon" type="image/svg+xml" href={assets.icon} />}
        {assets.preloads.map((href) => (
          <link key={href} rel="modulepreload" href={href} />
        ))}
        {assets.script === '' ? null : <script type="module" src={assets.script} />}
      </head>
      <body>
        {/* Rendered by React a moment before, from the same tree that the browser hydrates. */}
        <div id="root" dangerouslySetInnerHTML={{ __html: props.body }} />
        <DemonstrationStrip words={props.demonstration} />
        {/* Where a printed page came from. */}
        <p data-print-only="">{props.address}</p>
        <script
          type="application/json"
          id={payloadId}
          dangerouslySetInnerHTML={{ __html: props.payload }}
        />
      </body>
    </html>
  )
}

function Alternates({ links, language }: Pick<DocumentProps, 'links' | 'language'>) {
  if (links === null) return null
  return (
    <>
      <link rel="canonical" href={links[language]} />
      <meta property="og:url" content={links[language]} />
      <link rel="alternate" hrefLang="vi" href={links.vi} />
      <link rel="alternate" hrefLang="en" href={links.en} />
      <link rel="alternate" hrefLang="x-default" href={links.vi} />
    </>
  )
}
