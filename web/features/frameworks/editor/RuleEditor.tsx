import type { ScoringRule } from '@thang/contracts'
import { useId } from 'react'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import styles from '../frameworks.module.css'
import { RuleFields } from '../rules/RuleFields.tsx'
import { readRule, type RuleValues, valuesOf } from '../rules/ruleValues.ts'
import { useTyped } from '../useTyped.ts'
import type { NodeFieldsProps } from './nodeFieldsProps.ts'

/** How an indicator is scored: the kind of rule and its parameters. */
export function RuleEditor({ node, change }: NodeFieldsProps) {
  const { t, language } = useWorkspace()
  const id = useId()
  const { typed, type } = useTyped<ScoringRule | undefined, RuleValues | null>({
    value: node.rule,
    write: (rule) => (rule === undefined ? null : valuesOf(rule, language)),
    read(values) {
      if (values === null) return { value: undefined }
      const rule = readRule(values, language)
      return rule === null ? undefined : { value: rule }
    },
    onChange: (rule) =>
      change(rule === undefined ? { fields: {}, without: ['rule'] } : { fields: { rule } }, 'rule'),
  })
  return (
    <fieldset className={styles.list}>
      <legend>{t('rule.title')}</legend>
      <RuleFields id={id} values={typed} onChange={type} />
      {typed === null ? null : (
        <Button small kind="quiet" onPress={() => type(null)}>
          {t('rule.remove')}
        </Button>
      )}
    </fieldset>
  )
}
