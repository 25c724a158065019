import { Answer, useAsk } from '../../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { NewDocumentForm } from '../document/NewDocumentForm.tsx'
import type { AnswerEvidenceProps } from './AnswerEvidence.tsx'
import { useCite } from './useCite.ts'

interface AddCitedDialogProps extends AnswerEvidenceProps {
  readonly onClose: () => void
}

/** Adds a document without leaving the indicator, and cites each of its files. */
export function AddCitedDialog(props: AddCitedDialogProps) {
  const { unit, submission, node, onClose } = props
  const { t } = useWorkspace()
  const cite = useCite(props)
  const asked = useAsk(['evidence', 'limits'], (client) => client.getEvidenceLimits())
  return (
    <Dialog title={t('cite.new')} onClose={onClose}>
      <Answer of={asked}>
        {(limits) => (
          <NewDocumentForm
            unit={unit}
            place={`answer/${submission}/${node}`}
            limits={limits}
            submit={t('cite.addAndCite')}
            beside={<Button onPress={onClose}>{t('dialog.cancel')}</Button>}
            onAdded={({ id: document, files }, pages) =>
              cite(
                files.length === 0
                  ? [{ document, file: null, pages }]
                  : files.map(({ id: file }) => ({ document, file, pages })),
              )
            }
          >
            {(pages) => (
              <TextField
                {...pages}
                label={t('evidence.pages')}
                hint={t('evidence.pagesHint')}
                narrow
                optional
              />
            )}
          </NewDocumentForm>
        )}
      </Answer>
    </Dialog>
  )
}
