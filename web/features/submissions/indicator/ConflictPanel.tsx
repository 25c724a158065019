import { useState } from 'react'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { type Column, DataTable } from '../../../ui/controls/DataTable.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import type { QueuedAnswer, SaveTrouble } from '../saving/answerQueue.ts'
import {
  type DifferingPart,
  differingParts,
  firstChoices,
  mergeAnswers,
  type Whose,
} from '../saving/mergeAnswers.ts'
import styles from '../submissions.module.css'
import type { Desk, DeskItem } from '../useDesk.ts'
import { type ContentSpeech, partName, partText } from './contentLines.ts'

interface ConflictPanelProps {
  readonly desk: Desk
  readonly item: DeskItem
  readonly queued: QueuedAnswer
  readonly trouble: Extract<SaveTrouble, { is: 'conflict' }>
}

/** Two people wrote the same answer: both versions side by side, and a choice for each part. */
export function ConflictPanel({ desk, item, queued, trouble }: ConflictPanelProps) {
  const { t, language, dateTime } = useWorkspace()
  const { content: theirs, savedAt, savedBy } = trouble.current
  const sides = { before: queued.before, mine: queued.content, theirs }
  const differing = differingParts(sides)
  const [chosen, setChosen] = useState<ReadonlyMap<string, Whose>>(new Map())
  const choices = new Map([...firstChoices(differing), ...chosen])
  const open = differing.filter(({ key }) => !choices.has(key))
  const { node } = item
  const speech = { framework: desk.detail.framework, node, t, language }
  const takeAll = (whose: Whose) => setChosen(new Map(differing.map(({ key }) => [key, whose])))
  const merged = mergeAnswers(sides, differing, choices)
  return (
    <Notice
      tone="attention"
      title={t('conflictAnswer.title', { name: savedBy.name, at: dateTime(savedAt) })}
    >
      <p>{t('conflictAnswer.what')}</p>
      <DataTable
        label={t('conflictAnswer.sides')}
        rows={differing}
        rowKey={({ key }) => key}
        empty={<p>{t('conflictAnswer.same')}</p>}
        columns={useColumns({ speech, name: savedBy.name, choices, choose: setChosen })}
      />
      <div className={styles.buttons}>
        <Button
          kind="primary"
          onPress={() => desk.saver.resolve(node.code, merged)}
          {...(open.length > 0 && { unavailable: t('conflictAnswer.chooseFirst') })}
        >
          {t('conflictAnswer.save')}
        </Button>
        <Button onPress={() => takeAll('mine')}>{t('conflictAnswer.allMine')}</Button>
        <Button onPress={() => takeAll('theirs')}>
          {t('conflictAnswer.allTheirs', { name: savedBy.name })}
        </Button>
      </div>
      <p className={styles.hint}>{t('conflictAnswer.byHand')}</p>
    </Notice>
  )
}

interface ColumnParts {
  readonly speech: ContentSpeech
  readonly name: string
  readonly choices: ReadonlyMap<string, Whose>
  readonly choose: (choices: ReadonlyMap<string, Whose>) => void
}

function useColumns({ speech, name, choices, choose }: ColumnParts): Column<DifferingPart>[] {
  const { t } = speech
  const side = (whose: Whose, head: string): Column<DifferingPart> => ({
    key: whose,
    head,
    cell: (row) => (
      <label className={styles.choice}>
        <input
          type="radio"
          name={`conflict-${row.key}`}
          checked={choices.get(row.key) === whose}
          onChange={() => choose(new Map([...choices, [row.key, whose]]))}
        />
        <span>{partText(row.part, row[whose], speech) ?? t('submission.notGiven')}</span>
      </label>
    ),
  })
  return [
    { key: 'part', head: t('conflictAnswer.part'), cell: ({ part }) => partName(part, speech) },
    side('mine', t('conflictAnswer.mine')),
    side('theirs', t('conflictAnswer.theirs', { name })),
  ]
}
