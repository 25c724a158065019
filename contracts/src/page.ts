import type { Client } from './client.ts'

/** What the server asks of the built site: one page for one address. */
export interface PageRequest {
  /** Path and query as the visitor asked for it, such as `/vi/bang-xep-hang/dti-2021?sort=name`. */
  readonly url: string
  /** The site's address, such as `https://dti.example.vn`, for canonical links. */
  readonly origin: string
  /** Theme chosen by cookie; without it the visitor's system decides. */
  readonly theme: 'light' | 'dark' | null
  /** The figures of the installation are invented, which every page says. */
  readonly demonstration?: boolean
}

/** A finished page; a redirect has `location` and no body. */
export interface PageResponse {
  readonly status: number
  readonly html: string
  readonly location: string | null
}

/** The one face of the site towards the server: the built `render(request, data)`. */
export type Render = (request: PageRequest, data: Client) => Promise<PageResponse>

/** What a failed call of the client throws, on the server and in the browser alike. */
export class ApiFailure extends Error {
  readonly status: number
  readonly body: unknown
  constructor(status: number, body: unknown) {
    super(`API answered ${status}`)
    this.status = status
    this.body = body
  }
}
