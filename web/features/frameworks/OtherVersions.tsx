import type { FrameworkList } from '@thang/contracts'
import { useSite } from '../../app/site.tsx'
import layout from '../../ui/layout.module.css'
import { Text } from '../../ui/Text.tsx'
import styles from './FrameworkPage.module.css'

interface OtherVersionsProps {
  readonly code: string
  readonly others: FrameworkList['frameworks']
}

/** Against which other sets this one can be read: versions of its index, and what it was cloned from. */
export function OtherVersions({ code, others }: OtherVersionsProps) {
  const { t, path } = useSite()
  if (others.length === 0) return null
  return (
    <section className={layout.section} data-screen-only="">
      <h2>{t('comparedFrameworks.with')}</h2>
      <ul className={styles.notes}>
        {others.map(({ code: other, name }) => (
          <li key={other}>
            <a href={path('frameworkComparison', { code, other })}>
              <Text of={name} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
