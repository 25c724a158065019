import type { EvidenceData, EvidenceDocument } from '@thang/contracts'
import { useRef } from 'react'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { readyUploads, type Uploads } from '../uploading/useUploads.ts'
import { dataOf, type DocumentValues } from './documentForm.ts'

/**
 * Adds a document and puts the files to it that are ready. Where one of its steps fails the next try goes on with
 * what is there already, instead of adding the document twice.
 */
export function useAddDocument(unit: string, uploads: Uploads) {
  const { client } = useWorkspace()
  const made = useRef<EvidenceDocument | null>(null)

  async function ensure(data: EvidenceData): Promise<EvidenceDocument> {
    if (made.current === null) return client.createEvidence({ ...data, unit })
    const { id, version } = made.current
    if (isSame(made.current, data)) return made.current
    return client.editEvidence(id, { ...data, base: version })
  }
  return async (values: DocumentValues): Promise<EvidenceDocument> => {
    made.current = await ensure(dataOf(values))
    for (const { upload } of readyUploads(uploads.entries)) {
      if (made.current.files.some(({ sha256 }) => sha256 === upload.sha256)) continue
      const body = { upload: upload.id, replaces: null }
      made.current = await client.addEvidenceFile(made.current.id, body)
    }
    return made.current
  }
}

function isSame(document: EvidenceDocument, data: EvidenceData): boolean {
  return (
    document.summary === data.summary &&
    document.number === data.number &&
    document.issuedOn === data.issuedOn &&
    document.issuer === data.issuer &&
    document.signer === data.signer &&
    document.visibility === data.visibility
  )
}
