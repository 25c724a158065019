import { definePage } from '../../app/openPage.tsx'
import { useSite } from '../../app/site.tsx'
import layout from '../../ui/layout.module.css'
import styles from './DataPage.module.css'

/** Nothing at this address: where to go instead. */
export const page = definePage<object>({
  load: async () => ({}),
  Component: NotFoundPage,
  words: (_, t) => ({ title: t('notFound.title'), description: t('notFound.words') }),
})

function NotFoundPage() {
  const { t, path } = useSite()
  return (
    <div className={layout.page}>
      <div className={styles.empty}>
        <h1>{t('notFound.title')}</h1>
        <p>{t('notFound.words')}</p>
        <ul>
          <li>
            <a href={path('latestRanking')}>{t('notFound.ranking')}</a>
          </li>
          <li>
            <a href={path('units')}>{t('notFound.units')}</a>
          </li>
          <li>
            <a href={path('home')}>{t('notFound.home')}</a>
          </li>
        </ul>
      </div>
    </div>
  )
}
