import type { SearchHit } from '@thang/contracts'
import type { Language } from '../../app/i18n/translate.ts'
import { screenPath } from '../../app/workspace/addresses.ts'

/** Where a thing that was found is shown: public things on the public site, people and posts here. */
export function hitAddress({ kind, id, parent }: SearchHit, language: Language): string {
  const at = publicPaths[language]
  const code = encodeURIComponent(id)
  switch (kind) {
    case 'unit':
      return `${at.unit}/${code}`
    case 'edition':
      return `${at.edition}/${code}`
    case 'framework':
      return `${at.framework}/${code}`
    case 'indicator':
      return `${at.framework}/${encodeURIComponent(parent ?? '')}#node-${code}`
    case 'person':
      return screenPath('person', language, { params: { id } })
    case 'post':
      return screenPath('post', language, { params: { id } })
  }
}

/** Whether it opens in the workspace, without loading another document. */
export function isInWorkspace({ kind }: Pick<SearchHit, 'kind'>): boolean {
  return kind === 'person' || kind === 'post'
}

// The public site's table of pages is not loaded here, nor are its pages.
const publicPaths: Readonly<
  Record<Language, Readonly<Record<'unit' | 'edition' | 'framework', string>>>
> = {
  vi: { unit: '/don-vi', edition: '/bang-xep-hang', framework: '/bo-chi-so' },
  en: { unit: '/en/units', edition: '/en/ranking', framework: '/en/frameworks' },
}
