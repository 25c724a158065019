import type { ResultSituation, RoundDetail } from '@thang/contracts'
import { Answer } from '../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { EmptyState } from '../../ui/controls/EmptyState.tsx'
import { Loading } from '../../ui/controls/Loading.tsx'
import { RoundHead } from '../rounds/RoundHead.tsx'
import { useRoundOfAddress } from '../rounds/useRound.ts'
import { CorrectionsPart } from './corrections/CorrectionsPart.tsx'
import { DecisionPart } from './publish/DecisionPart.tsx'
import { EditionsPart } from './publish/EditionsPart.tsx'
import styles from './results.module.css'
import { NextStepPart } from './steps/NextStepPart.tsx'
import { NoticeList } from './steps/NoticeList.tsx'
import { StationLine } from './steps/StationLine.tsx'
import { ResultTables } from './table/ResultTables.tsx'
import { useResult } from './useResult.ts'

export function Screen() {
  const { asked: round } = useRoundOfAddress()
  const { asked } = useResult()
  return (
    <Answer of={round} loading={<Loading rows={12} />}>
      {(detail) => (
        <>
          <RoundHead round={detail} current="result" />
          <Answer of={asked} loading={<Loading rows={12} />}>
            {(situation) => <ResultView round={detail} situation={situation} />}
          </Answer>
        </>
      )}
    </Answer>
  )
}

interface ResultViewProps {
  readonly round: RoundDetail
  readonly situation: ResultSituation
}

/** The way of a round's result: told, frozen, signed, published, corrected. */
function ResultView({ round, situation }: ResultViewProps) {
  const { t } = useWorkspace()
  const { preliminary, final } = situation
  return (
    <>
      <StationLine situation={situation} />
      <NoticeList situation={situation} />
      <NextStepPart situation={situation} />
      <EditionsPart situation={situation} />
      {preliminary === null && final === null ? (
        <div className={styles.section}>
          <EmptyState title={t('results.emptyTitle')}>{t('results.emptyWhat')}</EmptyState>
        </div>
      ) : (
        <ResultTables situation={situation} />
      )}
      {final === null ? null : <DecisionPart situation={situation} />}
      <CorrectionsPart round={round} situation={situation} />
    </>
  )
}
