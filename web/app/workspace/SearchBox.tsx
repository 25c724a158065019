import { useSearch } from '@tanstack/react-router'
import { screenPath } from './addresses.ts'
import styles from './Header.module.css'
import { isScreenName } from './screens.ts'
import { useScreen } from './useScreen.ts'
import { useGo, useWorkspace } from './workspace.tsx'

/** Search over everything one may see; `/` comes here. It is there once there is a screen for results. */
export function SearchBox() {
  const { t, language } = useWorkspace()
  const go = useGo()
  const asked: { q?: string } = useSearch({ strict: false })
  const name = 'search'
  // Elsewhere `q` filters a list, and is no question to everything.
  const q = useScreen() === name ? (asked.q ?? '') : ''
  if (!isScreenName(name)) return null
  return (
    <search className={styles.search}>
      <form
        action={screenPath(name, language)}
        onSubmit={(event) => {
          event.preventDefault()
          const words = String(new FormData(event.currentTarget).get('q') ?? '')
          go(screenPath(name, language, { query: { q: words.trim() } }))
        }}
      >
        <input
          key={q}
          type="search"
          name="q"
          data-search=""
          defaultValue={q}
          aria-label={t('search.label')}
          placeholder={t('search.placeholder')}
          autoComplete="off"
        />
        <button type="submit">{t('search.submit')}</button>
      </form>
    </search>
  )
}
