import type { EvidenceDocument, NewCitation } from '@thang/contracts'
import { useState } from 'react'
import { Answer } from '../../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import type { FieldState } from '../../../ui/controls/Field.tsx'
import { SearchField } from '../../../ui/controls/SearchField.tsx'
import { usePaperWords } from '../../evidence/evidenceWords.ts'
import evidence from '../../evidence/evidence.module.css'
import { useListed } from '../../people/useListed.ts'
import styles from '../appraisal.module.css'

interface CitedDocumentsProps extends FieldState<readonly NewCitation[]> {
  /** Code of the unit whose documents they are. */
  readonly unit: string
}

/** Documents of the unit that are cited along; found by words, ticked. */
export function CitedDocuments({ id, unit, value, onChange }: CitedDocumentsProps) {
  const { t } = useWorkspace()
  const [q, setQ] = useState('')
  const asked = useListed(['evidence', { unit, q, state: 'current', limit: 20 }], (client) =>
    client.listEvidence({ unit, q, state: 'current', limit: '20' }),
  )
  return (
    <fieldset className={styles.documents}>
      <legend>{t('explain.documents', { count: value.length })}</legend>
      <SearchField
        id={`${id}-q`}
        label={t('cite.search')}
        placeholder={t('evidence.searchPlaceholder')}
        value={q}
        onChange={setQ}
      />
      <Answer of={asked}>
        {({ documents }) =>
          documents.length === 0 ? (
            <p>{t(q === '' ? 'explain.noneThere' : 'cite.noneFound')}</p>
          ) : (
            <Choices {...{ documents, value, onChange }} />
          )
        }
      </Answer>
    </fieldset>
  )
}

interface ChoicesProps extends Pick<CitedDocumentsProps, 'value' | 'onChange'> {
  readonly documents: readonly EvidenceDocument[]
}

function Choices({ documents, value, onChange }: ChoicesProps) {
  const paperWords = usePaperWords()
  return (
    <div className={evidence.found}>
      {documents.map((document) => (
        <label key={document.id}>
          <input
            type="checkbox"
            checked={value.some((cited) => cited.document === document.id)}
            onChange={() => onChange(toggled(value, document))}
          />
          <span>
            {document.summary}
            <span className={styles.under}>{paperWords(document)}</span>
          </span>
        </label>
      ))}
    </div>
  )
}

/** The document with its newest usable file, or no longer. */
function toggled(value: readonly NewCitation[], { id, files }: EvidenceDocument): NewCitation[] {
  const others = value.filter(({ document }) => document !== id)
  if (others.length < value.length) return others
  const file = files.find(({ replacedBy, scan }) => replacedBy === null && scan !== 'infected')
  return [...others, { document: id, file: file?.id ?? null, pages: null }]
}
