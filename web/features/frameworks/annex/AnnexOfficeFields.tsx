import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { DateField } from '../../../ui/controls/DateField.tsx'
import { Form } from '../../../ui/controls/Form.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import type { useAnnexOfficeForm } from './useAnnexOfficeForm.ts'

interface AnnexOfficeFieldsProps {
  readonly form: ReturnType<typeof useAnnexOfficeForm>
  /** The deciding document already says number, day and who issued it. */
  readonly issued: boolean
  readonly onClose: () => void
}

/** In the order in which they stand on the paper. */
export function AnnexOfficeFields({ form, issued, onClose }: AnnexOfficeFieldsProps) {
  const { t } = useWorkspace()
  const { state, field } = form
  return (
    <Form
      state={state}
      submit={t('annexOffice.do')}
      beside={<Button onPress={onClose}>{t('dialog.cancel')}</Button>}
    >
      <TextField
        {...field('parent')}
        label={t('annexOffice.parent')}
        hint={t('annexOffice.parentHint')}
        optional
      />
      {issued ? (
        <p>{t('annexOffice.byDocument')}</p>
      ) : (
        <>
          <TextField
            {...field('issuer')}
            label={t('issue.issuer')}
            hint={t('issue.issuerHint')}
            optional
          />
          <TextField
            {...field('document')}
            label={t('annexOffice.document')}
            hint={t('annexOffice.documentHint')}
            optional
          />
          <DateField {...field('issuedOn')} label={t('issue.issuedOn')} optional />
        </>
      )}
      <TextField
        {...field('place')}
        label={t('annexOffice.place')}
        hint={t('annexOffice.placeHint')}
        optional
      />
      <TextField
        {...field('capacity')}
        label={t('annexOffice.capacity')}
        hint={t('annexOffice.capacityHint')}
        rows={3}
        optional
      />
      <TextField {...field('signer')} label={t('annexOffice.signer')} optional />
      <TextField
        {...field('receivers')}
        label={t('annexOffice.receivers')}
        hint={t('annexOffice.receiversHint')}
        rows={4}
        optional
      />
    </Form>
  )
}
