import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { useOwnSession } from '../../app/workspace/session.ts'
import { Answer, useAsk } from '../../app/workspace/useAsk.tsx'
import { useAddress, useWorkspace } from '../../app/workspace/workspace.tsx'
import { EmptyState } from '../../ui/controls/EmptyState.tsx'
import { Loading } from '../../ui/controls/Loading.tsx'
import { DelegationTable } from './DelegationTable.tsx'
import { DelegateForm } from './DelegateForm.tsx'
import styles from './people.module.css'

export function Screen() {
  const { t } = useWorkspace()
  const { query } = useAddress()
  const { id } = useOwnSession().person
  const asked = useAsk(['person', id], (client) => client.getPerson(id))
  return (
    <>
      <ScreenHead>{t('delegation.lede')}</ScreenHead>
      <Answer of={asked} loading={<Loading rows={6} />}>
        {({ holdings, delegations }) => {
          const own = holdings.filter(({ actions }) => actions.includes('delegate'))
          return (
            <>
              {delegations.length === 0 ? null : (
                <section className={styles.first}>
                  <h2>{t('delegation.given')}</h2>
                  <DelegationTable delegations={delegations} empty={null} />
                </section>
              )}
              <section
                className={delegations.length === 0 ? styles.first : styles.section}
                aria-labelledby="new"
              >
                <h2 id="new">{t('delegation.new')}</h2>
                {own.length === 0 ? (
                  <EmptyState title={t('delegation.nonePost')}>
                    {t('delegation.nonePostDo')}
                  </EmptyState>
                ) : (
                  <DelegateForm
                    key={delegations.length}
                    holdings={own}
                    from={query['holding'] ?? ''}
                  />
                )}
              </section>
            </>
          )
        }}
      </Answer>
    </>
  )
}
