import type { EvidenceDocument } from '@thang/contracts'
import { useState } from 'react'
import { Answer } from '../../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { Form } from '../../../ui/controls/Form.tsx'
import { RadioField } from '../../../ui/controls/RadioField.tsx'
import { SearchField } from '../../../ui/controls/SearchField.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { useForm } from '../../../ui/controls/useForm.ts'
import { useListed } from '../../people/useListed.ts'
import { usePaperWords } from '../evidenceWords.ts'
import styles from '../evidence.module.css'
import type { AnswerEvidenceProps } from './AnswerEvidence.tsx'
import { useCite } from './useCite.ts'

interface CiteDialogProps extends AnswerEvidenceProps {
  readonly onClose: () => void
}

/** Cites a document that is there: found by words, chosen, with its file and pages. */
export function CiteDialog(props: CiteDialogProps) {
  const { unit, onClose } = props
  const { t } = useWorkspace()
  const [q, setQ] = useState('')
  const [chosen, setChosen] = useState<EvidenceDocument | null>(null)
  const asked = useListed(['evidence', { unit, q, state: 'current', limit: 20 }], (client) =>
    client.listEvidence({ unit, q, state: 'current', limit: '20' }),
  )
  return (
    <Dialog title={t('cite.existing')} onClose={onClose}>
      <SearchField
        id="cite-q"
        label={t('cite.search')}
        placeholder={t('evidence.searchPlaceholder')}
        value={q}
        onChange={setQ}
      />
      <Answer of={asked}>
        {({ documents }) => (
          <Found documents={documents} chosen={chosen} onChoose={setChosen} searched={q !== ''} />
        )}
      </Answer>
      {chosen === null ? (
        <Button onPress={onClose}>{t('dialog.cancel')}</Button>
      ) : (
        <Chosen key={chosen.id} {...props} document={chosen} />
      )}
    </Dialog>
  )
}

interface FoundProps {
  readonly documents: readonly EvidenceDocument[]
  readonly chosen: EvidenceDocument | null
  readonly onChoose: (document: EvidenceDocument) => void
  readonly searched: boolean
}

function Found({ documents, chosen, onChoose, searched }: FoundProps) {
  const { t } = useWorkspace()
  const paperWords = usePaperWords()
  if (documents.length === 0) return <p>{t(searched ? 'cite.noneFound' : 'cite.noneThere')}</p>
  return (
    <div role="radiogroup" aria-label={t('cite.found')} className={styles.found}>
      {documents.map((document) => (
        <label key={document.id}>
          <input
            type="radio"
            name="cite-document"
            checked={chosen?.id === document.id}
            onChange={() => onChoose(document)}
          />
          <span>
            {document.summary}
            <span className={styles.faint}> {paperWords(document)}</span>
          </span>
        </label>
      ))}
    </div>
  )
}

interface ChosenProps extends CiteDialogProps {
  readonly document: EvidenceDocument
}

/** Which file of it, and which pages. */
function Chosen(props: ChosenProps) {
  const { document, onClose } = props
  const { t } = useWorkspace()
  const cite = useCite(props)
  const files = document.files.filter(
    ({ replacedBy, scan }) => replacedBy === null && scan !== 'infected',
  )
  const { state, field } = useForm({
    initial: { file: String(files[0]?.id ?? ''), pages: '' },
    rules: {
      pages: (value) =>
        value.trim().length > 60 ? t('evidence.tooLong', { most: 60 }) : undefined,
    },
    submit: ({ file, pages }) =>
      cite([{ document: document.id, file: file === '' ? null : Number(file), pages }]),
  })
  const options = files.map(({ id, name }) => ({ value: String(id), text: name }))
  return (
    <Form
      state={state}
      submit={t('cite.do')}
      beside={<Button onPress={onClose}>{t('dialog.cancel')}</Button>}
    >
      {files.length === 0 ? (
        <p>{t('cite.withoutFile')}</p>
      ) : (
        <RadioField
          {...field('file')}
          label={t('cite.file')}
          options={[...options, { value: '', text: t('cite.noFile') }]}
        />
      )}
      <TextField
        {...field('pages')}
        label={t('evidence.pages')}
        hint={t('evidence.pagesHint')}
        narrow
        optional
      />
    </Form>
  )
}
