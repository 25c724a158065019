import type { DraftStart, FrameworkDraftList, FrameworkList } from '@thang/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { useAddress, useGo, useWorkspace } from '../../app/workspace/workspace.tsx'
import { Form } from '../../ui/controls/Form.tsx'
import { RadioField } from '../../ui/controls/RadioField.tsx'
import { SelectField } from '../../ui/controls/SelectField.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { useForm } from '../../ui/controls/useForm.ts'
import { codePattern, unitKinds } from './frameworkTitle.ts'
import { firstOwner, OwnerFields, ownerUnit } from './OwnerFields.tsx'
import { useLocalText } from './useLocalText.ts'

interface NewDraftFormProps {
  readonly mayCreate: FrameworkDraftList['mayCreate']
  readonly frameworks: FrameworkList['frameworks']
}

/** Where a draft begins: from an issued version, or with nothing in it. */
export function NewDraftForm(props: NewDraftFormProps) {
  const { t } = useWorkspace()
  const text = useLocalText()
  const { mayCreate, frameworks } = props
  const { state, values, field } = useNewDraft(props)
  return (
    <Form
      state={state}
      submit={t('newDraft.do')}
      beside={<ScreenLink to="importDraft">{t('newDraft.importInstead')}</ScreenLink>}
    >
      <RadioField
        {...field('from')}
        label={t('newDraft.from')}
        options={[
          { value: 'framework', text: t('newDraft.clone'), what: t('newDraft.cloneWhat') },
          { value: 'blank', text: t('newDraft.blank'), what: t('newDraft.blankWhat') },
        ]}
      />
      {values.from === 'framework' ? (
        <SelectField
          {...field('framework')}
          label={t('newDraft.framework')}
          placeholder={t('compareDraft.choose')}
          options={frameworks.map(({ code, name }) => ({
            value: code,
            text: `${text(name)} (${code})`,
          }))}
        />
      ) : (
        <>
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
        </>
      )}
      <TextField {...field('name')} label={t('newDraft.name')} rows={2} />
      <TextField {...field('code')} label={t('newDraft.code')} hint={t('newDraft.codeHint')} code />
      <OwnerFields mayCreate={mayCreate} owner={field('owner')} unit={field('unit')} />
    </Form>
  )
}

function useNewDraft({ mayCreate }: NewDraftFormProps) {
  const { t, client, path } = useWorkspace()
  const { query } = useAddress()
  const queries = useQueryClient()
  const go = useGo()
  return useForm({
    initial: {
      from: 'framework',
      framework: query['from'] ?? '',
      index: '',
      unitKind: 'commune',
      name: '',
      code: '',
      ...firstOwner(mayCreate),
    },
    rules: {
      framework: (value, { from }) =>
        from === 'framework' && value === '' ? t('newDraft.frameworkRule') : undefined,
      index: (value, { from }) =>
        from === 'blank' && !codePattern.test(value) ? t('newDraft.codeRule') : undefined,
      name: (value) => (value.trim() === '' ? t('newDraft.nameRule') : undefined),
      code: (value) => (codePattern.test(value) ? undefined : t('newDraft.codeRule')),
      unit: (value, { owner }) =>
        owner === 'unit' && value === null ? t('newDraft.unitRule') : undefined,
    },
    async submit({ from, framework, index, unitKind, name, code, owner, unit }) {
      const shared = { code, name: { vi: name.trim() } }
      const start: DraftStart =
        from === 'framework'
          ? { from: 'framework', framework, ...shared }
          : { from: 'blank', index, unitKind, ...shared }
      const draft = await client.createFrameworkDraft({
        unit: ownerUnit({ owner, unit }),
        start,
      })
      await queries.invalidateQueries({ queryKey: ['drafts'] })
      go(path('draft', { id: String(draft.id) }))
    },
  })
}
