import type { ReadTrx } from '../../platform/db/database.ts'
import { listPublishable, type PublishableDocument } from '../evidence/index.ts'
import { listRoundCitations, type RoundCitation } from '../submissions/index.ts'
import type { TraceDocument } from './trace.ts'

type Cited = Omit<TraceDocument, 'unit'>

/** What the answers of a round rest on now; four queries, whatever their number. */
export async function loadEvidence(
  trx: ReadTrx,
  round: number,
): Promise<{ readonly of: (submission: number, node: string) => readonly Cited[] }> {
  const citations = await listRoundCitations(trx, round)
  const documents = await listPublishable(trx, [
    ...new Set(citations.map(({ document }) => document)),
  ])
  const byAnswer = Map.groupBy(citations, ({ submission, node }) => `${submission} ${node}`)
  return {
    of: (submission, node) =>
      (byAnswer.get(`${submission} ${node}`) ?? []).flatMap((citation, place) => {
        const document = documents.get(citation.document)
        return document === undefined ? [] : citedAs(citation, document, place)
      }),
  }
}

function citedAs(
  { node, file, pages }: RoundCitation,
  document: PublishableDocument,
  place: number,
): Cited {
  if (!document.public) {
    const hidden = { number: null, issuedOn: null, issuer: null, summary: null, pages: null }
    return { node, place, public: false, ...hidden, files: [] }
  }
  const { number, issuedOn, issuer, summary, files } = document
  return {
    node,
    place,
    public: true,
    number,
    issuedOn,
    issuer,
    summary,
    pages,
    // One file may be cited alone; the others of its document do not belong to the answer.
    files: file === null ? files : files.filter(({ id }) => id === file),
  }
}
