import type { RoundList } from '@thang/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { NoRight } from '../../app/workspace/NoRight.tsx'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { useOwnSession } from '../../app/workspace/session.ts'
import { Answer, useAsk } from '../../app/workspace/useAsk.tsx'
import { useGo, useWorkspace } from '../../app/workspace/workspace.tsx'
import { useSay } from '../../ui/controls/status.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { today } from '../people/today.ts'
import { type KeptPlan, keepPlan, keptPlanName, readKeptPlan } from './plan/keptPlan.ts'
import { newPlan, sentPlan } from './plan/planDraft.ts'
import { PlanForm } from './plan/PlanForm.tsx'

export function Screen() {
  const asked = useAsk(['rounds', 'list'], (client) => client.listRounds())
  return (
    <Answer of={asked}>
      {({ mayCreate }) =>
        mayCreate.national || mayCreate.units.length > 0 ? (
          <NewRound mayCreate={mayCreate} />
        ) : (
          <NoRight />
        )
      }
    </Answer>
  )
}

function NewRound({ mayCreate }: Pick<RoundList, 'mayCreate'>) {
  const { t, client, path } = useWorkspace()
  const session = useOwnSession()
  const queries = useQueryClient()
  const say = useSay()
  const go = useGo()
  const name = keptPlanName(session.person.id, null)
  const own = session.authorities.find(({ post }) => post.role === 'coordinator')?.post
  const empty = (): KeptPlan => ({
    base: 0,
    owner: firstOwner(mayCreate, own?.scope?.code),
    draft: newPlan(today().slice(0, 4)),
  })
  const [opened, setOpened] = useState(() => ({ time: 0, kept: readKeptPlan(localStorage, name) }))
  const [start] = useState(empty)
  function discard() {
    keepPlan(localStorage, name, null)
    setOpened(({ time }) => ({ time: time + 1, kept: null }))
  }
  async function save({ owner, draft }: KeptPlan) {
    const plan = sentPlan(draft)
    if (plan === undefined) return
    const round = await client.createRound({ owner, plan })
    await queries.invalidateQueries({ queryKey: ['rounds'] })
    say(t('plan.created', { name: round.name }))
    go(path('round', { id: String(round.id) }))
  }
  return (
    <>
      <ScreenHead>{t('plan.lede')}</ScreenHead>
      {opened.kept === null ? null : <Notice>{t('plan.goneOn')}</Notice>}
      <PlanForm
        key={opened.time}
        keptName={name}
        start={opened.kept ?? start}
        goneOn={opened.kept !== null}
        mayCreate={mayCreate}
        submit={t('plan.create')}
        save={save}
        onDiscard={discard}
      />
    </>
  )
}

/** The part of the administration that the coordinator is for; else the first that may be chosen. */
function firstOwner({ units, national }: RoundList['mayCreate'], scope: string | undefined) {
  const own = units.find(({ code }) => code === scope)
  if (own !== undefined) return own.code
  return national ? null : (units[0]?.code ?? null)
}
