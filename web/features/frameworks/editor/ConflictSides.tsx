import type { Framework } from '@thang/engine'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { type Column, DataTable } from '../../../ui/controls/DataTable.tsx'
import styles from '../frameworks.module.css'
import { useLocalText } from '../useLocalText.ts'
import { nodeIn, type Sides } from './conflicts.ts'
import type { Subject } from './subjects.ts'
import { useNodeFacts } from './useNodeFacts.ts'
import { useSettingFacts } from './useSettingFacts.ts'

interface ConflictSidesProps {
  readonly subject: Subject
  readonly sides: Pick<Sides, 'mine' | 'theirs'>
  /** Whose the other side is. */
  readonly name: string
}

interface Row {
  readonly term: string
  readonly mine: readonly string[]
  readonly theirs: readonly string[]
}

/** What differs between the two, side by side. */
export function ConflictSides({ subject, sides, name }: ConflictSidesProps) {
  const { t } = useWorkspace()
  const rowsOf = useRows()
  const { title, rows } = rowsOf(subject, sides)
  return (
    <DataTable
      label={t('conflict.of', { code: title })}
      rows={rows}
      rowKey={({ term }) => term}
      empty={null}
      dense
      columns={useColumns(name)}
    />
  )
}

function useColumns(name: string): Column<Row>[] {
  const { t } = useWorkspace()
  return [
    { key: 'term', head: t('conflict.field'), cell: ({ term }) => term },
    { key: 'mine', head: t('conflict.mine'), cell: (row) => <Lines of={row.mine} /> },
    {
      key: 'theirs',
      head: t('conflict.theirs', { name }),
      cell: (row) => <Lines of={row.theirs} />,
    },
  ]
}

function Lines({ of }: { readonly of: readonly string[] }) {
  if (of.length === 0) return '–'
  return of.map((line, place) => (
    // Two lines may read alike.
    // oxlint-disable-next-line react/no-array-index-key
    <span key={place} className={styles.sideLine}>
      {line}
    </span>
  ))
}

function useRows() {
  const { t } = useWorkspace()
  const text = useLocalText()
  const nodeFacts = useNodeFacts()
  const settingFacts = useSettingFacts()
  const inputFacts = (body: Framework, input: string): string[] => {
    const [called, unit] = [body.inputNames?.[input], body.inputUnits?.[input]]
    return [called, unit].flatMap((one) => (one === undefined ? [] : [text(one)]))
  }
  return (subject: Subject, { mine, theirs }: Pick<Sides, 'mine' | 'theirs'>) => {
    if (subject.of === 'node') {
      const [here, there] = [nodeIn(mine, subject.id), nodeIn(theirs, subject.id)]
      const facts = nodeFacts(there)
      const rows = nodeFacts(here).flatMap(({ term, value }, place): Row[] => {
        const other = facts[place]?.value ?? '–'
        return value === other ? [] : [{ term, mine: [value], theirs: [other] }]
      })
      return { title: (here ?? there)?.code ?? '', rows }
    }
    if (subject.of === 'input') {
      const { input } = subject
      const row = {
        term: t('conflict.input', { input }),
        mine: inputFacts(mine, input),
        theirs: inputFacts(theirs, input),
      }
      return { title: row.term, rows: [row] }
    }
    const { setting } = subject
    const row = {
      term: t(`settings.${setting}`),
      mine: settingFacts(setting, mine),
      theirs: settingFacts(setting, theirs),
    }
    return { title: row.term, rows: [row] }
  }
}
