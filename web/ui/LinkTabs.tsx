import styles from './LinkTabs.module.css'

export interface LinkTab {
  readonly key: string
  readonly href: string
  readonly text: string
  readonly current: boolean
}

/** A choice of one among a few views, each with an address of its own. */
export function LinkTabs({ label, tabs }: { label: string; tabs: readonly LinkTab[] }) {
  if (tabs.length < 2) return null
  return (
    <nav className={styles.tabs} aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.key}>
            <a href={tab.href} aria-current={tab.current ? 'true' : undefined}>
              {tab.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
