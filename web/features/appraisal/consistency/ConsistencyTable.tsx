import type { AppraisalConsistency, Framework } from '@thang/contracts'
import type { ReactNode } from 'react'
import { formatPlain } from '../../../app/i18n/numbers.ts'
import { ScreenLink } from '../../../app/workspace/ScreenLink.tsx'
import { useAddress, useWorkspace } from '../../../app/workspace/workspace.tsx'
import { StateMark } from '../../../ui/controls/StateMark.tsx'
import { TableFrame } from '../../../ui/TableFrame.tsx'
import { ContentList } from '../../submissions/indicator/ContentList.tsx'
import styles from '../appraisal.module.css'
import { appraisalTones } from '../appraisalTones.ts'
import { useFlagWords } from '../desk/FlagNotice.tsx'
import { signed } from '../signed.ts'
import {
  type ConsistencyRow,
  type ConsistencySort,
  fromMedian,
  gapOf,
  sortOf,
  sortRows,
} from './consistencyRows.ts'

interface ConsistencyTableProps {
  readonly found: AppraisalConsistency
  readonly names: Pick<Framework, 'inputNames'>
}

/** Every unit's answer at the indicator with what it got, sortable; what differs much is marked. */
export function ConsistencyTable({ found, names }: ConsistencyTableProps) {
  const { t } = useWorkspace()
  const { query } = useAddress()
  const rows = sortRows(found.rows, sortOf(query['sort']))
  return (
    <TableFrame label={t('screen.appraisalConsistency')} dense scrolls>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('screen.appraisalConsistency')}</caption>
        <thead>
          <tr>
            <SortHead by="unit">{t('matrix.unit')}</SortHead>
            <th scope="col">{t('consistency.inputs')}</th>
            <SortHead by="self" numeric>
              {t('scoreOf.self')}
            </SortHead>
            <SortHead by="appraised" numeric>
              {t('scoreOf.appraised')}
            </SortHead>
            <SortHead by="final" numeric>
              {t('scoreOf.final')}
            </SortHead>
            <SortHead by="gap" numeric>
              {t('consistency.gap')}
            </SortHead>
            <SortHead by="lastYear" numeric>
              {t('consistency.lastYear')}
            </SortHead>
            <th scope="col">{t('consistency.documents')}</th>
            <SortHead by="state">{t('consistency.state')}</SortHead>
            <th scope="col">{t('consistency.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.submission} {...{ row, found, names }} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

interface RowProps extends ConsistencyTableProps {
  readonly row: ConsistencyRow
}

function Row({ row, found, names }: RowProps) {
  const { t, language, unitName } = useWorkspace()
  const points = (value: number | null) => (value === null ? '–' : formatPlain(value, language))
  const change = (value: number | null) => (value === null ? '–' : signed(value, language))
  const { unit, submission, scores, content, state, flags, evidence, reason, by } = row
  return (
    <tr className={flags.length > 0 ? styles.outlier : ''}>
      <th scope="row">
        <ScreenLink
          to="appraisalAnswer"
          params={{ submission: String(submission), node: found.node.code }}
          query={{ node: found.node.code }}
        >
          {unitName(unit)}
        </ScreenLink>
      </th>
      <td className={styles.inputs}>
        <ContentList
          content={{ ...content, explanation: null }}
          framework={names}
          node={found.node}
        />
      </td>
      <td className={styles.numeric}>{points(scores.self)}</td>
      <td className={styles.numeric}>
        {points(scores.appraised)}
        <span className={styles.under}>
          {t('consistency.fromMedian', { gap: change(fromMedian(row, found.median)) })}
        </span>
      </td>
      <td className={styles.numeric}>{points(scores.final)}</td>
      <td className={styles.numeric}>{change(gapOf(row))}</td>
      <td className={styles.numeric}>{points(row.lastYear)}</td>
      <td className={styles.numeric}>{evidence}</td>
      <td>
        <StateMark tone={appraisalTones[state]}>{t(`appraisalState.${state}`)}</StateMark>
        <Flags row={row} />
      </td>
      <td className={styles.reason}>
        {reason ?? '–'}
        {by === null ? null : <span className={styles.under}>{by.name}</span>}
      </td>
    </tr>
  )
}

function Flags({ row: { flags } }: Pick<RowProps, 'row'>) {
  const words = useFlagWords()
  return flags.map((flag) => (
    <span key={flag.against} className={styles.under}>
      <span aria-hidden="true">⚑</span> {words(flag)}
    </span>
  ))
}

interface SortHeadProps {
  readonly by: ConsistencySort
  readonly numeric?: boolean
  readonly children: ReactNode
}

/** A column head that sorts: forward, back, and then as the server has it. */
function SortHead({ by, numeric, children }: SortHeadProps) {
  const { t } = useWorkspace()
  const { query, changeQuery } = useAddress()
  const sort = sortOf(query['sort'])
  const mine = sort?.by === by ? sort : null
  const next = mine === null ? by : mine.turned ? '' : `-${by}`
  const direction = mine === null ? undefined : mine.turned ? 'descending' : 'ascending'
  return (
    <th scope="col" aria-sort={direction} className={numeric === true ? styles.numeric : ''}>
      <button type="button" className={styles.sort} onClick={() => changeQuery({ sort: next })}>
        {children}
        <span aria-hidden="true">{mine === null ? '↕' : mine.turned ? '↓' : '↑'}</span>
        <span className="visually-hidden">{t('progress.sort')}</span>
      </button>
    </th>
  )
}
