import { RegisteredUnitKind } from '@thang/contracts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { RadioField } from '../../ui/controls/RadioField.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { UnitField } from '../../ui/controls/UnitField.tsx'
import { BegunUnitFields } from './BegunUnitFields.tsx'
import { parseShare } from './percent.ts'
import { SharedUnits } from './SharedUnits.tsx'
import type { UnitEventFieldsProps } from './UnitEventFields.tsx'
import styles from './UnitTree.module.css'

/** Who goes together, how much of each, and into what. */
export function MergeFields({ values, field, subject }: UnitEventFieldsProps) {
  const { t } = useWorkspace()
  const { into, effectiveOn } = values
  return (
    <>
      {into === 'self' ? null : (
        <TextField
          {...field('ownShare')}
          label={t('unitEvent.shareOf', { name: subject.name })}
          narrow
          hint={t('unitEvent.mergeShareHint')}
        />
      )}
      <SharedUnits
        {...field('others')}
        on={effectiveOn}
        label={t('unitEvent.others')}
        hint={t('unitEvent.othersHint')}
        shareHint={t('unitEvent.mergeShareHint')}
        usualShare="100"
        optional={into === 'existing'}
      />
      <WhatBecomes values={values} subject={subject} />
      <RadioField
        {...field('into')}
        label={t('unitEvent.into')}
        options={[
          { value: 'new', text: t('unitEvent.intoNew') },
          { value: 'existing', text: t('unitEvent.intoExisting') },
          { value: 'self', text: t('unitEvent.intoSelf', { name: subject.name }) },
        ]}
      />
      {into === 'new' ? (
        <>
          <BegunUnitFields
            {...field('begun')}
            label={t('unitEvent.begun')}
            kinds={RegisteredUnitKind.options}
          />
          <UnitField {...field('under')} on={effectiveOn} label={t('unitEvent.under')} />
        </>
      ) : null}
      {into === 'existing' ? (
        <UnitField {...field('receiver')} on={effectiveOn} label={t('unitEvent.receiver')} />
      ) : null}
    </>
  )
}

/** Which of those that give end, and which go on with the rest. */
function WhatBecomes({ values, subject }: Pick<UnitEventFieldsProps, 'values' | 'subject'>) {
  const { t } = useWorkspace()
  const own = values.into === 'self' ? [] : [{ name: subject.name, share: values.ownShare }]
  const others = values.others.map(({ unit, share }) => ({ name: unit.text, share }))
  const givers = [...own, ...others].map(({ name, share }) => ({ name, share: parseShare(share) }))
  const named = (wanted: (share: number) => boolean) =>
    givers
      .filter(({ share }) => share !== undefined && wanted(share))
      .map(({ name }) => name)
      .join(', ')
  const end = named((share) => share === 1)
  const goOn = named((share) => share < 1)
  return (
    <output className={styles.count}>
      {end === '' ? null : t('unitEvent.whoEnds', { names: end })}{' '}
      {goOn === '' ? null : t('unitEvent.whoGoesOn', { names: goOn })}
    </output>
  )
}
