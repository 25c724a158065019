import type { AppraisalCell, AppraisalMatrix, RoundDetail } from '@thang/contracts'
import { useState } from 'react'
import { formatPlain } from '../../app/i18n/numbers.ts'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { problemOf } from '../../app/workspace/problem.ts'
import { Answer } from '../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { type Column, DataTable } from '../../ui/controls/DataTable.tsx'
import { EmptyState } from '../../ui/controls/EmptyState.tsx'
import { Loading } from '../../ui/controls/Loading.tsx'
import { useSay } from '../../ui/controls/status.tsx'
import { useLocalText } from '../frameworks/useLocalText.ts'
import { useRoundOfAddress } from '../rounds/useRound.ts'
import { useKind } from './AppraisalMatrixScreen.tsx'
import styles from './appraisal.module.css'
import { useFlagWords } from './desk/FlagNotice.tsx'
import { placeOf } from './matrix/cellAt.ts'
import { secondReadings } from './secondReadings.ts'
import { useMatrix, useMove } from './useAppraisal.ts'
import { FailedHead } from './FailedHead.tsx'

export function Screen() {
  const { asked } = useRoundOfAddress()
  return (
    <>
      <FailedHead of={asked} />
      <Answer of={asked} loading={<Loading rows={8} />}>
        {(round) => <Readings round={round} />}
      </Answer>
    </>
  )
}

function Readings({ round }: { readonly round: RoundDetail }) {
  const { t } = useWorkspace()
  const kind = useKind(round)
  const asked = useMatrix(round.id, kind)
  return (
    <>
      <ScreenHead>{t('secondReading.lede', { round: round.name })}</ScreenHead>
      <Answer of={asked} loading={<Loading rows={8} />}>
        {({ matrix }) => <ReadingTable matrix={matrix} />}
      </Answer>
    </>
  )
}

function ReadingTable({ matrix }: { readonly matrix: AppraisalMatrix }) {
  const { t } = useWorkspace()
  const columns = useColumns(matrix)
  return (
    <>
      <p className={styles.back}>
        <ScreenLink
          to="appraisalMatrix"
          params={{ id: String(matrix.round.id) }}
          query={{ kind: matrix.kind }}
        >
          {t('desk.toMatrix')}
        </ScreenLink>
      </p>
      <DataTable
        label={t('screen.secondReading')}
        rows={secondReadings(matrix)}
        rowKey={({ unit, indicator }) => `${unit} ${indicator}`}
        columns={columns}
        cards
        empty={
          <EmptyState title={t('secondReading.empty')}>{t('secondReading.emptyWhy')}</EmptyState>
        }
      />
    </>
  )
}

function useColumns(matrix: AppraisalMatrix): Column<AppraisalCell>[] {
  const { t, language, unitName } = useWorkspace()
  const text = useLocalText()
  const words = useFlagWords()
  const points = (value: number | null) => (value === null ? '–' : formatPlain(value, language))
  return [
    {
      key: 'unit',
      head: t('matrix.unit'),
      cell: (cell) => {
        const { submission, node } = placeOf(matrix, cell)
        const unit = matrix.units[cell.unit]?.unit
        return (
          <ScreenLink
            to="appraisalAnswer"
            params={{ submission: String(submission), node }}
            query={{ state: 'second-reading' }}
          >
            {unit === undefined ? submission : unitName(unit)}
          </ScreenLink>
        )
      },
    },
    {
      key: 'indicator',
      head: t('matrix.indicator'),
      cell: (cell) => {
        const indicator = matrix.indicators[cell.indicator]
        return indicator === undefined ? null : `${indicator.number} ${text(indicator.name)}`
      },
    },
    {
      key: 'self',
      head: t('scoreOf.self'),
      numeric: true,
      cell: (cell) => points(cell.scores.self),
    },
    {
      key: 'appraised',
      head: t('scoreOf.appraised'),
      numeric: true,
      cell: (cell) => points(cell.scores.appraised),
    },
    {
      key: 'why',
      head: t('secondReading.why'),
      cell: ({ flags }) => flags.map(words).join('; '),
    },
    {
      key: 'confirm',
      head: t('decisionMode.confirm'),
      headHidden: true,
      cell: (cell) => <Confirm matrix={matrix} cell={cell} />,
    },
  ]
}

interface ConfirmProps {
  readonly matrix: AppraisalMatrix
  readonly cell: AppraisalCell
}

/** Agrees at once; sending back asks why, and is done at the desk. */
function Confirm({ matrix, cell }: ConfirmProps) {
  const { t, language } = useWorkspace()
  const move = useMove()
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  async function confirm() {
    setBusy(true)
    setProblem(null)
    try {
      const body = { base: cell.version, reason: null, decision: null, explainUntil: null }
      await move(placeOf(matrix, cell), { move: 'confirm', body })
      say(t('secondReading.done'))
    } catch (error) {
      setProblem(problemOf(error, t, language).message)
      setBusy(false)
    }
  }
  return (
    <>
      <Button
        small
        busy={busy ? t('form.busy') : undefined}
        unavailable={
          matrix.units[cell.unit]?.own === true ? t('appraisalRefused.ownUnit') : undefined
        }
        onPress={() => void confirm()}
      >
        {t('decisionMode.confirm')}
      </Button>
      {problem === null ? null : (
        <span role="alert" className={styles.under}>
          {problem}
        </span>
      )}
    </>
  )
}
