import type { PersonDetail } from '@thang/contracts'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { useOwnSession } from '../../app/workspace/session.ts'
import { Answer, useAsk } from '../../app/workspace/useAsk.tsx'
import { useAddress, useWorkspace } from '../../app/workspace/workspace.tsx'
import { EmptyState } from '../../ui/controls/EmptyState.tsx'
import { Loading } from '../../ui/controls/Loading.tsx'
import { AccountActions } from './AccountActions.tsx'
import { DelegationTable } from './DelegationTable.tsx'
import { HoldingTable } from './HoldingTable.tsx'
import styles from './people.module.css'
import { PersonFacts } from './PersonFacts.tsx'
import { PersonHeadActions } from './PersonHeadActions.tsx'

export function Screen() {
  const { t } = useWorkspace()
  const id = useAddress().params['id'] ?? ''
  const { areas } = useOwnSession()
  const asked = useAsk(['person', id], (client) => client.getPerson(id))
  const { data } = asked
  return (
    <>
      <ScreenHead
        {...(data === undefined ? {} : { title: data.name })}
        actions={data === undefined ? undefined : <PersonHeadActions person={data} />}
      />
      <Answer of={asked} loading={<Loading rows={8} />}>
        {(person) => (
          <>
            <PersonFacts person={person} />
            <Holdings person={person} />
            <section className={styles.section}>
              <h2 id="delegations">{t('person.delegations')}</h2>
              <DelegationTable
                delegations={person.delegations}
                empty={<p>{t('person.noDelegations')}</p>}
              />
            </section>
            <AccountActions person={person} mayReadAudit={areas.includes('audit')} />
          </>
        )}
      </Answer>
    </>
  )
}

function Holdings({ person }: { readonly person: PersonDetail }) {
  const { t } = useWorkspace()
  return (
    <section className={styles.section}>
      <h2 id="holdings">{t('person.holdings')}</h2>
      <HoldingTable
        label={t('person.holdings')}
        holdings={person.holdings}
        names="post"
        empty={<EmptyState title={t('person.noHoldings')}>{t('person.noHoldingsDo')}</EmptyState>}
      />
    </section>
  )
}
