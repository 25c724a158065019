import type { ReactNode } from 'react'
import { useSite } from '../app/site.tsx'
import styles from './PageHead.module.css'

export interface Crumb {
  readonly href: string
  readonly text: string
}

interface PageHeadProps {
  readonly crumbs: readonly Crumb[]
  readonly title: ReactNode
  /** On the line of the breadcrumbs, at the far end. */
  readonly beside?: ReactNode
  /** Said on the line of the title: how much is known. */
  readonly aside?: ReactNode
  readonly children?: ReactNode
}

/** Breadcrumbs, title and the sentence under it. */
export function PageHead({ crumbs, title, beside, aside, children }: PageHeadProps) {
  const { t, path } = useSite()
  const all = [{ href: path('home'), text: t('nav.home') }, ...crumbs]
  return (
    <div className={styles.head}>
      <div className={styles.first}>
        <nav aria-label={t('nav.breadcrumbs')}>
          <ol className={styles.crumbs}>
            {all.map(({ href, text }) => (
              <li key={href}>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ol>
        </nav>
        {beside}
      </div>
      <div className={styles.line}>
        <h1>{title}</h1>
        {aside === undefined ? null : <p>{aside}</p>}
      </div>
      {children}
    </div>
  )
}
