import type { RoundDetail } from '@thang/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { useOwnSession } from '../../app/workspace/session.ts'
import { Answer, useAsk } from '../../app/workspace/useAsk.tsx'
import { useAddress, useGo, useWorkspace } from '../../app/workspace/workspace.tsx'
import { buttonClass } from '../../ui/controls/Button.tsx'
import { EmptyState } from '../../ui/controls/EmptyState.tsx'
import { useSay } from '../../ui/controls/status.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { type KeptPlan, keepPlan, keptPlanName, readKeptPlan } from './plan/keptPlan.ts'
import { draftOf, sentPlan } from './plan/planDraft.ts'
import { PlanForm } from './plan/PlanForm.tsx'

export function Screen() {
  const { params } = useAddress()
  const id = Number(params['id'])
  // Asked once, for what is typed stands on what it was when the form was opened.
  const asked = useAsk(['rounds', id, 'plan'], (client) => client.getRound(id), { once: true })
  return (
    <Answer of={asked}>
      {(round) => <PlanOf round={round} onReload={async () => (await asked.refetch()).data} />}
    </Answer>
  )
}

interface PlanOfProps {
  readonly round: RoundDetail
  readonly onReload: () => Promise<RoundDetail | undefined>
}

function PlanOf({ round, onReload }: PlanOfProps) {
  const { t } = useWorkspace()
  if (round.plan !== null) {
    return <EditPlan round={round} plan={round.plan} onReload={onReload} />
  }
  return (
    <>
      <ScreenHead title={t('plan.editTitle', { name: round.name })} />
      <EmptyState
        title={t('plan.fixed')}
        action={
          <ScreenLink to="round" params={{ id: String(round.id) }} className={buttonClass()}>
            {t('plan.toRound')}
          </ScreenLink>
        }
      >
        {t('plan.fixedDo')}
      </EmptyState>
    </>
  )
}

interface EditPlanProps extends PlanOfProps {
  readonly plan: NonNullable<RoundDetail['plan']>
}

function EditPlan({ round, plan, onReload }: EditPlanProps) {
  const { t } = useWorkspace()
  const session = useOwnSession()
  const name = keptPlanName(session.person.id, round.id)
  const saved: KeptPlan = {
    base: round.version,
    owner: round.owner?.code ?? null,
    draft: draftOf(plan),
  }
  const [opened, setOpened] = useState(() => ({
    time: 0,
    start: readKeptPlan(localStorage, name) ?? saved,
    goneOn: readKeptPlan(localStorage, name) !== null,
  }))
  const save = useSavePlan(round)
  async function begin(kept: KeptPlan | null) {
    keepPlan(localStorage, name, null)
    const now = await onReload()
    if (now === undefined || now.plan === null) return
    const theirs = { ...saved, base: now.version, draft: draftOf(now.plan) }
    const start = kept === null ? theirs : { ...kept, base: now.version }
    setOpened(({ time }) => ({ time: time + 1, start, goneOn: false }))
  }
  return (
    <>
      <ScreenHead title={t('plan.editTitle', { name: round.name })}>{t('plan.lede')}</ScreenHead>
      {opened.goneOn ? <Notice>{t('plan.goneOn')}</Notice> : null}
      <PlanForm
        key={opened.time}
        keptName={name}
        start={opened.start}
        goneOn={opened.goneOn}
        mayCreate={null}
        submit={t('plan.save')}
        save={save}
        onDiscard={() => void begin(null)}
        onOverwrite={(kept) => void begin(kept)}
      />
    </>
  )
}

function useSavePlan(round: RoundDetail) {
  const { t, client, path } = useWorkspace()
  const queries = useQueryClient()
  const say = useSay()
  const go = useGo()
  return async ({ base, draft }: KeptPlan) => {
    const plan = sentPlan(draft)
    if (plan === undefined) return
    const { id, name } = await client.editRoundPlan(round.id, { base, plan })
    await queries.invalidateQueries({ queryKey: ['rounds'] })
    say(t('plan.saved', { name }))
    go(path('round', { id: String(id) }))
  }
}
