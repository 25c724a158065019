import type { ReactNode } from 'react'
import { Logo } from '../ui/Logo.tsx'
import type { MessageKey } from './i18n/translate.ts'
import type { PageName } from './page.ts'
import { pathOf } from './pages.ts'
import { ShortcutList } from './ShortcutList.tsx'
import { useSite } from './site.tsx'
import { workspaceRoot } from './workspace/workspacePath.ts'
import { ThemeToggle } from './ThemeToggle.tsx'
import styles from './Shell.module.css'

const sections: { name: PageName; key: MessageKey; also: PageName[] }[] = [
  { name: 'latestRanking', key: 'nav.ranking', also: ['ranking', 'trace', 'revisions'] },
  { name: 'units', key: 'nav.units', also: ['unit'] },
  { name: 'compare', key: 'nav.compare', also: [] },
  { name: 'frameworks', key: 'nav.frameworks', also: ['framework'] },
  { name: 'data', key: 'nav.data', also: [] },
]

/** Header, main and footer around every page. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useSite()
  return (
    <>
      <a className={styles.skip} href="#main">
        {t('shell.skip')}
      </a>
      <Header />
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      <Footer />
      <ShortcutList />
    </>
  )
}

function Header() {
  const { t, path, name } = useSite()
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <a className={styles.brand} href={path('home')}>
          <Logo />
          <span>{t('site.name')}</span>
        </a>
        <nav aria-label={t('nav.label')} className={styles.nav}>
          {sections.map((section) => {
            const here = section.name === name || section.also.includes(name)
            return (
              <a
                key={section.name}
                href={path(section.name)}
                aria-current={here ? 'page' : undefined}
              >
                {t(section.key)}
              </a>
            )
          })}
        </nav>
        <search className={styles.search}>
          <form action={path('units')}>
            <input
              type="search"
              name="q"
              data-search=""
              aria-label={t('search.label')}
              placeholder={t('search.placeholder')}
              autoComplete="off"
            />
            <button type="submit">{t('search.submit')}</button>
          </form>
        </search>
        <div className={styles.tools}>
          <SignInLink />
          <LanguageSwitch />
          <ThemeToggle />
        </div>
      </div>
    </header>
  )
}

/** For officials; the workspace is another document, which nothing here loads. */
function SignInLink() {
  const { t, language } = useSite()
  return (
    <a className={styles.signIn} href={workspaceRoot[language]}>
      {t('shell.signIn')}
    </a>
  )
}

/** The same page in the other language, with the same parameters. */
function LanguageSwitch() {
  const { language, name, params, query, t } = useSite()
  const other = language === 'vi' ? 'en' : 'vi'
  const known = name !== 'notFound' && name !== 'unavailable'
  return (
    <a
      className={styles.language}
      lang={other}
      hrefLang={other}
      rel="alternate"
      data-language=""
      href={known ? pathOf(name, other, params, query) : pathOf('home', other)}
    >
      {t('language.other')}
    </a>
  )
}

function Footer() {
  const { t, path, language } = useSite()
  return (
    <footer className={styles.footer}>
      <div className={styles.footerGrid}>
        <div>
          <p className={styles.footerName}>{t('site.name')}</p>
          <p>{t('footer.what')}</p>
        </div>
        <nav aria-label={t('footer.label')}>
          <a href={path('frameworks')}>{t('nav.frameworks')}</a>
          <a href={path('data')}>{t('nav.data')}</a>
          <a href={`${path('data')}#api`}>{t('footer.api')}</a>
          <a href={workspaceRoot[language]}>{t('footer.workspace')}</a>
        </nav>
        <p>
          {t('footer.honest')}{' '}
          <span className={styles.keys} data-screen-only="">
            {t('footer.keys')}
          </span>
        </p>
      </div>
    </footer>
  )
}
