import type { RegisteredUnitKind, RoundDetail } from '@thang/contracts'
import { Answer } from '../../app/workspace/useAsk.tsx'
import { useAddress, useWorkspace } from '../../app/workspace/workspace.tsx'
import { EmptyState } from '../../ui/controls/EmptyState.tsx'
import { Loading } from '../../ui/controls/Loading.tsx'
import { LinkTabs } from '../../ui/LinkTabs.tsx'
import { RoundHead } from '../rounds/RoundHead.tsx'
import { useRoundOfAddress } from '../rounds/useRound.ts'
import { MatrixBoard } from './matrix/MatrixBoard.tsx'
import styles from './appraisal.module.css'
import { useMatrix } from './useAppraisal.ts'
import { FailedHead } from './FailedHead.tsx'

export function Screen() {
  const { asked } = useRoundOfAddress()
  return (
    <>
      <FailedHead of={asked} />
      <Answer of={asked} loading={<Loading rows={12} />}>
        {(round) => (
          <>
            <RoundHead round={round} current="appraisalMatrix" />
            <MatrixOf key={round.id} round={round} />
          </>
        )}
      </Answer>
    </>
  )
}

function MatrixOf({ round }: { readonly round: RoundDetail }) {
  const { t } = useWorkspace()
  const kind = useKind(round)
  const asked = useMatrix(round.id, kind)
  if (kind === undefined || round.state === 'planned' || round.state === 'cancelled') {
    return <EmptyState title={t('matrix.notYet')}>{t(`matrixNotYet.${round.state}`)}</EmptyState>
  }
  return (
    <>
      <div className={styles.kinds}>
        <KindTabs round={round} kind={kind} />
      </div>
      <Answer of={asked} loading={<Loading rows={14} />}>
        {(received) => <MatrixBoard key={kind} round={round} received={received} />}
      </Answer>
    </>
  )
}

/** The kind that the address names, or the first of the round. */
export function useKind({ parts }: Pick<RoundDetail, 'parts'>): RegisteredUnitKind | undefined {
  const { query } = useAddress()
  return (parts.find(({ kind }) => kind === query['kind']) ?? parts[0])?.kind
}

interface KindTabsProps {
  readonly round: RoundDetail
  readonly kind: RegisteredUnitKind
}

/** A table for each kind of unit; the filter of one says nothing to another. */
function KindTabs({ round, kind }: KindTabsProps) {
  const { t, path } = useWorkspace()
  return (
    <LinkTabs
      label={t('matrix.kinds')}
      tabs={round.parts.map((part) => ({
        key: part.kind,
        href: path('appraisalMatrix', { id: String(round.id) }, { kind: part.kind }),
        text: t(`unitKind.${part.kind}`),
        current: part.kind === kind,
      }))}
    />
  )
}
