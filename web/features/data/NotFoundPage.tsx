import { definePage } from '../../app/openPage.tsx'
import type { Refusal } from '../../app/page.ts'
import { refusalWords } from '../../app/refusal.ts'
import { useSite } from '../../app/site.tsx'
import layout from '../../ui/layout.module.css'
import styles from './DataPage.module.css'

interface NotFoundData {
  /** What the API said of the page that was asked for. */
  readonly refusal: Refusal | null
}

/** Nothing at this address: what is missing, and where to go instead. */
export const page = definePage<NotFoundData>({
  load: async ({ refusal = null }) => ({ refusal }),
  Component: NotFoundPage,
  words: (_, t) => ({ title: t('notFound.title'), description: t('notFound.words') }),
  status: ({ refusal }) => refusal?.status,
})

function NotFoundPage({ data: { refusal } }: { data: NotFoundData }) {
  const { t, path, language } = useSite()
  const missing = refusal === null ? undefined : refusalWords(refusal, t, language)
  return (
    <div className={layout.page}>
      <div className={styles.empty}>
        <h1>{t('notFound.title')}</h1>
        <p>{missing ?? t('notFound.words')}</p>
        <p>{t('notFound.ways')}</p>
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
