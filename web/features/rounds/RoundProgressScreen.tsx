import type { RoundDetail } from '@thang/contracts'
import { Answer } from '../../app/workspace/useAsk.tsx'
import { Loading } from '../../ui/controls/Loading.tsx'
import { ProgressBoard } from './progress/ProgressBoard.tsx'
import { RoundHead } from './RoundHead.tsx'
import { useLive, useRoundOfAddress } from './useRound.ts'

export function Screen() {
  const { asked } = useRoundOfAddress()
  return (
    <Answer of={asked} loading={<Loading rows={12} />}>
      {(round) => <RoundProgressView round={round} />}
    </Answer>
  )
}

/** How far each unit is, asked for again each minute. */
function RoundProgressView({ round }: { readonly round: RoundDetail }) {
  const asked = useLive([round.id, 'progress'], (client) => client.getRoundProgress(round.id))
  return (
    <>
      <RoundHead round={round} current="roundProgress" />
      <Answer of={asked} loading={<Loading rows={12} />}>
        {(progress) => <ProgressBoard round={round} progress={progress} />}
      </Answer>
    </>
  )
}
