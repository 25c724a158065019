import type { Aggregation } from '@thang/engine'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { isPositive, NumberField } from './NumberField.tsx'
import { OptionalChoice } from './nodeFields.tsx'

const methods = ['sum-of-points', 'arithmetic', 'geometric'] as const

interface AggregationFieldsProps {
  readonly label: string
  readonly value: Aggregation | undefined
  /** What it says that nothing is chosen; without it something always is. */
  readonly none?: string
  /** By what a sum of points is divided to begin with. */
  readonly per: number
  readonly onChange: (value: Aggregation | undefined) => void
}

/** How parts make up a whole: the sum of their points, or a weighted mean of their values. */
export function AggregationFields(props: AggregationFieldsProps) {
  const { label, value, none, per, onChange } = props
  const { t } = useWorkspace()
  return (
    <>
      <OptionalChoice
        label={label}
        value={value?.method}
        {...(none !== undefined && { none })}
        options={methods.map((method) => ({ value: method, text: t(`aggregation.${method}`) }))}
        onChange={(method) => onChange(method === undefined ? undefined : begin(method, per))}
      />
      {value === undefined ? null : value.method === 'sum-of-points' ? (
        <NumberField
          label={t('aggregation.per')}
          value={value.per}
          takes={isPositive}
          rule={t('aggregation.numberRule')}
          onChange={(number) => {
            if (number !== undefined) onChange({ ...value, per: number })
          }}
        />
      ) : (
        <NumberField
          label={t('aggregation.scale')}
          value={value.scale}
          takes={isPositive}
          rule={t('aggregation.numberRule')}
          optional
          onChange={(scale) =>
            onChange({ method: value.method, ...(scale !== undefined && { scale }) })
          }
        />
      )}
    </>
  )
}

function begin(method: Aggregation['method'], per: number): Aggregation {
  return method === 'sum-of-points' ? { method, per } : { method }
}
