import type { ReactNode } from 'react'
import {
  Button as TriggerButton,
  Menu as AriaMenu,
  MenuItem,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components'
import styles from './Menu.module.css'

/** Something to choose: goes to `href`, or does `onAction`; or a line between groups. */
export type MenuEntry =
  | { readonly key: string; readonly text: string; readonly href: string }
  | { readonly key: string; readonly text: string; readonly onAction: () => void }
  | { readonly key: string; readonly line: true }

interface MenuProps {
  /** Said by screen readers of the button that opens it. */
  readonly label: string
  readonly button: ReactNode
  readonly entries: readonly MenuEntry[]
  readonly className?: string | undefined
}

/** A button that opens a list of things to do; arrows, letters and Escape work in it. */
export function Menu({ label, button, entries, className }: MenuProps) {
  return (
    <MenuTrigger>
      <TriggerButton aria-label={label} className={className ?? styles.button ?? ''}>
        {button}
      </TriggerButton>
      <Popover className={styles.popover ?? ''} placement="bottom end">
        <AriaMenu aria-label={label} className={styles.menu ?? ''}>
          {entries.map(entryOf)}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

function entryOf(entry: MenuEntry) {
  if ('line' in entry) return <Separator key={entry.key} className={styles.line ?? ''} />
  const does = 'href' in entry ? { href: entry.href } : { onAction: entry.onAction }
  return (
    <MenuItem key={entry.key} id={entry.key} className={styles.item ?? ''} {...does}>
      {entry.text}
    </MenuItem>
  )
}
