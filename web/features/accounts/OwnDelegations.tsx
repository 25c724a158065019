import type { Delegation, Session } from '@thang/contracts'
import { useAsk } from '../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import styles from './accounts.module.css'

/** What one has lent or is lent, now or soon; nothing where there is nothing. */
export function OwnDelegations({ session }: { session: Session }) {
  return session.areas.includes('people') ? <Delegations person={session.person.id} /> : null
}

function Delegations({ person }: { person: string }) {
  const { t } = useWorkspace()
  const { data } = useAsk(['people', person], (client) => client.getPerson(person))
  const open = (data?.delegations ?? []).filter(
    ({ state }) => state === 'current' || state === 'coming',
  )
  if (open.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>{t('home.lent')}</h2>
      <ul className={styles.list}>
        {open.map((delegation) => (
          <Lent key={delegation.id} delegation={delegation} person={person} />
        ))}
      </ul>
    </section>
  )
}

function Lent({ delegation, person }: { delegation: Delegation; person: string }) {
  const { t, date } = useWorkspace()
  const { post, from, to, startsOn, endsOn, reason } = delegation
  const given = from.id === person
  return (
    <li>
      <p className={styles.name}>
        {given
          ? t('home.lentTo', { post: post.title, name: to.name })
          : t('home.lentFrom', { post: post.title, name: from.name })}
      </p>
      <p className={styles.detail}>{t('home.dates', { from: date(startsOn), to: date(endsOn) })}</p>
      <p className={styles.detail}>{reason}</p>
    </li>
  )
}
