import { knowledgeStates } from '@thang/engine'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import styles from '../frameworks.module.css'
import { AggregationFields } from './AggregationFields.tsx'
import { Folded } from './Folded.tsx'
import { isCode, LineField } from './LineField.tsx'
import { OptionalChoice } from './nodeFields.tsx'
import type { NodeFieldsProps } from './nodeFieldsProps.ts'
import { isPositive, NumberField } from './NumberField.tsx'
import { setOrDrop } from './setOrDrop.ts'

const policies = ['rescale', 'full-marks'] as const

/** How a node enters what it is a part of, and how its own parts make it up. */
export function NodeScoring({ node, change }: NodeFieldsProps) {
  const { t } = useWorkspace()
  const hasParts = node.children.length > 0
  return (
    <Folded title={t(hasParts ? 'node.scoringParts' : 'node.scoring')} startsOpen={hasParts}>
      {() => (
        <div className={styles.fields}>
          <NumberField
            label={t('node.weight')}
            hint={t('node.weightHint')}
            value={node.weight}
            takes={isPositive}
            rule={t('node.weightRule')}
            optional
            onChange={(weight) => change(...setOrDrop('weight', weight))}
          />
          {hasParts ? (
            <>
              <AggregationFields
                label={t('node.aggregation')}
                value={node.aggregation}
                none={t('aggregation.usual')}
                per={node.maxPoints === null || node.maxPoints === 0 ? 1 : node.maxPoints}
                onChange={(aggregation) => change(...setOrDrop('aggregation', aggregation))}
              />
              <OptionalChoice
                label={t('node.notApplicable')}
                value={node.notApplicable}
                none={t('node.asWhole')}
                options={policies.map((value) => ({ value, text: t(`ruleChoice.${value}`) }))}
                onChange={(policy) => change(...setOrDrop('notApplicable', policy))}
              />
              <NumberField
                label={t('node.componentCount')}
                hint={t('node.componentCountHint')}
                value={node.componentCount}
                takes={(count) => Number.isInteger(count) && count >= 0}
                rule={t('node.countRule')}
                optional
                onChange={(count) => change(...setOrDrop('componentCount', count))}
              />
            </>
          ) : null}
          <OptionalChoice
            label={t('node.knowledge')}
            value={node.knowledge}
            options={knowledgeStates.map((value) => ({ value, text: t(`ruleKnown.${value}`) }))}
            onChange={(knowledge) => {
              if (knowledge !== undefined) change({ fields: { knowledge } }, 'knowledge')
            }}
          />
          <LineField
            label={t('node.source')}
            hint={t('node.sourceHint')}
            value={node.source ?? ''}
            takes={(text) => text === '' || isCode(text)}
            rule={t('node.codeRule')}
            optional
            onChange={(text) => change({ fields: { source: text === '' ? null : text } }, 'source')}
          />
        </div>
      )}
    </Folded>
  )
}
