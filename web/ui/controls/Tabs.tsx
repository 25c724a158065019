import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'
import styles from './Tabs.module.css'

interface TabsProps {
  readonly label: string
  readonly tabs: readonly {
    readonly key: string
    readonly text: string
    readonly panel: ReactNode
  }[]
  /** The open one, where the screen keeps it, such as in the address. */
  readonly selected?: string
  readonly onSelect?: (key: string) => void
}

/** Panels of one screen, one at a time. What has an address of its own is `LinkTabs` instead. */
export function Tabs({ label, tabs, selected, onSelect }: TabsProps) {
  return (
    <AriaTabs
      className={styles.tabs ?? ''}
      {...(selected === undefined ? {} : { selectedKey: selected })}
      onSelectionChange={(key) => onSelect?.(String(key))}
    >
      <TabList aria-label={label} className={styles.list ?? ''}>
        {tabs.map(({ key, text }) => (
          <Tab key={key} id={key} className={styles.tab ?? ''}>
            {text}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ key, panel }) => (
        <TabPanel key={key} id={key} className={styles.panel ?? ''}>
          {panel}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
