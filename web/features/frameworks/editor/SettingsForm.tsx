import type { FrameworkEdit } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import styles from '../frameworks.module.css'
import { LocalTextFields, OptionalChoice, PointsField } from './nodeFields.tsx'
import type { DraftEditor } from './useDraftEditor.ts'

const policies = ['rescale', 'full-marks'] as const
const depths = ['total', 'pillar', 'group', 'indicator'] as const
const roundings = ['rounded', 'unrounded'] as const

/** What the set says of itself: its name, its total, how it is rounded and ranked. */
export function SettingsForm({ editor }: { readonly editor: DraftEditor }) {
  const { t } = useWorkspace()
  const { body, mayEdit, changeSettings } = editor
  const change = (
    fields: Extract<FrameworkEdit, { edit: 'change-framework' }>['fields'],
    field: string,
  ) => changeSettings(fields, field)
  return (
    <fieldset disabled={!mayEdit} className={styles.main}>
      <legend>{t('settings.title')}</legend>
      <div className={styles.form}>
        <LocalTextFields
          labels={{ vi: t('settings.nameVi'), en: t('settings.nameEn') }}
          value={body.name}
          needed
          onChange={(name) => {
            if (name !== undefined && name.vi !== '') change({ name }, 'name')
          }}
        />
        <div className={styles.fields}>
          <PointsField
            label={t('settings.maxPoints')}
            hint={t('settings.maxPointsHint')}
            value={body.maxPoints}
            onChange={(maxPoints) =>
              change(
                {
                  maxPoints,
                  // The index of a plain sum of points is a share of the total.
                  ...(maxPoints !== null &&
                    maxPoints > 0 &&
                    body.total.method === 'sum-of-points' &&
                    body.total.per === body.maxPoints && {
                      total: { method: 'sum-of-points', per: maxPoints },
                    }),
                },
                'maxPoints',
              )
            }
          />
          <OptionalChoice
            label={t('settings.knownDepth')}
            value={body.knownDepth}
            options={depths.map((value) => ({ value, text: t(`nodeLevel.${value}`) }))}
            onChange={(knownDepth) => {
              if (knownDepth !== undefined) change({ knownDepth }, 'knownDepth')
            }}
          />
          <OptionalChoice
            label={t('settings.notApplicable')}
            value={body.notApplicable}
            options={policies.map((value) => ({ value, text: t(`ruleChoice.${value}`) }))}
            onChange={(notApplicable) => {
              if (notApplicable !== undefined) change({ notApplicable }, 'notApplicable')
            }}
          />
          <OptionalChoice
            label={t('settings.rankedOn')}
            value={body.rankedOn}
            options={roundings.map((value) => ({ value, text: t(`rankedOn.${value}`) }))}
            onChange={(rankedOn) => {
              if (rankedOn !== undefined) change({ rankedOn }, 'rankedOn')
            }}
          />
        </div>
      </div>
    </fieldset>
  )
}
