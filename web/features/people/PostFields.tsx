import type { NewPost, UnitReference } from '@thang/contracts'
import { useState } from 'react'
import { matches } from '../../app/i18n/fold.ts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { ComboField, type ComboOption } from '../../ui/controls/ComboField.tsx'
import type { FieldState, FieldWords } from '../../ui/controls/Field.tsx'
import { RadioField } from '../../ui/controls/RadioField.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { IndicatorField } from './IndicatorField.tsx'
import styles from './people.module.css'
import { type MayCreate, rolesFor, scopesFor, unitsOf } from './postRules.ts'

interface PostFieldsProps {
  readonly mayCreate: MayCreate
  readonly unit: FieldState<ComboOption | null>
  readonly role: FieldState<string>
  readonly title: FieldState<string>
  readonly scope: FieldState<string>
  readonly scopeUnit: FieldState<ComboOption | null>
  readonly indicators: FieldState<NewPost['indicators']>
}

/** A new post: where, as what, for which units and, for an appraiser, for which indicators. */
export function PostFields(props: PostFieldsProps) {
  const { mayCreate, unit, role, title, scope, scopeUnit, indicators } = props
  const { t } = useWorkspace()
  const roles = rolesFor(mayCreate, unit.value?.key)
  const scopes = scopesFor(mayCreate, { unit: unit.value?.key, role: role.value })
  const kinds = [
    { value: 'own', text: t('post.scopeOwn') },
    ...(scopes.everyUnit ? [{ value: 'every', text: t('post.scopeEvery') }] : []),
    ...(scopes.units.length > 1 ? [{ value: 'other', text: t('post.scopeOther') }] : []),
  ]
  return (
    <>
      <GivenUnitField {...unit} label={t('post.unit')} units={unitsOf(mayCreate)} />
      <TextField {...title} label={t('post.title')} hint={t('post.titleHint')} />
      {roles.length === 0 ? (
        <p className={styles.chosen}>{t('post.unitFirst')}</p>
      ) : (
        <RadioField
          {...role}
          label={t('post.role')}
          options={roles.map((each) => ({
            value: each,
            text: t(`role.${each}`),
            what: t(`roleMay.${each}`),
          }))}
        />
      )}
      {role.value === '' || kinds.length < 2 ? null : (
        <RadioField {...scope} label={t('post.scope')} hint={t('post.scopeHint')} options={kinds} />
      )}
      {scope.value === 'other' ? (
        <GivenUnitField {...scopeUnit} label={t('post.scopeUnit')} units={scopes.units} />
      ) : null}
      {role.value === 'appraiser' ? <IndicatorField {...indicators} /> : null}
    </>
  )
}

interface GivenUnitFieldProps extends FieldWords, FieldState<ComboOption | null> {
  readonly units: readonly UnitReference[]
}

const mostShown = 60

/** One of these units, found without diacritics. */
function GivenUnitField({ units, ...field }: GivenUnitFieldProps) {
  const { t, unitName } = useWorkspace()
  const [words, setWords] = useState('')
  const options = units
    .filter(({ code, name, nameEn }) => matches(words, name, nameEn, code))
    .slice(0, mostShown)
    .map((unit) => ({
      key: unit.code,
      text: unitName(unit),
      detail: t(`unitKind.${unit.kind}`),
    }))
  return (
    <ComboField
      {...field}
      options={options}
      onSearch={setWords}
      placeholder={t('unit.placeholder')}
    />
  )
}

/** The rules of the fields above, for `useForm`; `asked` tells whether a post is to be created at all. */
export function usePostRules<Values extends { scope: string }>(
  asked: (values: Values) => boolean = () => true,
) {
  const { t } = useWorkspace()
  return {
    unit: (value: ComboOption | null, values: Values) =>
      asked(values) && value === null ? t('post.unitRule') : undefined,
    title: (value: string, values: Values) => {
      const { length } = value.trim()
      return asked(values) && (length < 2 || length > 160) ? t('post.titleRule') : undefined
    },
    role: (value: string, values: Values) =>
      asked(values) && value === '' ? t('post.roleRule') : undefined,
    scopeUnit: (value: ComboOption | null, values: Values) =>
      asked(values) && values.scope === 'other' && value === null ? t('post.scopeRule') : undefined,
  }
}
