import type { OwnResult } from '@thang/contracts'
import { formatPlain } from '../../../app/i18n/numbers.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { type Column, DataTable } from '../../../ui/controls/DataTable.tsx'
import { ShareBar } from '../../../ui/ShareBar.tsx'
import { useLocalText } from '../../frameworks/useLocalText.ts'

/** Points of each group out of how many, as numbers and as bars. */
export function OwnGroups({ result }: { readonly result: OwnResult }) {
  const { t } = useWorkspace()
  const columns = useColumns()
  return (
    <DataTable
      label={t('ownResult.groups')}
      dense
      rows={result.groups}
      rowKey={({ node }) => node}
      empty={null}
      columns={columns}
    />
  )
}

type Group = OwnResult['groups'][number]

function useColumns(): Column<Group>[] {
  const { t, language } = useWorkspace()
  const text = useLocalText()
  const plain = (value: number | null) => (value === null ? '–' : formatPlain(value, language))
  return [
    {
      key: 'name',
      head: t('ownResult.group'),
      cell: ({ node, name }) => `${node}. ${text(name)}`,
    },
    {
      key: 'points',
      head: t('ownResult.points'),
      numeric: true,
      cell: ({ points, maxPoints }) => `${plain(points)}/${plain(maxPoints)}`,
    },
    {
      key: 'share',
      head: t('ownResult.share'),
      cell: ({ points, maxPoints }) => (
        <ShareBar
          share={
            points === null || maxPoints === null || maxPoints === 0 ? null : points / maxPoints
          }
        />
      ),
    },
  ]
}
