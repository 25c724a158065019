import type { FrameworkCrosswalk } from '@thang/contracts'
import { formatPlain } from '../../../app/i18n/numbers.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { type Column, DataTable } from '../../../ui/controls/DataTable.tsx'
import { EmptyState } from '../../../ui/controls/EmptyState.tsx'
import { StateMark, type Tone } from '../../../ui/controls/StateMark.tsx'
import { useLocalText } from '../useLocalText.ts'

type Entry = FrameworkCrosswalk['entries'][number]

const tones: Readonly<Record<Entry['state'], Tone>> = {
  same: 'neutral',
  changed: 'attention',
  new: 'good',
  dropped: 'late',
}

/** What became of every indicator from the one version to the other. */
export function CrosswalkTable({ entries }: { readonly entries: readonly Entry[] }) {
  const { t } = useWorkspace()
  return (
    <DataTable
      label={t('compareDraft.crosswalk')}
      dense
      rows={entries}
      rowKey={({ before, after }) => `${before?.code ?? ''} ${after?.code ?? ''}`}
      empty={<EmptyState title={t('compareDraft.noIndicators')} />}
      columns={useCrosswalkColumns()}
    />
  )
}

function useCrosswalkColumns(): Column<Entry>[] {
  const { t, language } = useWorkspace()
  const text = useLocalText()
  const points = (node: Entry['before']) =>
    node?.maxPoints === null || node === null ? '–' : formatPlain(node.maxPoints, language)
  return [
    {
      key: 'name',
      head: t('crosswalk.indicator'),
      cell: ({ before, after }) => {
        const named = after ?? before
        return named === null ? '–' : text(named.name)
      },
    },
    {
      key: 'state',
      head: t('crosswalk.state'),
      cell: ({ state }) => (
        <StateMark tone={tones[state]}>{t(`crosswalkState.${state}`)}</StateMark>
      ),
    },
    {
      key: 'codeBefore',
      head: t('crosswalk.codeBefore'),
      cell: ({ before }) => before?.code ?? '–',
    },
    {
      key: 'codeAfter',
      head: t('crosswalk.codeAfter'),
      cell: ({ after }) => after?.code ?? '–',
    },
    {
      key: 'pointsBefore',
      head: t('crosswalk.pointsBefore'),
      numeric: true,
      cell: ({ before }) => points(before),
    },
    {
      key: 'pointsAfter',
      head: t('crosswalk.pointsAfter'),
      numeric: true,
      cell: ({ after }) => points(after),
    },
    {
      key: 'reasons',
      head: t('crosswalk.what'),
      cell: ({ reasons }) =>
        reasons.map((reason) => t(`crosswalkReason.${reason}`)).join(', ') || '–',
    },
    {
      key: 'comparable',
      head: t('crosswalk.comparable'),
      cell: ({ comparable }) =>
        comparable === null ? t('crosswalk.unknown') : t(comparable ? 'preview.yes' : 'preview.no'),
    },
  ]
}
