import type { OwnResult } from '@thang/contracts'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { Answer, useAsk } from '../../app/workspace/useAsk.tsx'
import { useAddress, useWorkspace } from '../../app/workspace/workspace.tsx'
import { EmptyState } from '../../ui/controls/EmptyState.tsx'
import { Loading } from '../../ui/controls/Loading.tsx'
import { LinkTabs } from '../../ui/LinkTabs.tsx'
import { OwnResultView } from './own/OwnResultView.tsx'

export function Screen() {
  const asked = useAsk(['results', 'own'], (client) => client.listOwnResults())
  return (
    <Answer of={asked} loading={<Loading rows={12} />}>
      {({ results }) => <OwnResults results={results} />}
    </Answer>
  )
}

/** What one's own unit got in each round; nothing of any other unit. */
function OwnResults({ results }: { readonly results: readonly OwnResult[] }) {
  const { t, path, unitName } = useWorkspace()
  const { query } = useAddress()
  const shown = results.find((result) => keyOf(result) === query['of']) ?? results[0]
  if (shown === undefined) {
    return (
      <>
        <ScreenHead>{t('ownResult.lede')}</ScreenHead>
        <EmptyState title={t('ownResult.emptyTitle')}>{t('ownResult.emptyWhat')}</EmptyState>
      </>
    )
  }
  return (
    <>
      <ScreenHead title={t('ownResult.title', { unit: unitName(shown.unit) })}>
        {shown.round.name}
      </ScreenHead>
      <LinkTabs
        label={t('ownResult.rounds')}
        tabs={results.map((result) => ({
          key: keyOf(result),
          href: path('ownResults', {}, { of: keyOf(result) }),
          text: `${unitName(result.unit)}, ${result.round.period}`,
          current: result === shown,
        }))}
      />
      <OwnResultView key={keyOf(shown)} result={shown} />
    </>
  )
}

function keyOf({ round, unit }: OwnResult): string {
  return `${round.id}-${unit.code}`
}
