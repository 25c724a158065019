import { toggleTheme } from '../toggleTheme.ts'
import styles from './Header.module.css'
import { useWorkspace } from './workspace.tsx'

export function ThemeButton() {
  const { t } = useWorkspace()
  return (
    <button
      type="button"
      className={styles.theme}
      onClick={toggleTheme}
      aria-label={t('shell.theme')}
      title={t('shell.theme')}
    >
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" strokeWidth="1.6" />
        <path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor" />
      </svg>
    </button>
  )
}
