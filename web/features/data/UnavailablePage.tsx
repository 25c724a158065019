import { definePage } from '../../app/openPage.tsx'
import { useSite } from '../../app/site.tsx'
import layout from '../../ui/layout.module.css'
import styles from './DataPage.module.css'

/** The data cannot be read just now. */
export const page = definePage<object>({
  load: async () => ({}),
  Component: UnavailablePage,
  words: (_, t) => ({ title: t('unavailable.title'), description: t('unavailable.words') }),
})

function UnavailablePage() {
  const { t, path } = useSite()
  return (
    <div className={layout.page}>
      <div className={styles.empty}>
        <h1>{t('unavailable.title')}</h1>
        <p>{t('unavailable.words')}</p>
        <ul>
          <li>
            <a href={path('home')}>{t('notFound.home')}</a>
          </li>
        </ul>
      </div>
    </div>
  )
}
