import type { TraceNode } from '@thang/contracts'
import type { PublishableDocument } from '../evidence/index.ts'

type PublishableFile = Extract<PublishableDocument, { public: true }>['files'][number]

/** What an answer had and rests on when the result was frozen. */
export interface Trace {
  readonly answers: readonly TraceAnswer[]
  readonly evidence: readonly TraceDocument[]
}

export interface TraceAnswer {
  readonly unit: string
  readonly node: string
  readonly self: number | null
  readonly appraised: number | null
  readonly final: number | null
  readonly remarks: TraceNode['remarks']
}

export interface TraceDocument {
  readonly unit: string
  readonly node: string
  /** Which of the documents of the answer it is. */
  readonly place: number
  readonly public: boolean
  readonly number: string | null
  readonly issuedOn: string | null
  readonly issuer: string | null
  readonly summary: string | null
  readonly pages: string | null
  readonly files: readonly PublishableFile[]
}
