import type { ReactNode } from 'react'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import styles from '../frameworks.module.css'

interface ListFieldsProps<Item> {
  readonly label: string
  readonly hint: string
  readonly items: readonly Item[]
  /** What one more begins as. */
  readonly blank: () => Item
  readonly add: string
  readonly renderLine: (item: Item, change: (item: Item) => void) => ReactNode
  readonly onChange: (items: readonly Item[]) => void
}

/** Lines of a list, each with fields of its own: one more, one less. */
export function ListFields<Item>(props: ListFieldsProps<Item>) {
  const { label, hint, items, blank, add, renderLine, onChange } = props
  const { t } = useWorkspace()
  return (
    <fieldset className={styles.list}>
      <legend>{label}</legend>
      <p className={styles.hint}>{hint}</p>
      {items.map((item, place) => (
        // Lines have no name of their own while they are typed.
        // oxlint-disable-next-line react/no-array-index-key
        <fieldset key={place} className={styles.line}>
          <legend className="visually-hidden">
            {t('ruleField.line', { list: label, place: place + 1 })}
          </legend>
          {renderLine(item, (changed) => onChange(items.with(place, changed)))}
          <Button small kind="quiet" onPress={() => onChange(items.toSpliced(place, 1))}>
            {t('ruleField.remove', { place: place + 1 })}
          </Button>
        </fieldset>
      ))}
      <Button small onPress={() => onChange([...items, blank()])}>
        {add}
      </Button>
    </fieldset>
  )
}
