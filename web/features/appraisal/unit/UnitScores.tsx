import type { Appeal, SubmissionDetail, UnitAppraisal } from '@thang/contracts'
import { listNodes } from '@thang/engine'
import { useState } from 'react'
import { formatPlain } from '../../../app/i18n/numbers.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { type Column, DataTable } from '../../../ui/controls/DataTable.tsx'
import { StateMark } from '../../../ui/controls/StateMark.tsx'
import { useLocalText } from '../../frameworks/useLocalText.ts'
import { AppealDialog } from '../appeals/AppealDialog.tsx'
import styles from '../appraisal.module.css'
import { appealTones } from '../appraisalTones.ts'
import { ChangedMark } from '../desk/ChangedMark.tsx'
import { EntryList } from '../desk/EntryList.tsx'
import { changedSince } from '../matrix/matrixFilter.ts'
import { signed } from '../signed.ts'
import { LodgeDialog } from './LodgeDialog.tsx'
import { hasScores, sortScores, type UnitAnswer } from './unitAnswers.ts'

interface UnitScoresProps {
  readonly detail: SubmissionDetail
  readonly appraisal: UnitAppraisal
}

type Asked =
  | { readonly is: 'lodge'; readonly answer: UnitAnswer }
  | { readonly is: 'take-back'; readonly appeal: Appeal }

/** The three scores of every answer once they were told, with why they differ, and appealing. */
export function UnitScores({ detail, appraisal }: UnitScoresProps) {
  const { t } = useWorkspace()
  const [asked, setAsked] = useState<Asked | null>(null)
  const columns = useColumns({ detail, appraisal }, setAsked)
  const close = () => setAsked(null)
  const shown = appraisal.answers.filter(hasScores)
  const without = appraisal.answers.length - shown.length
  const node = asked?.is === 'lodge' ? asked.answer.node : ''
  const found = listNodes(detail.framework).find(({ code }) => code === node)
  return (
    <>
      <DataTable
        label={t('unitAppraisal.scores')}
        rows={sortScores(shown)}
        rowKey={(answer) => answer.node}
        columns={columns}
        cards
        empty={<p>{t('unitAppraisal.noScores')}</p>}
      />
      {without === 0 ? null : <p>{t('unitAppraisal.without', { count: without })}</p>}
      {asked?.is === 'lodge' ? (
        <LodgeDialog
          detail={detail}
          answer={asked.answer}
          maxPoints={found?.maxPoints ?? null}
          onClose={close}
        />
      ) : null}
      {asked?.is === 'take-back' ? (
        <AppealDialog
          appeal={{ ...asked.appeal, unit: detail.unit, maxPoints: null }}
          move="take-back"
          onClose={close}
        />
      ) : null}
    </>
  )
}

function useColumns(
  { detail, appraisal }: UnitScoresProps,
  onAsk: (asked: Asked) => void,
): Column<UnitAnswer>[] {
  const { t, language } = useWorkspace()
  const text = useLocalText()
  const nodes = new Map(listNodes(detail.framework).map((node) => [node.code, node]))
  const points = (value: number | null) => (value === null ? '–' : formatPlain(value, language))
  const column = (key: 'self' | 'appraised' | 'final'): Column<UnitAnswer> => ({
    key,
    head: t(`scoreOf.${key}`),
    numeric: true,
    cell: ({ scores }) => points(scores[key]),
  })
  return [
    {
      key: 'node',
      head: t('matrix.indicator'),
      cell: ({ node, changedAt }) => {
        const found = nodes.get(node)
        return (
          <>
            {node} {found === undefined ? '' : text(found.name)}{' '}
            <ChangedMark
              visit={false}
              preliminary={changedSince(changedAt, appraisal.preliminaryAt)}
            />
          </>
        )
      },
    },
    column('self'),
    column('appraised'),
    {
      key: 'gap',
      head: t('consistency.gap'),
      numeric: true,
      cell: ({ scores: { self, appraised } }) =>
        self === null || appraised === null ? '–' : signed(appraised - self, language),
    },
    column('final'),
    { key: 'why', head: t('unitAppraisal.why'), cell: (answer) => <Why answer={answer} /> },
    {
      key: 'appeal',
      head: t('appeal.one'),
      cell: (answer) => <AppealCell answer={answer} onAsk={onAsk} />,
    },
  ]
}

const nothingNew = { visit: null, preliminary: null }

function Why({ answer: { entries, appeals } }: { readonly answer: UnitAnswer }) {
  const { t } = useWorkspace()
  if (entries.length === 0 && appeals.length === 0) return '–'
  return (
    <details>
      <summary>{t('unitAppraisal.entries', { count: entries.length + appeals.length })}</summary>
      <EntryList entries={entries} appeals={appeals} moments={nothingNew} />
    </details>
  )
}

interface AppealCellProps {
  readonly answer: UnitAnswer
  readonly onAsk: (asked: Asked) => void
}

function AppealCell({ answer, onAsk }: AppealCellProps) {
  const { t } = useWorkspace()
  const [appeal] = answer.appeals
  return (
    <>
      {appeal === undefined ? null : (
        <StateMark tone={appealTones[appeal.state]}>{t(`appealState.${appeal.state}`)}</StateMark>
      )}
      <span className={styles.buttons}>
        {answer.mayAppeal ? (
          <Button small onPress={() => onAsk({ is: 'lodge', answer })}>
            {t('lodge.open')}
          </Button>
        ) : null}
        {appeal?.actions.includes('take-back') === true ? (
          <Button small onPress={() => onAsk({ is: 'take-back', appeal })}>
            {t('appealAction.take-back')}
          </Button>
        ) : null}
      </span>
      {appeal === undefined && !answer.mayAppeal ? '–' : null}
    </>
  )
}
