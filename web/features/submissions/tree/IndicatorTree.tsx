import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react'
import { matches } from '../../../app/i18n/fold.ts'
import { formatPlain } from '../../../app/i18n/numbers.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { SearchField } from '../../../ui/controls/SearchField.tsx'
import { SelectField } from '../../../ui/controls/SelectField.tsx'
import { StateMark } from '../../../ui/controls/StateMark.tsx'
import { useLocalText } from '../../frameworks/useLocalText.ts'
import { type AnswerStanding, standingTones } from '../answerStanding.ts'
import styles from '../submissions.module.css'
import type { Desk, DeskItem } from '../useDesk.ts'
import { stepFrom, treeRows } from './treeRows.ts'

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: -1e6, End: 1e6 }

/** The indicators with the state of each, in signs and words; arrows choose. */
export function IndicatorTree({
  desk,
  onNext,
}: {
  readonly desk: Desk
  readonly onNext: () => void
}) {
  const { t } = useWorkspace()
  const list = useRef<HTMLUListElement>(null)
  const filter = useFilter(desk)
  const { chosen, choose } = desk
  const byCode = new Map(desk.items.map((item) => [item.node.code, item]))
  const rows = treeRows(desk.detail.framework.nodes, (code) => filter.found.has(code))
  const codes = rows.flatMap(({ node, isGroup }) => (isGroup ? [] : [node.code]))
  const tabStop = chosen !== undefined && codes.includes(chosen) ? chosen : codes[0]

  useEffect(() => showRow(list.current, chosen), [chosen])
  function onKey(event: KeyboardEvent) {
    const step = steps[event.key]
    if (step === undefined || event.altKey || tabStop === undefined) return
    event.preventDefault()
    const to = stepFrom(codes, tabStop, step)
    choose(to)
    list.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(to)}"]`)?.focus()
  }
  return (
    <nav aria-label={t('submission.tree')} className={styles.side}>
      <SearchField
        id="indicator-search"
        label={t('submission.search')}
        value={filter.words}
        onChange={filter.setWords}
      />
      <SelectField
        id="indicator-filter"
        name="indicator-filter"
        label={t('submission.show')}
        value={filter.show}
        error={undefined}
        options={showChoices.map((value) => ({ value, text: t(`submissionShow.${value}`) }))}
        onChange={filter.setShow}
      />
      <Button small onPress={onNext}>
        {t('submission.nextEmpty')}
      </Button>
      {rows.length === 0 ? <p>{t('submission.noneFound')}</p> : null}
      {/* The buttons take the focus one at a time; the keys are heard here. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ul ref={list} className={styles.tree} onKeyDown={onKey}>
        {rows.map(({ node, depth, isGroup }) => {
          const item = byCode.get(node.code)
          return isGroup || item === undefined ? (
            <GroupRow key={node.code} code={node.code} name={node.name} depth={depth} />
          ) : (
            <IndicatorRow
              key={node.code}
              node={node}
              depth={depth}
              standing={item.standing}
              isLocked={item.lock !== null}
              isChosen={node.code === chosen}
              isTabStop={node.code === tabStop}
              choose={choose}
            />
          )
        })}
      </ul>
    </nav>
  )
}

/** Scrolls the list to what is chosen, and never the page. */
function showRow(list: HTMLElement | null, code: string | undefined): void {
  const row = list?.querySelector<HTMLElement>(`[data-node="${CSS.escape(code ?? '')}"]`)
  if (list === null || row === null || row === undefined) return
  const [frame, place] = [list.getBoundingClientRect(), row.getBoundingClientRect()]
  const isSeen = place.top >= frame.top && place.bottom <= frame.bottom
  if (!isSeen) list.scrollTop += place.top - frame.top - frame.height / 3
}

const showChoices = ['all', 'empty', 'look'] as const

function useFilter({ items }: Desk) {
  const text = useLocalText()
  const [words, setWords] = useState('')
  const [show, setShow] = useState('all')
  const found = new Set(
    items.flatMap((item) =>
      shown(item, show) && matches(words, item.node.code, text(item.node.name))
        ? [item.node.code]
        : [],
    ),
  )
  return { words, setWords, show, setShow, found }
}

function shown({ standing, findings }: DeskItem, show: string): boolean {
  if (show === 'empty') return standing === 'empty'
  return show !== 'look' || findings.some(({ code }) => code !== 'unanswered')
}

interface GroupRowProps {
  readonly code: string
  readonly name: DeskItem['node']['name']
  readonly depth: number
}

const GroupRow = memo(function GroupRow({ code, name, depth }: GroupRowProps) {
  const text = useLocalText()
  return (
    <li className={styles.group} style={indent(depth)}>
      <span className={styles.code}>{code}</span> {text(name)}
    </li>
  )
})

interface IndicatorRowProps {
  readonly node: DeskItem['node']
  readonly depth: number
  readonly standing: AnswerStanding
  readonly isLocked: boolean
  readonly isChosen: boolean
  readonly isTabStop: boolean
  readonly choose: (code: string) => void
}

const IndicatorRow = memo(
  function IndicatorRow(props: IndicatorRowProps) {
    const { node, depth, standing, isLocked, isChosen, isTabStop, choose } = props
    const { t, language } = useWorkspace()
    const text = useLocalText()
    return (
      <li>
        <button
          type="button"
          className={styles.node}
          style={indent(depth)}
          data-node={node.code}
          tabIndex={isTabStop ? 0 : -1}
          aria-current={isChosen ? 'true' : undefined}
          onClick={() => choose(node.code)}
        >
          <span className={styles.nodeName}>
            <span className={styles.code}>{node.code}</span> {text(node.name)}
          </span>
          <span className={styles.nodeState}>
            <StateMark tone={standingTones[standing]}>{t(`answerStanding.${standing}`)}</StateMark>
            <span className={styles.points}>
              {isLocked ? `${t('submission.lockedShort')} · ` : ''}
              {node.maxPoints === null
                ? null
                : t('submission.pointsShort', { points: formatPlain(node.maxPoints, language) })}
            </span>
          </span>
        </button>
      </li>
    )
  },
  // How it is chosen never changes in what it does.
  (before, after) =>
    before.node === after.node &&
    before.standing === after.standing &&
    before.isLocked === after.isLocked &&
    before.isChosen === after.isChosen &&
    before.isTabStop === after.isTabStop,
)

function indent(depth: number) {
  return { paddingInlineStart: `${0.5 + depth * 0.6}rem` }
}
