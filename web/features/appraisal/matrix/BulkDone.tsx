import type { AppraisalBulkDone, AppraisalMatrix } from '@thang/contracts'
import { ScreenLink } from '../../../app/workspace/ScreenLink.tsx'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { refusedWords } from '../refusedWords.ts'
import { groupLeft } from './bulkPlan.ts'
import styles from './matrix.module.css'

interface BulkDoneProps {
  readonly matrix: AppraisalMatrix
  readonly done: AppraisalBulkDone
}

/** More of them are counted only. */
const mostListed = 20

/** What was done, and what was left and why, with the way to each. */
export function BulkDone({ matrix, done }: BulkDoneProps) {
  const { t, unitName, dateTime } = useWorkspace()
  const units = new Map(matrix.units.map((each) => [each.submission, each.unit]))
  return (
    <div className={styles.preview}>
      <p>
        <b>{t('bulk.done', { count: done.done })}</b>
      </p>
      {done.secondReading === 0 ? null : <p>{t('bulk.toSecond', { count: done.secondReading })}</p>}
      {done.left.length === 0 ? (
        <p>{t('bulk.nothingLeft')}</p>
      ) : (
        <p>{t('bulk.left', { count: done.left.length })}</p>
      )}
      {groupLeft(done.left).map(({ because, left: [first, ...others] }) =>
        first === undefined ? null : (
          <details key={because} open={others.length < 5}>
            <summary>
              {t('bulk.leftBecause', {
                count: others.length + 1,
                why: refusedWords(first.why, { t, dateTime }),
              })}
            </summary>
            <ul>
              {[first, ...others].slice(0, mostListed).map(({ submission, node }) => {
                const unit = units.get(submission)
                return (
                  <li key={`${submission} ${node}`}>
                    <ScreenLink
                      to="appraisalAnswer"
                      params={{ submission: String(submission), node }}
                    >
                      {unit === undefined ? submission : unitName(unit)} · {node}
                    </ScreenLink>
                  </li>
                )
              })}
            </ul>
            {others.length < mostListed ? null : (
              <p>{t('bulk.more', { count: others.length + 1 - mostListed })}</p>
            )}
          </details>
        ),
      )}
    </div>
  )
}
