import type { EvidenceDocument, EvidenceLimits } from '@thang/contracts'
import { type ReactNode, useEffect } from 'react'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Form } from '../../../ui/controls/Form.tsx'
import type { FieldState } from '../../../ui/controls/Field.tsx'
import { useForm } from '../../../ui/controls/useForm.ts'
import { EvidenceUploader } from '../uploading/EvidenceUploader.tsx'
import { isUnderWay, readyUploads, useUploads } from '../uploading/useUploads.ts'
import { DocumentFields } from './DocumentFields.tsx'
import { documentRules, emptyDocument } from './documentForm.ts'
import { useAddDocument } from './useAddDocument.ts'

interface NewDocumentFormProps {
  /** Code of the unit whose document it will be. */
  readonly unit: string
  /** Where in the workspace it is added: uploads that were cut off here are found again here. */
  readonly place: string
  readonly limits: EvidenceLimits
  readonly submit: string
  readonly beside?: ReactNode
  /** What belongs to the use of the document, such as its pages. */
  readonly children?: (pages: FieldState<string>) => ReactNode
  readonly onAdded: (document: EvidenceDocument, pages: string) => Promise<unknown>
}

/** A new document: its files, which go at once, and what is known of it, which is typed meanwhile. */
export function NewDocumentForm(props: NewDocumentFormProps) {
  const { unit, place, limits, submit, beside, children, onAdded } = props
  const { t } = useWorkspace()
  const uploads = useUploads({ unit, place, limits })
  const add = useAddDocument(unit, uploads)
  const underWay = uploads.entries.filter(isUnderWay).length
  const { state, field, change } = useForm({
    initial: { files: null, ...emptyDocument, pages: '' },
    rules: {
      ...documentRules(t),
      files: () => (underWay > 0 ? t('evidence.filesUnderWay', { count: underWay }) : undefined),
      pages: (value) =>
        value.trim().length > 60 ? t('evidence.tooLong', { most: 60 }) : undefined,
    },
    async submit({ pages, ...values }) {
      const document = await add(values)
      await onAdded(document, pages.trim())
      uploads.release(readyUploads(uploads.entries).map(({ upload }) => upload))
    },
  })
  // What was said of files that are under way is over once they are there.
  useEffect(() => {
    if (underWay === 0) change('files', null)
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [underWay])
  const files = field('files')
  return (
    <Form state={state} submit={submit} beside={beside}>
      <EvidenceUploader
        id={files.id}
        label={t('evidence.files')}
        uploads={uploads}
        error={files.error}
      />
      <DocumentFields field={field} />
      {children?.(field('pages'))}
    </Form>
  )
}
