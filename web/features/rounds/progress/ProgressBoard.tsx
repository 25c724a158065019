import type { RoundDetail, RoundProgress, UnitProgress } from '@thang/contracts'
import { useState } from 'react'
import { useAddress, useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { EmptyState } from '../../../ui/controls/EmptyState.tsx'
import { saveFile } from '../../../ui/saveFile.ts'
import { ProgressCards } from './ProgressCards.tsx'
import { ProgressCounts } from './ProgressCounts.tsx'
import { progressCsv } from './progressCsv.ts'
import { ProgressFilters } from './ProgressFilters.tsx'
import styles from './progress.module.css'
import { filterUnits, mayBeReminded, sortOf, sortUnits } from './progressRows.ts'
import { ProgressTable } from './ProgressTable.tsx'
import { RemindDialog } from './RemindDialog.tsx'
import { useNarrow } from './useNarrow.ts'

interface ProgressBoardProps {
  readonly round: RoundDetail
  readonly progress: RoundProgress
}

/** Every unit and how far it is: counted, filtered, sorted, chosen, reminded. */
export function ProgressBoard({ round, progress }: ProgressBoardProps) {
  const { t } = useWorkspace()
  const { query, changeQuery } = useAddress()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const narrow = useNarrow()
  const { q: words = '', kind = '', state = '', flag = '' } = query
  const found = filterUnits(progress.units, { words, kind, state, flag })
  const units = sortUnits(found, sortOf(query['sort']))
  if (progress.units.length === 0) {
    const planned = round.state === 'planned'
    return (
      <EmptyState title={t('progress.empty')}>
        {t(planned ? 'progress.emptyPlanned' : 'progress.emptyDo')}
      </EmptyState>
    )
  }
  const shared = { round, units, now: Date.parse(progress.now), chosen, onChoose: setChosen }
  return (
    <>
      <ProgressCounts progress={progress} />
      <ProgressFilters round={round} />
      <BoardActions
        {...{ round, progress, units }}
        chosen={chosen}
        onDone={() => setChosen(none)}
      />
      {units.length === 0 ? (
        <EmptyState
          title={t('progress.noneFits')}
          action={
            <Button onPress={() => changeQuery({ q: '', kind: '', state: '', flag: '' })}>
              {t('people.clear')}
            </Button>
          }
        />
      ) : narrow ? (
        <ProgressCards {...shared} />
      ) : (
        <ProgressTable {...shared} />
      )}
    </>
  )
}

const none: ReadonlySet<string> = new Set()

interface BoardActionsProps extends ProgressBoardProps {
  /** Those in sight. */
  readonly units: readonly UnitProgress[]
  readonly chosen: ReadonlySet<string>
  readonly onDone: () => void
}

/** How many are in sight, the reminder of them, and their file. */
function BoardActions({ round, progress, units, chosen, onDone }: BoardActionsProps) {
  const { t } = useWorkspace()
  const [reminding, setReminding] = useState(false)
  const download = useDownload(round, units)
  const picked = units.filter(({ unit }) => chosen.has(unit.code))
  const waiting = units.filter(mayBeReminded)
  const whom = picked.length > 0 ? picked : waiting
  const label =
    picked.length > 0
      ? t('progress.remindChosen', { count: picked.length })
      : t('progress.remindAll', { count: waiting.length })
  return (
    <div className={styles.actions}>
      <p aria-live="polite">
        {t('progress.shown', { shown: units.length, all: progress.units.length })}
      </p>
      <Button small onPress={download}>
        {t('progress.csv')}
      </Button>
      {round.actions.includes('remind') ? (
        <Button
          small
          kind="primary"
          unavailable={whom.length === 0 ? t('progress.nobodyWaits') : undefined}
          onPress={() => setReminding(true)}
        >
          {label}
        </Button>
      ) : null}
      {reminding ? (
        <RemindDialog
          round={round}
          units={whom}
          now={progress.now}
          onClose={() => setReminding(false)}
          onDone={onDone}
        />
      ) : null}
    </div>
  )
}

function useDownload(round: RoundDetail, units: readonly UnitProgress[]) {
  const speech = useWorkspace()
  return () => {
    const file = new Blob([progressCsv(units, speech)], { type: 'text/csv;charset=utf-8' })
    saveFile(file, `${speech.t('progress.file')}-${round.id}.csv`)
  }
}
