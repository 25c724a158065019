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
  /** What the API refused where a page stands in for the one that was asked for. */
  readonly refusal?: Refusal | undefined
}

/** A refusal of the API: what was asked for is not there, or cannot be asked so. */
export interface Refusal {
  readonly status: number
  /** Vietnamese; empty where the API said nothing. */
  readonly message: string
  /** The details that are texts, such as the code of the edition that is not there. */
  readonly details: Readonly<Record<string, string>>
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
  /** Where it is not the page's usual one. */
  readonly status?: (data: Data) => number | undefined
}

export type PageName =
  | 'home'
  | 'latestRanking'
  | 'ranking'
  | 'trace'
  | 'revisions'
  | 'units'
  | 'unit'
  | 'compare'
  | 'frameworks'
  | 'framework'
  | 'frameworkComparison'
  | 'data'
  | 'notFound'
  | 'unavailable'
