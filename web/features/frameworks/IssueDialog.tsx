import type { FrameworkDraftDetail } from '@thang/contracts'
import { useState } from 'react'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { CheckField } from '../../ui/controls/CheckField.tsx'
import { DateField, isDay } from '../../ui/controls/DateField.tsx'
import { Dialog } from '../../ui/controls/Dialog.tsx'
import { Form } from '../../ui/controls/Form.tsx'
import { useSay } from '../../ui/controls/status.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { useForm } from '../../ui/controls/useForm.ts'
import type { DraftEditor } from './editor/useDraftEditor.ts'
import styles from './frameworks.module.css'
import { today } from '../people/today.ts'
import { useLocalText } from './useLocalText.ts'

interface IssueDialogProps {
  readonly editor: DraftEditor
  readonly onIssued: (detail: FrameworkDraftDetail) => void
  readonly onClose: () => void
}

/** Makes the draft an immutable version, by a document; its warnings are read first. */
export function IssueDialog({ editor, onIssued, onClose }: IssueDialogProps) {
  const { t } = useWorkspace()
  const { name } = editor.detail
  const text = useLocalText()
  const errors = editor.save.saved.findings.filter(({ severity }) => severity === 'error')
  const title = t('issue.title', { name: text(name) })
  if (errors.length > 0) {
    return (
      <Dialog title={title} onClose={onClose}>
        <p>{t('issue.unsound', { count: errors.length })}</p>
        <Button onPress={onClose}>{t('dialog.cancel')}</Button>
      </Dialog>
    )
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{t('issue.what')}</p>
      <IssueForm editor={editor} onIssued={onIssued} onClose={onClose} />
    </Dialog>
  )
}

function IssueForm({ editor, onIssued, onClose }: IssueDialogProps) {
  const { t } = useWorkspace()
  const text = useLocalText()
  const warnings = editor.save.saved.findings.filter(({ severity }) => severity === 'warning')
  const [needsName, setNeedsName] = useState(false)
  const { state, field } = useIssueForm(
    { editor, onIssued, onClose },
    {
      isWarned: warnings.length > 0,
      needsName,
      askName: () => setNeedsName(true),
    },
  )
  return (
    <Form
      state={state}
      submit={t('issue.do')}
      beside={<Button onPress={onClose}>{t('dialog.cancel')}</Button>}
    >
      <TextField
        {...field('document')}
        label={t('issue.document')}
        hint={t('issue.documentHint')}
      />
      <DateField {...field('issuedOn')} label={t('issue.issuedOn')} />
      <TextField {...field('issuer')} label={t('issue.issuer')} hint={t('issue.issuerHint')} />
      <TextField {...field('about')} label={t('issue.about')} rows={2} optional />
      <DateField {...field('effectiveFrom')} label={t('issue.from')} />
      <DateField {...field('effectiveTo')} label={t('issue.to')} optional />
      {needsName ? (
        <TextField
          {...field('indexName')}
          label={t('issue.indexName')}
          hint={t('issue.indexNameHint')}
        />
      ) : null}
      <TextField {...field('reason')} label={t('issue.reason')} rows={2} />
      {warnings.length === 0 ? null : (
        <fieldset className={styles.list}>
          <legend>{t('issue.warnings', { count: warnings.length })}</legend>
          <ul className={styles.warnings}>
            {warnings.map(({ code, node, message }) => (
              <li key={`${code} ${node ?? ''} ${text(message)}`}>
                {node === null ? null : <b>{node} </b>}
                {text(message)}
              </li>
            ))}
          </ul>
          <CheckField {...field('read')} label={t('issue.read')} />
        </fieldset>
      )}
    </Form>
  )
}

interface Asking {
  readonly isWarned: boolean
  readonly needsName: boolean
  readonly askName: () => void
}

function useIssueForm(
  { editor, onIssued, onClose }: IssueDialogProps,
  { isWarned, needsName, askName }: Asking,
) {
  const { t, client } = useWorkspace()
  const say = useSay()
  const { detail, save } = editor
  const day = today()
  return useForm({
    initial: {
      document: editor.body.legalBasis?.document ?? '',
      issuedOn: editor.body.legalBasis?.issuedOn ?? day,
      issuer: '',
      about: '',
      effectiveFrom: day,
      effectiveTo: '',
      indexName: '',
      reason: '',
      read: false,
    },
    rules: {
      document: (value) => (value.trim().length < 3 ? t('issue.documentRule') : undefined),
      issuedOn: (value) => (isDay(value) ? undefined : t('issue.dayRule')),
      issuer: (value) => (value.trim().length < 3 ? t('issue.issuerRule') : undefined),
      effectiveFrom: (value) => (isDay(value) ? undefined : t('issue.dayRule')),
      effectiveTo: (value) => (value === '' || isDay(value) ? undefined : t('issue.dayRule')),
      indexName: (value) =>
        needsName && value.trim() === '' ? t('issue.indexNameRule') : undefined,
      reason: (value) => (value.trim().length < 3 ? t('issue.reasonRule') : undefined),
      read: (value) => (isWarned && !value ? t('issue.readRule') : undefined),
    },
    place({ reason }) {
      if (reason !== 'index-unknown') return undefined
      askName()
      return 'indexName'
    },
    async submit(values) {
      const { document, issuedOn, issuer, about, effectiveFrom, effectiveTo } = values
      const warnings = save.saved.findings.filter(({ severity }) => severity === 'warning')
      const issued = await client.issueFrameworkDraft(detail.id, {
        base: save.saved.version,
        legalBasis: { document, issuedOn, issuer, title: about.trim() === '' ? null : about },
        effectiveFrom,
        effectiveTo: effectiveTo === '' ? null : effectiveTo,
        indexName: values.indexName.trim() === '' ? null : { vi: values.indexName.trim() },
        acknowledged: [...new Set(warnings.map(({ code }) => code))],
        reason: values.reason,
      })
      say(t('issue.done'))
      onClose()
      onIssued(issued)
    },
  })
}
