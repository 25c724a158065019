import type { Session, WorkspaceArea } from '@thang/contracts'
import { isScreenName, screens } from '../../app/workspace/screens.ts'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import type { WordKey } from '../../app/workspace/words.ts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import styles from './accounts.module.css'

const areas: Readonly<Record<WorkspaceArea, WordKey>> = {
  submissions: 'home.submissions',
  rounds: 'home.rounds',
  evidence: 'home.evidence',
  appraisal: 'home.appraisal',
  ownResults: 'home.ownResults',
  people: 'home.people',
  posts: 'home.postsLink',
  audit: 'home.audit',
  frameworks: 'home.frameworks',
}

/** The areas that this session may see, each with what it is for. */
export function WhatOneCan({ session }: { session: Session }) {
  const { t } = useWorkspace()
  const shown = session.areas.filter(isScreenName)
  if (shown.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>{t('home.can')}</h2>
      <ul className={styles.list}>
        {shown.map((area) => (
          <li key={area}>
            <p className={styles.name}>
              <ScreenLink to={area}>{t(screens[area].title)}</ScreenLink>
            </p>
            <p className={styles.detail}>{t(areas[area])}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
