import type { ReactElement } from 'react'
import type { Language, Translate } from './i18n/translate.ts'
import type { Elsewhere, LoadRequest, Page, PageWords } from './page.ts'

/** A page whose kind of data is its own affair: what the shell handles. */
export interface OpenPage {
  readonly load: (request: LoadRequest) => Promise<Loaded | Elsewhere>
  /** The page for data that `load` gave, here or, as JSON, on the server. */
  readonly element: (data: unknown) => ReactElement
}

export interface Loaded {
  readonly data: unknown
  readonly words: (t: Translate, language: Language) => PageWords
  readonly status: number | undefined
}

export function definePage<Data extends object>(page: Page<Data>): OpenPage {
  const { Component } = page
  return {
    async load(request) {
      const data = await page.load(request)
      if (isElsewhere(data)) return data
      return {
        data,
        words: (t, language) => page.words(data, t, language),
        status: page.status?.(data),
      }
    },
    // The one place where the type is taken on trust: the data is what this page's `load` returned.
    element: (data) => <Component data={data as Data} />,
  }
}

function isElsewhere(loaded: object): loaded is Elsewhere {
  return 'redirect' in loaded || 'notFound' in loaded
}
