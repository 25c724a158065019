import type { PersonList } from '@thang/contracts'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { Answer } from '../../app/workspace/useAsk.tsx'
import { useAddress, useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button, buttonClass } from '../../ui/controls/Button.tsx'
import { EmptyState } from '../../ui/controls/EmptyState.tsx'
import { Loading } from '../../ui/controls/Loading.tsx'
import { PeopleFilters } from './PeopleFilters.tsx'
import { PeopleTable } from './PeopleTable.tsx'
import { useListed } from './useListed.ts'

export function Screen() {
  const { t } = useWorkspace()
  const { query } = useAddress()
  const { q = '', unit = '', state = '' } = query
  const asked = useListed(['people', { q, unit, state }], (client) =>
    client.listPeople({ q, unit, state }),
  )
  const mayInvite = asked.data?.actions.includes('invite') ?? false
  return (
    <>
      <ScreenHead
        actions={
          mayInvite ? (
            <ScreenLink to="invite" className={buttonClass('primary')}>
              {t('people.invite')}
            </ScreenLink>
          ) : undefined
        }
      >
        {t('people.lede')}
      </ScreenHead>
      <PeopleFilters />
      <Answer of={asked} loading={<Loading rows={10} />}>
        {(list) => <People list={list} filtered={q !== '' || unit !== '' || state !== ''} />}
      </Answer>
    </>
  )
}

function People({ list, filtered }: { readonly list: PersonList; readonly filtered: boolean }) {
  if (list.people.length > 0) return <PeopleTable people={list.people} />
  return filtered ? <NobodyFits /> : <NobodyYet mayInvite={list.actions.includes('invite')} />
}

function NobodyFits() {
  const { t } = useWorkspace()
  const { changeQuery } = useAddress()
  return (
    <EmptyState
      title={t('people.none')}
      action={
        <Button onPress={() => changeQuery({ q: '', unit: '', state: '' })}>
          {t('people.clear')}
        </Button>
      }
    >
      {t('people.noneDo')}
    </EmptyState>
  )
}

function NobodyYet({ mayInvite }: { readonly mayInvite: boolean }) {
  const { t } = useWorkspace()
  return (
    <EmptyState
      title={t('people.empty')}
      action={
        mayInvite ? (
          <ScreenLink to="invite" className={buttonClass('primary')}>
            {t('people.invite')}
          </ScreenLink>
        ) : undefined
      }
    >
      {t('people.emptyDo')}
    </EmptyState>
  )
}
