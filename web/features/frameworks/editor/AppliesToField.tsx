import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { CheckField } from '../../../ui/controls/CheckField.tsx'
import styles from '../frameworks.module.css'
import { unitKinds, useKindName } from '../settings/useKindName.ts'
import type { NodeFieldsProps } from './nodeFieldsProps.ts'

/** The kinds of unit that an indicator is for; all where none is chosen. */
export function AppliesToField({ id, node, change }: NodeFieldsProps & { readonly id: string }) {
  const { t } = useWorkspace()
  const kindName = useKindName()
  const chosen = node.appliesTo ?? []
  // A set from elsewhere may know other kinds; they stay until they are taken away.
  const others = chosen.filter((kind) => !unitKinds.some((known) => known === kind))
  function choose(kind: string, on: boolean) {
    const next = on ? [...chosen, kind] : chosen.filter((each) => each !== kind)
    const changed =
      next.length === 0
        ? { fields: {}, without: ['appliesTo' as const] }
        : { fields: { appliesTo: next } }
    change(changed, 'appliesTo')
  }
  return (
    <fieldset className={styles.list}>
      <legend>{t('node.appliesTo')}</legend>
      <p className={styles.hint}>{t('node.appliesToHint')}</p>
      <div className={styles.checks}>
        {[...unitKinds, ...others].map((kind) => (
          <CheckField
            key={kind}
            id={`${id}-${kind}`}
            name={kind}
            label={kindName(kind)}
            value={chosen.includes(kind)}
            error={undefined}
            onChange={(on) => choose(kind, on)}
          />
        ))}
      </div>
    </fieldset>
  )
}
