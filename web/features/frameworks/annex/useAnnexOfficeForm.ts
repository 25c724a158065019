import type { AnnexOfficeAnswer } from '@thang/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { isDay } from '../../../ui/controls/DateField.tsx'
import { useSay } from '../../../ui/controls/status.tsx'
import { useForm } from '../../../ui/controls/useForm.ts'
import type { DraftEditor } from '../editor/useDraftEditor.ts'
import { officeFrom, valuesOf } from './officeValues.ts'

interface AnnexOfficeFormProps {
  readonly editor: DraftEditor
  readonly answer: AnnexOfficeAnswer
  readonly onClose: () => void
}

/** What is said of the office is kept for its next set; number and day are of this draft alone. */
export function useAnnexOfficeForm({ editor, answer, onClose }: AnnexOfficeFormProps) {
  const { t, client } = useWorkspace()
  const queries = useQueryClient()
  const say = useSay()
  const { detail, body, mayEdit, changeSettings } = editor
  const { document = '', issuedOn = null } = body.legalBasis ?? {}
  return useForm({
    initial: { ...valuesOf(answer.office), document, issuedOn: issuedOn ?? '' },
    rules: {
      document: (value, values) =>
        value.trim() === '' && values.issuedOn !== '' ? t('annexOffice.documentRule') : undefined,
      issuedOn: (value) => (value === '' || isDay(value) ? undefined : t('issue.dayRule')),
    },
    async submit(values) {
      const saved = await client.saveAnnexOffice(detail.id, officeFrom(values))
      const number = values.document.trim()
      const day = values.issuedOn === '' ? null : values.issuedOn
      if (mayEdit && (number !== document || day !== issuedOn)) {
        const legalBasis =
          number === '' ? null : { ...body.legalBasis, document: number, issuedOn: day }
        changeSettings({ legalBasis }, 'legalBasis')
      }
      queries.setQueryData(['annex-office', detail.id], saved)
      say(t('annexOffice.done'))
      onClose()
    },
  })
}
