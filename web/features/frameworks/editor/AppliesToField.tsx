import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { CheckField } from '../../../ui/controls/CheckField.tsx'
import styles from '../frameworks.module.css'
import type { NodeFieldsProps } from './nodeFieldsProps.ts'

const kinds = [
  'province',
  'department',
  'commune',
  'ministry-with-public-services',
  'ministry-without-public-services',
] as const

/** The kinds of unit that an indicator is for; all where none is chosen. */
export function AppliesToField({ id, node, change }: NodeFieldsProps & { readonly id: string }) {
  const { t } = useWorkspace()
  const chosen = node.appliesTo ?? []
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
        {kinds.map((kind) => (
          <CheckField
            key={kind}
            id={`${id}-${kind}`}
            name={kind}
            label={t(`unitKind.${kind}`)}
            value={chosen.includes(kind)}
            error={undefined}
            onChange={(on) => choose(kind, on)}
          />
        ))}
      </div>
    </fieldset>
  )
}
