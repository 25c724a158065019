import type { Citation, NewCitation } from './answer.ts'
import { type Parameters, withQuery } from './client.ts'
import type {
  EvidenceAttachment,
  EvidenceDocument,
  EvidenceEdit,
  EvidenceLimits,
  EvidenceList,
  EvidenceUpload,
  EvidenceUses,
  EvidenceWithdrawal,
  NewEvidence,
  NewEvidenceUpload,
} from './evidence.ts'
import type { Done } from './session.ts'
import type { Send } from './workspaceClient.ts'

/** What a workspace asks of evidence; the bytes of files go by themselves. */
export function evidenceCalls(send: Send) {
  const citations = (id: number, node: string) =>
    `/submissions/${id}/answers/${encodeURIComponent(node)}/citations`
  return {
    listEvidence: (query: Parameters = {}) =>
      send<EvidenceList>('GET', withQuery('/evidence', query)),
    getEvidence: (id: number) => send<EvidenceDocument>('GET', `/evidence/${id}`),
    getEvidenceLimits: () => send<EvidenceLimits>('GET', '/evidence/limits'),
    listEvidenceUses: (id: number) => send<EvidenceUses>('GET', `/evidence/${id}/uses`),
    createEvidence: (body: NewEvidence) => send<EvidenceDocument>('POST', '/evidence', body),
    editEvidence: (id: number, body: EvidenceEdit) =>
      send<EvidenceDocument>('PUT', `/evidence/${id}`, body),
    addEvidenceFile: (id: number, body: EvidenceAttachment) =>
      send<EvidenceDocument>('POST', `/evidence/${id}/files`, body),
    withdrawEvidence: (id: number, body: EvidenceWithdrawal) =>
      send<EvidenceDocument>('POST', `/evidence/${id}/withdraw`, body),
    beginUpload: (body: NewEvidenceUpload) =>
      send<EvidenceUpload>('POST', '/evidence-uploads', body),
    getUpload: (id: string) => send<EvidenceUpload>('GET', `/evidence-uploads/${id}`),
    completeUpload: (id: string) =>
      send<EvidenceUpload>('POST', `/evidence-uploads/${id}/complete`, {}),
    cancelUpload: (id: string) => send<Done>('DELETE', `/evidence-uploads/${id}`),
    citeEvidence: (id: number, node: string, body: NewCitation) =>
      send<Citation>('POST', citations(id, node), body),
    removeCitation: (id: number, node: string, citation: number) =>
      send<Done>('DELETE', `${citations(id, node)}/${citation}`),
  }
}

/** Where the bytes of a file are; shown by the browser, or to keep. */
export function evidenceFilePath(file: number, view: 'inline' | 'download'): string {
  return `/api/v1/evidence-files/${file}?view=${view}`
}
