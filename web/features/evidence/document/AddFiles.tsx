import type {
  EvidenceDocument,
  EvidenceFile,
  EvidenceLimits,
  EvidenceUpload,
} from '@thang/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { type Problem, problemOf } from '../../../app/workspace/problem.ts'
import { Answer, useAsk } from '../../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { useSay } from '../../../ui/controls/status.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { EvidenceUploader } from '../uploading/EvidenceUploader.tsx'
import { readyUploads, type Uploads, useUploads } from '../uploading/useUploads.ts'

interface AddFilesProps {
  readonly document: EvidenceDocument
  /** The file in whose place one is to come. */
  readonly replaced: EvidenceFile | null
  readonly onReplaced: () => void
}

/** Puts files to a document as soon as they are checked. */
export function AddFiles(props: AddFilesProps) {
  const asked = useAsk(['evidence', 'limits'], (client) => client.getEvidenceLimits())
  return <Answer of={asked}>{(limits) => <Adding {...props} limits={limits} />}</Answer>
}

function Adding(props: AddFilesProps & { readonly limits: EvidenceLimits }) {
  const { document, replaced, onReplaced, limits } = props
  const { t } = useWorkspace()
  const place = `document/${document.id}`
  const uploads = useUploads({ unit: document.unit.code, place, limits })
  const problem = useAttaching(document, uploads, onReplaced)
  return (
    <>
      {problem === null ? null : (
        <Notice tone="attention">
          <p>{problem.message}</p>
        </Notice>
      )}
      {replaced === null ? null : (
        <Dialog title={t('evidence.replaceTitle', { name: replaced.name })} onClose={onReplaced}>
          <p>{t('evidence.replaceWhat')}</p>
          <EvidenceUploader
            id="replace-file"
            label={t('evidence.replaceWith')}
            uploads={uploads}
            replaces={replaced.id}
          />
        </Dialog>
      )}
      <EvidenceUploader id="add-files" label={t('evidence.addFiles')} uploads={uploads} />
    </>
  )
}

/** Attaches each upload once it is ready; one that could not be attached stays in the list, to be tried on the next visit. */
function useAttaching(
  { id }: EvidenceDocument,
  uploads: Uploads,
  onReplaced: () => void,
): Problem | null {
  const { client, t, language } = useWorkspace()
  const queries = useQueryClient()
  const say = useSay()
  const [problem, setProblem] = useState<Problem | null>(null)
  const tried = useRef(new Set<string>())
  const ready = readyUploads(uploads.entries)
  useEffect(() => {
    for (const { upload, replaces } of ready) {
      if (tried.current.has(upload.id)) continue
      tried.current.add(upload.id)
      void attach(upload, replaces)
    }
    async function attach(upload: EvidenceUpload, replaces: number | null) {
      try {
        await client.addEvidenceFile(id, { upload: upload.id, replaces })
        uploads.release([upload])
        await queries.invalidateQueries({ queryKey: ['evidence'] })
        say(t('evidence.fileAdded'))
        setProblem(null)
        if (replaces !== null) onReplaced()
      } catch (error) {
        setProblem(problemOf(error, t, language))
      }
    }
  })
  return problem
}
