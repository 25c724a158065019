import type { PersonDetail } from '@thang/contracts'
import { useState } from 'react'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { useOwnSession } from '../../app/workspace/session.ts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { type AccountChange, accountChanges } from './accountChanges.ts'
import { AccountDialog } from './AccountDialog.tsx'
import styles from './people.module.css'

interface AccountActionsProps {
  readonly person: PersonDetail
  readonly mayReadAudit: boolean
}

/** What may be done to the account, each with what follows; or why nothing may. */
export function AccountActions({ person, mayReadAudit }: AccountActionsProps) {
  const { t } = useWorkspace()
  const [asked, setAsked] = useState<AccountChange | null>(null)
  const offered = accountChanges.filter(({ action }) => person.actions.includes(action))
  return (
    <section className={styles.section} aria-labelledby="account">
      <h2 id="account" tabIndex={-1}>
        {t('person.account')}
      </h2>
      {offered.length === 0 ? <WhyNothing person={person} /> : null}
      <ul className={styles.actionList}>
        {offered.map((change) => (
          <li key={change.action}>
            <Button kind={change.danger ? 'danger' : 'secondary'} onPress={() => setAsked(change)}>
              {t(change.verb)}
            </Button>
            <p>{t(change.what, { email: person.email })}</p>
          </li>
        ))}
      </ul>
      {mayReadAudit ? <AuditLinks id={person.id} /> : null}
      {asked === null ? null : (
        <AccountDialog change={asked} person={person} onClose={() => setAsked(null)} />
      )}
    </section>
  )
}

function AuditLinks({ id }: { readonly id: string }) {
  const { t } = useWorkspace()
  return (
    <p className={styles.links}>
      <ScreenLink to="audit" query={{ subjectKind: 'person', subjectId: id }}>
        {t('person.history')}
      </ScreenLink>
      <ScreenLink to="audit" query={{ person: id }}>
        {t('person.did')}
      </ScreenLink>
    </p>
  )
}

function WhyNothing({ person }: { readonly person: PersonDetail }) {
  const { t } = useWorkspace()
  const own = useOwnSession().person.id === person.id
  if (!own) return <p>{t('person.noAccountRight')}</p>
  return (
    <p>
      {t('person.ownAccount')} <ScreenLink to="profile">{t('screen.profile')}</ScreenLink>
    </p>
  )
}
