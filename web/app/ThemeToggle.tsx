import { useSite } from './site.tsx'
import styles from './Shell.module.css'
import { toggleTheme } from './toggleTheme.ts'

/** Light or dark, remembered in the cookie the server reads. Until chosen, the system decides. */
export function ThemeToggle() {
  const { t } = useSite()
  return (
    <button
      type="button"
      className={styles.theme}
      onClick={toggleTheme}
      aria-label={t('theme.toggle')}
      title={t('theme.toggle')}
      data-needs-script=""
    >
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" strokeWidth="1.6" />
        <path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor" />
      </svg>
    </button>
  )
}
