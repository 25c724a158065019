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
  readonly children?: ReactNode
}

/** Breadcrumbs, title and the sentence under it. */
export function PageHead({ crumbs, title, children }: PageHeadProps) {
  const { t, path } = useSite()
  const all = [{ href: path('home'), text: t('nav.home') }, ...crumbs]
  return (
    <div className={styles.head}>
      <nav aria-label={t('nav.breadcrumbs')}>
        <ol className={styles.crumbs}>
          {all.map(({ href, text }) => (
            <li key={href}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ol>
      </nav>
      <h1>{title}</h1>
      {children}
    </div>
  )
}
