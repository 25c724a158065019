import type { Framework } from '@thang/contracts'
import { useSite } from '../../app/site.tsx'
import layout from '../../ui/layout.module.css'
import { Knowledge } from './Knowledge.tsx'
import { Text } from '../../ui/Text.tsx'
import styles from './FrameworkPage.module.css'

/** Pillars that are views over groups: they overlap and do not add up to the index. */
export function FrameworkViews({ framework }: { framework: Framework }) {
  const { t, plain, text } = useSite()
  const { views, nodes } = framework
  if (views.length === 0) return null
  const nameOf = (code: string) => {
    const node = nodes.find((one) => one.code === code)
    return node === undefined ? code : text(node.name)
  }
  return (
    <section className={layout.section} aria-labelledby="views">
      <h2 id="views">{t('framework.views')}</h2>
      <p className={layout.prose}>{t('framework.viewsWhat')}</p>
      <ul className={styles.notes}>
        {views.map((view) => (
          <li key={view.code}>
            <b>
              <Text of={view.name} />
            </b>{' '}
            <Knowledge of={view.knowledge} inferred={view.source !== null} /> –{' '}
            {t('framework.viewOf')} {view.groups.map(nameOf).join(', ')};{' '}
            {view.maxPoints === null
              ? t('framework.pointsUnknown')
              : t('framework.viewMax', { max: plain(view.maxPoints) })}
          </li>
        ))}
      </ul>
    </section>
  )
}
