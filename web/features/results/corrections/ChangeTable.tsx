import type { CorrectionCheck } from '@thang/contracts'
import { formatPlain } from '../../../app/i18n/numbers.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { type Column, DataTable } from '../../../ui/controls/DataTable.tsx'
import { useLocalText } from '../../frameworks/useLocalText.ts'

/** Which points of which units are changed, from what to what. */
export function ChangeTable({ changes }: Pick<CorrectionCheck, 'changes'>) {
  const { t } = useWorkspace()
  const columns = useColumns()
  return (
    <DataTable
      label={t('corrections.changed')}
      dense
      cards
      rows={changes}
      rowKey={({ submission, node }) => `${submission} ${node}`}
      empty={null}
      columns={columns}
    />
  )
}

type Change = CorrectionCheck['changes'][number]

function useColumns(): Column<Change>[] {
  const { t, language, unitName } = useWorkspace()
  const text = useLocalText()
  const points = (value: number | null) => (value === null ? '–' : formatPlain(value, language))
  return [
    { key: 'unit', head: t('results.unit'), cell: ({ unit }) => unitName(unit) },
    {
      key: 'node',
      head: t('corrections.indicator'),
      cell: ({ node, name }) => `${node} ${text(name)}`,
    },
    {
      key: 'before',
      head: t('corrections.before'),
      numeric: true,
      cell: ({ before }) => points(before),
    },
    {
      key: 'after',
      head: t('corrections.after'),
      numeric: true,
      cell: ({ after }) => <b>{points(after)}</b>,
    },
    {
      key: 'as',
      head: t('corrections.as'),
      cell: ({ decision }) => t(`correctedAs.${decision.as}`),
    },
  ]
}
