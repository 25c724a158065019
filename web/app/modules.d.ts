declare module '*.json?icu' {
  import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser'

  const messages: Record<string, string | MessageFormatElement[]>
  export default messages
}

declare module 'virtual:client-assets' {
  const assets: {
    /** Address of the browser's entry. */
    script: string
    styles: string[]
    /** Fonts worth fetching before the style sheet asks for them. */
    fonts: string[]
    icon: string
    /** For each lazily loaded module, the addresses of its script and of what it imports. */
    chunks: Record<string, string[]>
  }
  export default assets

  /** What the document of the workspace loads. */
  export const workspaceAssets: {
    script: string
    style: string
    fonts: string[]
    icon: string
    preloads: Record<'vi' | 'en', string[]>
  }
}
