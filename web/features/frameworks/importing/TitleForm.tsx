import type { FrameworkTitle } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Form } from '../../../ui/controls/Form.tsx'
import { SelectField } from '../../../ui/controls/SelectField.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { useForm } from '../../../ui/controls/useForm.ts'
import styles from '../frameworks.module.css'
import { codePattern, unitKinds } from '../frameworkTitle.ts'

/** Which set it is, where the file does not say so. */
export function TitleForm({ onTitle }: { readonly onTitle: (title: FrameworkTitle) => void }) {
  const { t } = useWorkspace()
  const { state, field } = useForm({
    initial: { name: '', code: '', index: '', unitKind: 'commune' },
    rules: {
      name: (value) => (value.trim() === '' ? t('newDraft.nameRule') : undefined),
      code: (value) => (codePattern.test(value) ? undefined : t('newDraft.codeRule')),
      index: (value) => (codePattern.test(value) ? undefined : t('newDraft.codeRule')),
    },
    async submit({ name, ...title }) {
      onTitle({ ...title, name: { vi: name.trim() } })
    },
  })
  return (
    <section className={styles.section} aria-labelledby="import-title">
      <h2 id="import-title">{t('import.whatIsIt')}</h2>
      <p className={styles.lede}>{t('import.whatIsItDo')}</p>
      <Form state={state} submit={t('import.goOn')}>
        <TextField {...field('name')} label={t('newDraft.name')} rows={2} />
        <TextField
          {...field('code')}
          label={t('newDraft.code')}
          hint={t('newDraft.codeHint')}
          code
        />
        <TextField
          {...field('index')}
          label={t('newDraft.index')}
          hint={t('newDraft.indexHint')}
          code
        />
        <SelectField
          {...field('unitKind')}
          label={t('newDraft.unitKind')}
          options={unitKinds.map((kind) => ({ value: kind, text: t(`unitKind.${kind}`) }))}
        />
      </Form>
    </section>
  )
}
