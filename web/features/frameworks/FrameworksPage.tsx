import type { FrameworkList } from '@thang/contracts'
import { definePage } from '../../app/openPage.tsx'
import { useSite } from '../../app/site.tsx'
import layout from '../../ui/layout.module.css'
import { PageHead } from '../../ui/PageHead.tsx'
import { Text } from '../../ui/Text.tsx'
import styles from './FrameworkPage.module.css'

export const page = definePage<FrameworkList>({
  load: ({ client }) => client.listFrameworks(),
  Component: FrameworksPage,
  words: (_, t) => ({ title: t('frameworks.title'), description: t('frameworks.description') }),
})

function FrameworksPage({ data: { frameworks } }: { data: FrameworkList }) {
  const { t, path, period } = useSite()
  return (
    <div className={layout.page}>
      <PageHead
        crumbs={[{ href: path('frameworks'), text: t('nav.frameworks') }]}
        title={t('frameworks.title')}
      >
        <p className={layout.lede}>{t('frameworks.lede')}</p>
      </PageHead>
      <ul className={styles.cards}>
        {frameworks.map((framework) => (
          <li key={framework.code}>
            <h2>
              <a href={path('framework', { code: framework.code })}>
                <Text of={framework.name} />
              </a>
            </h2>
            <p>{t('frameworks.periods', { periods: framework.periods.map(period).join(', ') })}</p>
            <p>{t(`knownDepth.${framework.knownDepth}`)}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}
