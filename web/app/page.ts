import type { Client } from '@thang/contracts'
import type { ComponentType } from 'react'
import type { Language, Translate } from './i18n/translate.ts'

/** The addresses of one page in each language; `:name` stands for one part of the path. */
export interface PagePath {
  readonly vi: string
  readonly en: string
}

export type PageParams = Readonly<Record<string, string>>
export type PageQuery = Readonly<Record<string, string>>

export interface LoadRequest {
  readonly client: Client
  readonly params: PageParams
  readonly query: PageQuery
  readonly language: Language
}

/** A page that cannot be shown at its address: it is elsewhere, or not there at all. */
export type Elsewhere =
  | { readonly redirect: { name: PageName; params?: PageParams; query?: PageQuery } }
  | { readonly notFound: true }

export interface PageWords {
  readonly title: string
  readonly description: string
}

/** One public page: what it needs, what it shows and what it is called. */
export interface Page<Data> {
  readonly load: (request: LoadRequest) => Promise<Data | Elsewhere>
  readonly Component: ComponentType<{ data: Data }>
  readonly words: (data: Data, t: Translate, language: Language) => PageWords
}

export type PageName =
  | 'home'
  | 'latestRanking'
  | 'ranking'
  | 'units'
  | 'unit'
  | 'compare'
  | 'frameworks'
  | 'framework'
  | 'data'
  | 'notFound'
  | 'unavailable'
