import { memo, useId } from 'react'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { UnitField } from '../../../ui/controls/UnitField.tsx'
import styles from '../frameworks.module.css'
import { LocalTextFields } from './nodeFields.tsx'
import type { NodeFieldsProps } from './nodeFieldsProps.ts'
import { setOrDrop } from './setOrDrop.ts'

type AppraiserProps = Pick<NodeFieldsProps, 'node' | 'change'>

/** Which department appraises the indicator: as the document calls it, and the unit that it is. */
export const AppraiserFields = memo(function AppraiserFields({ node, change }: AppraiserProps) {
  const { t } = useWorkspace()
  const id = useId()
  const { appraisedBy } = node
  const unit = appraisedBy?.unit
  return (
    <>
      <LocalTextFields
        labels={{ vi: t('node.appraisedBy'), en: t('node.appraisedByEn') }}
        value={appraisedBy?.name}
        onChange={(name) =>
          change(
            ...setOrDrop('appraisedBy', name === undefined ? undefined : { ...appraisedBy, name }),
          )
        }
      />
      <div className={styles.fields}>
        <UnitField
          key={unit ?? ''}
          id={id}
          name="appraisedUnit"
          label={t('node.appraisedUnit')}
          hint={t('node.appraisedUnitHint')}
          optional
          value={unit === undefined ? null : { key: unit, text: unit }}
          error={undefined}
          onChange={(chosen) => {
            if (chosen !== null) {
              const name = appraisedBy?.name ?? { vi: chosen.text }
              return change(...setOrDrop('appraisedBy', { name, unit: chosen.key }))
            }
            if (appraisedBy !== undefined && unit !== undefined) {
              change(...setOrDrop('appraisedBy', { name: appraisedBy.name }))
            }
          }}
        />
      </div>
    </>
  )
}, isSame)

/** The list of units is costly to draw at every keystroke; what changes the node is the same throughout. */
function isSame(before: AppraiserProps, after: AppraiserProps): boolean {
  return before.node.appraisedBy === after.node.appraisedBy
}
