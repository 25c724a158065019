import { describeProblem, type TrialAnswer } from '@thang/contracts'
import { formatChange, formatNumber } from '../../../app/i18n/numbers.ts'
import type { Words } from '../../../app/workspace/words.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { type Column, DataTable } from '../../../ui/controls/DataTable.tsx'
import styles from '../frameworks.module.css'
import { useLocalText } from '../useLocalText.ts'
import {
  ComparableCell,
  ComparableSummary,
  isAllComparable,
  UnansweredCell,
} from './Comparable.tsx'
import { Places } from './Places.tsx'

type Row = TrialAnswer['rows'][number]

interface TrialTableProps {
  readonly answer: TrialAnswer
  /** With how many the index value is published. */
  readonly decimals: number
  /** The points of the whole draft; null where they are not known. */
  readonly max: number | null
}

/** Values and ranks before and after, those with the best rank after first. */
export function TrialTable({ answer, decimals, max }: TrialTableProps) {
  const { t } = useWorkspace()
  const rows = answer.rows.toSorted(
    (a, b) => (a.after.rank ?? Infinity) - (b.after.rank ?? Infinity),
  )
  return (
    <section aria-label={t('trial.result')}>
      <h2 className={styles.subtitle}>{t('trial.result')}</h2>
      <p className={styles.lede}>
        {rows.every(({ after }) => after.rank === null)
          ? t('trial.noRanks', { units: rows.length })
          : t('trial.summary', {
              units: rows.length,
              risen: answer.risen,
              fallen: answer.fallen,
            })}
      </p>
      <ComparableSummary answer={answer} />
      {answer.unread.length === 0 ? null : (
        <Notice tone="attention">
          <p>
            {t('trial.unread', {
              columns: answer.unread
                .map(({ node, input }) => (input === null ? node : `${node}:${input}`))
                .join(', '),
            })}
          </p>
        </Notice>
      )}
      <DataTable
        label={t('trial.result')}
        dense
        rows={rows}
        rowKey={({ unit }) => unit}
        empty={null}
        columns={useTrialColumns({ decimals, max, whole: isAllComparable(answer) })}
      />
    </section>
  )
}

interface TrialColumns extends Pick<TrialTableProps, 'decimals' | 'max'> {
  /** There is nothing that the versions do not have in common. */
  readonly whole: boolean
}

function useTrialColumns({ decimals, max, whole }: TrialColumns): Column<Row>[] {
  const { t, language, unitName } = useWorkspace()
  const text = useLocalText()
  const why = (reason: string | null) =>
    reason === null ? '–' : t('trial.missing', { why: text(describeProblem(reason)) })
  const value = (standing: Row['after'] | null) =>
    standing?.value === null || standing === null
      ? why(standing?.valueReason ?? null)
      : formatNumber(standing.value, decimals, language)
  const rank = (standing: Row['after'] | null) => standing?.rank ?? '–'
  return [
    {
      key: 'unit',
      head: t('trial.unit'),
      cell: ({ unit, reference }) => (reference === null ? unit : unitName(reference)),
    },
    {
      key: 'before',
      head: t('trial.valueBefore'),
      numeric: true,
      cell: (row) => value(row.before),
    },
    {
      key: 'after',
      head: t('trial.valueAfter'),
      numeric: true,
      cell: (row) => value(row.after),
    },
    {
      key: 'change',
      head: t('trial.valueChange'),
      numeric: true,
      cell: ({ valueChange }) =>
        valueChange === null ? '–' : formatChange(valueChange, decimals, language),
    },
    {
      key: 'rankBefore',
      head: t('trial.rankBefore'),
      numeric: true,
      cell: (row) => rank(row.before),
    },
    {
      key: 'rankAfter',
      head: t('trial.rankAfter'),
      numeric: true,
      cell: (row) => rank(row.after),
    },
    {
      key: 'rankChange',
      head: t('trial.rankChange'),
      cell: ({ rankChange }) => (rankChange === null ? '–' : <Places by={rankChange} />),
    },
    ...(whole ? [] : comparableColumns(t, max)),
    {
      key: 'why',
      head: t('trial.because'),
      cell: ({ effects }) => <Because effects={effects} decimals={decimals} />,
    },
  ]
}

function comparableColumns(t: Words, max: number | null): Column<Row>[] {
  return [
    {
      key: 'unanswered',
      head: t('trial.unanswered'),
      cell: ({ unanswered }) => <UnansweredCell unanswered={unanswered} max={max} />,
    },
    {
      key: 'comparable',
      head: t('trial.comparable'),
      cell: ({ comparable }) => <ComparableCell comparable={comparable} />,
    },
  ]
}

/** The three indicators that explain the most. */
function Because({ effects, decimals }: Pick<Row, 'effects'> & Pick<TrialTableProps, 'decimals'>) {
  const { language } = useWorkspace()
  const told = effects
    .flatMap(({ before, after, effect }) =>
      effect === null || effect === 0
        ? []
        : [`${after ?? before ?? ''}: ${formatChange(effect, decimals, language)}`],
    )
    .slice(0, 3)
  return told.length === 0 ? '–' : told.join('; ')
}
