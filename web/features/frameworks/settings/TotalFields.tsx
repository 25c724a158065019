import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { AggregationFields } from '../editor/AggregationFields.tsx'
import { OptionalChoice, PointsField } from '../editor/nodeFields.tsx'
import { NumberField } from '../editor/NumberField.tsx'
import styles from '../frameworks.module.css'
import type { SettingsProps } from './settingsProps.ts'

const policies = ['rescale', 'full-marks'] as const
const depths = ['total', 'pillar', 'group', 'indicator'] as const
const roundings = ['rounded', 'unrounded'] as const
const groupKinds = ['share', 'points'] as const

/** How the index value is made, rounded and ranked. */
export function TotalFields({ body, change }: SettingsProps) {
  const { t } = useWorkspace()
  return (
    <div className={styles.fields}>
      <PointsField
        label={t('settings.maxPoints')}
        hint={t('settings.maxPointsHint')}
        value={body.maxPoints}
        onChange={(maxPoints) => change(withTotal(body, maxPoints), 'maxPoints')}
      />
      <AggregationFields
        label={t('settings.total')}
        value={body.total}
        per={body.maxPoints === null || body.maxPoints === 0 ? 1 : body.maxPoints}
        onChange={(total) => {
          if (total !== undefined) change({ total }, 'total')
        }}
      />
      <NumberField
        label={t('settings.decimals')}
        value={body.decimals}
        takes={(count) => Number.isInteger(count) && count >= 0 && count <= 10}
        rule={t('settings.decimalsRule')}
        onChange={(decimals) => {
          if (decimals !== undefined) change({ decimals }, 'decimals')
        }}
      />
      <OptionalChoice
        label={t('settings.groupValues')}
        value={body.groupValues}
        options={groupKinds.map((value) => ({ value, text: t(`groupValues.${value}`) }))}
        onChange={(groupValues) => {
          if (groupValues !== undefined) change({ groupValues }, 'groupValues')
        }}
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
  )
}

function withTotal({ total, maxPoints: before }: SettingsProps['body'], maxPoints: number | null) {
  // The index of a plain sum of points is a share of the total.
  const isShare = total.method === 'sum-of-points' && total.per === before
  if (maxPoints === null || maxPoints === 0 || !isShare) return { maxPoints }
  return { maxPoints, total: { method: 'sum-of-points', per: maxPoints } as const }
}
