import type { SubmissionDetail } from '@thang/contracts'
import { answerableNodes } from '@thang/engine'
import { useMemo } from 'react'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { useOwnSession } from '../../app/workspace/session.ts'
import { Answer, useAsk } from '../../app/workspace/useAsk.tsx'
import { useAddress, useWorkspace } from '../../app/workspace/workspace.tsx'
import { buttonClass } from '../../ui/controls/Button.tsx'
import { Loading } from '../../ui/controls/Loading.tsx'
import { Notice } from '../../ui/Notice.tsx'
import type { LinesOf } from './files/changedLines.ts'
import { FileTaking } from './files/FileTaking.tsx'
import styles from './files/files.module.css'
import { ImportTable } from './files/ImportTable.tsx'
import { useAnswerFile } from './files/useAnswerFile.ts'
import { contentLines } from './indicator/contentLines.ts'
import { countKeptAnswers, keptPrefix } from './saving/keptAnswers.ts'

export function Screen() {
  const id = Number(useAddress().params['id'])
  const asked = useAsk(['submission-file', id], (client) => client.getSubmission(id))
  return (
    <Answer of={asked} loading={<Loading rows={8} />}>
      {(submission) => <Workbook submission={submission} />}
    </Answer>
  )
}

/** Take the submission as a workbook, bring it back, see what it would change, write it, undo it. */
function Workbook({ submission }: { readonly submission: SubmissionDetail }) {
  const { t, unitName, client } = useWorkspace()
  const { id, unit, round, actions } = submission
  const imports = useAsk(['answer-imports', id], (each) => each.listAnswerImports(id))
  return (
    <>
      <ScreenHead
        title={t('answerFile.title', { unit: unitName(unit) })}
        actions={
          <ScreenLink to="submission" params={{ id: String(id) }} className={buttonClass()}>
            {t('answerFile.toSubmission')}
          </ScreenLink>
        }
      >
        {t('submission.of', { round: round.name, period: round.period })}
      </ScreenHead>
      <Waiting submission={id} />
      <section className={styles.section} aria-labelledby="workbook-take">
        <h2 id="workbook-take">{t('answerFile.download')}</h2>
        <p>{t('answerFile.downloadWhat')}</p>
        <a className={buttonClass()} href={`/api/v1/submissions/${id}/workbook`} download>
          {t('answerFile.downloadDo')}
        </a>
      </section>
      <section className={styles.section} aria-labelledby="workbook-bring">
        <h2 id="workbook-bring">{t('answerFile.bring')}</h2>
        {actions.includes('save') ? (
          <Bringing submission={submission} />
        ) : (
          <p>{t('answerFile.mayNotFill')}</p>
        )}
      </section>
      <Answer of={imports}>
        {({ imports: rows }) => (
          <ImportTable
            imports={rows}
            undo={(each, reason) => client.undoAnswerImport(id, each, { reason })}
          />
        )}
      </Answer>
    </>
  )
}

/** What was typed without a network is not in the workbook, and would stand against it later. */
function Waiting({ submission }: { readonly submission: number }) {
  const { t } = useWorkspace()
  const { person } = useOwnSession()
  const count = countKeptAnswers(localStorage, keptPrefix(person.id, submission))
  if (count === 0) return null
  return (
    <Notice tone="attention" title={t('submission.waiting', { count })}>
      <p>{t('answerFile.waitingDo')}</p>
    </Notice>
  )
}

function Bringing({ submission }: { readonly submission: SubmissionDetail }) {
  const { t, client } = useWorkspace()
  const { id } = submission
  const linesOf = useLinesOf(submission)
  const chosen = useAnswerFile({
    ends: ['.xlsx'],
    check: (file) => client.checkAnswerWorkbook(id, file),
  })
  return (
    <FileTaking
      id="answer-workbook"
      label={t('answerFile.workbook')}
      hint={t('answerFile.workbookHint')}
      accept=".xlsx"
      chosen={chosen}
      linesOf={linesOf}
      take={(each, { file, check }) => {
        const expected = check.changes.map(({ node, base }) => ({ node, base }))
        return each.takeAnswerWorkbook(id, { ...file, expected })
      }}
      renews={['answer-imports', 'submission-file', 'submissions', 'submission']}
      submission={id}
    />
  )
}

/** The parts of an answer by the names of the set. */
function useLinesOf({ framework, kind }: SubmissionDetail): LinesOf {
  const { t, language } = useWorkspace()
  const nodes = useMemo(
    () => new Map(answerableNodes(framework, kind).map(({ node }) => [node.code, node])),
    [framework, kind],
  )
  return (code, content) => {
    const node = nodes.get(code)
    return node === undefined ? [] : contentLines(content, { framework, node, t, language })
  }
}
