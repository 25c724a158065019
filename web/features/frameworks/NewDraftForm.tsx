import type { DraftStart, FrameworkDraftList, FrameworkList } from '@thang/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { fold } from '../../app/i18n/fold.ts'
import { useAddress, useGo, useWorkspace } from '../../app/workspace/workspace.tsx'
import { ComboField, type ComboOption } from '../../ui/controls/ComboField.tsx'
import { Form } from '../../ui/controls/Form.tsx'
import { RadioField } from '../../ui/controls/RadioField.tsx'
import { SelectField } from '../../ui/controls/SelectField.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { useForm } from '../../ui/controls/useForm.ts'
import { useLocalText } from './useLocalText.ts'

interface NewDraftFormProps {
  readonly mayCreate: FrameworkDraftList['mayCreate']
  readonly frameworks: FrameworkList['frameworks']
}

const kinds = [
  'province',
  'department',
  'commune',
  'ministry-with-public-services',
  'ministry-without-public-services',
] as const

/** Where a draft begins: from an issued version, or with nothing in it. */
export function NewDraftForm(props: NewDraftFormProps) {
  const { t } = useWorkspace()
  const text = useLocalText()
  const { mayCreate, frameworks } = props
  const { state, values, field } = useNewDraft(props)
  const owners = [
    ...(mayCreate.national ? [{ value: 'national', text: t('draft.national') }] : []),
    ...(mayCreate.units.length > 0 ? [{ value: 'unit', text: t('newDraft.ofUnit') }] : []),
  ]
  return (
    <Form state={state} submit={t('newDraft.do')}>
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
            options={kinds.map((kind) => ({ value: kind, text: t(`unitKind.${kind}`) }))}
          />
        </>
      )}
      <TextField {...field('name')} label={t('newDraft.name')} rows={2} />
      <TextField {...field('code')} label={t('newDraft.code')} hint={t('newDraft.codeHint')} code />
      {owners.length < 2 ? null : (
        <RadioField {...field('owner')} label={t('newDraft.owner')} options={owners} />
      )}
      {values.owner === 'unit' ? <OwnerField {...field('unit')} units={mayCreate.units} /> : null}
    </Form>
  )
}

const codePattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

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
      owner: mayCreate.national ? 'national' : 'unit',
      unit: noUnit(),
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
        unit: owner === 'unit' ? (unit?.key ?? null) : null,
        start,
      })
      await queries.invalidateQueries({ queryKey: ['drafts'] })
      go(path('draft', { id: String(draft.id) }))
    },
  })
}

function noUnit(): ComboOption | null {
  return null
}

interface OwnerFieldProps {
  readonly id: string
  readonly name: string
  readonly value: ComboOption | null
  readonly error: string | undefined
  readonly onChange: (value: ComboOption | null) => void
  readonly units: FrameworkDraftList['mayCreate']['units']
}

const mostShown = 60

function OwnerField({ units, ...field }: OwnerFieldProps) {
  const { t, unitName } = useWorkspace()
  const [words, setWords] = useState('')
  const options = units
    .filter((unit) => fold(unitName(unit)).includes(fold(words)))
    .slice(0, mostShown)
    .map((unit) => ({ key: unit.code, text: unitName(unit) }))
  return (
    <ComboField
      {...field}
      label={t('newDraft.unit')}
      options={options}
      onSearch={setWords}
      placeholder={t('unit.placeholder')}
    />
  )
}
