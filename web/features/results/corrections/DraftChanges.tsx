import { formatPlain } from '../../../app/i18n/numbers.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { type Column, DataTable } from '../../../ui/controls/DataTable.tsx'
import { writeInput } from '../../submissions/inputs/inputText.ts'
import styles from '../results.module.css'
import type { DraftChange } from './correctionDraft.ts'

interface DraftChangesProps {
  readonly changes: readonly DraftChange[]
  readonly onRemove: (change: DraftChange) => void
}

/** What the correction changes so far. */
export function DraftChanges({ changes, onRemove }: DraftChangesProps) {
  const { t } = useWorkspace()
  const columns = useColumns(onRemove)
  return (
    <DataTable
      label={t('newCorrection.changes')}
      dense
      cards
      rows={changes}
      rowKey={({ submission, node }) => `${submission} ${node}`}
      empty={<p className={styles.faint}>{t('newCorrection.noneYet')}</p>}
      columns={columns}
    />
  )
}

/** What is decided instead, in words with its numbers. */
function useDecisionWords(): (decision: DraftChange['decision']) => string {
  const { t, language } = useWorkspace()
  return (decision) => {
    const words = t(`correctedAs.${decision.as}`)
    if (decision.as === 'points') return `${words}: ${formatPlain(decision.points, language)}`
    if (decision.as !== 'inputs') return words
    const values = Object.values(decision.inputs).map((value) => writeInput(value, language))
    return `${words}: ${values.join('; ')}`
  }
}

function useColumns(onRemove: DraftChangesProps['onRemove']): Column<DraftChange>[] {
  const { t } = useWorkspace()
  const say = useDecisionWords()
  return [
    { key: 'unit', head: t('results.unit'), cell: ({ unit }) => unit },
    { key: 'node', head: t('corrections.indicator'), cell: ({ name }) => name },
    { key: 'decision', head: t('corrections.as'), cell: ({ decision }) => say(decision) },
    {
      key: 'remove',
      head: t('newCorrection.remove'),
      headHidden: true,
      cell: (change) => (
        <Button small onPress={() => onRemove(change)}>
          {t('newCorrection.remove')}
        </Button>
      ),
    },
  ]
}
