import { useLocation, useParams } from '@tanstack/react-router'
import { screenPath } from './addresses.ts'
import styles from './Header.module.css'
import { useScreen } from './useScreen.ts'
import { useWorkspace } from './workspace.tsx'

/** The same screen in the other language, with the same parameters. */
export function LanguageSwitch() {
  const { language, t } = useWorkspace()
  const screen = useScreen()
  const params = useParams({ strict: false })
  const { searchStr, hash } = useLocation()
  const other = language === 'vi' ? 'en' : 'vi'
  const path = screenPath(screen ?? 'home', other, { params })
  const question = screen === undefined ? '' : `${searchStr}${hash === '' ? '' : `#${hash}`}`
  return (
    <a className={styles.language} lang={other} hrefLang={other} href={`${path}${question}`}>
      {t('shell.otherLanguage')}
    </a>
  )
}
