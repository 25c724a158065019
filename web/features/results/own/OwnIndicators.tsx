import type { OwnResult } from '@thang/contracts'
import { formatPlain } from '../../../app/i18n/numbers.ts'
import { ScreenLink } from '../../../app/workspace/ScreenLink.tsx'
import { useAddress, useWorkspace } from '../../../app/workspace/workspace.tsx'
import { CheckField } from '../../../ui/controls/CheckField.tsx'
import { type Column, DataTable } from '../../../ui/controls/DataTable.tsx'
import { useLocalText } from '../../frameworks/useLocalText.ts'
import styles from '../results.module.css'
import { chosenIndicators, differs, type OwnIndicator } from './ownIndicatorRows.ts'

/** Every indicator with its three scores side by side; those where points were lost can be had alone. */
export function OwnIndicators({ result }: { readonly result: OwnResult }) {
  const { t } = useWorkspace()
  const { query, changeQuery } = useAddress()
  const columns = useColumns(result)
  const only = query['only'] === 'changed'
  const rows = chosenIndicators(result.indicators, only)
  return (
    <>
      <CheckField
        id="own-changed"
        name="only"
        label={t('ownResult.onlyChanged')}
        error={undefined}
        value={only}
        onChange={(on) => changeQuery({ only: on ? 'changed' : '' })}
      />
      <DataTable<OwnIndicator>
        label={t('ownResult.indicators')}
        dense
        cards
        rows={rows}
        rowKey={({ node }) => node}
        empty={<p>{t('ownResult.noneChanged')}</p>}
        columns={columns}
      />
    </>
  )
}

/** An indicator leads to its answer, where the head appeals while that is open. */
function useColumns(result: OwnResult): Column<OwnIndicator>[] {
  const { t, language } = useWorkspace()
  const text = useLocalText()
  const plain = (value: number | null) => (value === null ? '–' : formatPlain(value, language))
  const groups = new Map(result.groups.map(({ node, name }) => [node, text(name)]))
  const link = { params: { id: String(result.submission) } }
  return [
    {
      key: 'name',
      head: t('ownResult.indicator'),
      cell: ({ node, name, group }) => (
        <>
          <ScreenLink to="submission" {...link} query={{ 'chi-so': node }}>
            {node} {text(name)}
          </ScreenLink>
          <span className={styles.under}>{groups.get(group)}</span>
        </>
      ),
    },
    {
      key: 'self',
      head: t('ownResult.self'),
      numeric: true,
      cell: ({ scores }) => plain(scores.self),
    },
    {
      key: 'appraised',
      head: t('ownResult.appraised'),
      numeric: true,
      cell: ({ scores }) => plain(scores.appraised),
    },
    {
      key: 'final',
      head: t('ownResult.final'),
      numeric: true,
      cell: (row) => (
        <b className={differs(row) ? styles.differs : undefined}>
          {plain(row.scores.final ?? row.scores.appraised)}/{plain(row.maxPoints)}
        </b>
      ),
    },
    {
      key: 'appeal',
      head: t('ownResult.appeal'),
      headHidden: true,
      cell: ({ mayAppeal }) =>
        mayAppeal ? (
          <ScreenLink to="submissionAppraisal" {...link}>
            {t('ownResult.toAppeal')}
          </ScreenLink>
        ) : null,
    },
  ]
}
