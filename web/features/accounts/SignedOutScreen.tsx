import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { buttonClass } from '../../ui/controls/Button.tsx'
import styles from './accounts.module.css'

export function Screen() {
  const { t, language } = useWorkspace()
  return (
    <>
      <ScreenHead>{t('signedOut.what')}</ScreenHead>
      <p>
        <ScreenLink to="signIn" className={buttonClass('primary')}>
          {t('signedOut.again')}
        </ScreenLink>
      </p>
      <p className={styles.foot}>
        <a href={language === 'vi' ? '/' : '/en'}>{t('shell.publicSite')}</a>
      </p>
    </>
  )
}
