import type { Notice } from '@thang/contracts'
import { noticeTexts } from '@thang/contracts/noticeTexts'
import { useQueryClient } from '@tanstack/react-query'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { useChange } from '../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Notice as Note } from '../../ui/Notice.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import styles from './notices.module.css'

/** One thing that one was told; following its link marks it as read. */
export function NoticeItem({ notice }: { readonly notice: Notice }) {
  const { t, language, dateTime } = useWorkspace()
  const { title, what } = noticeTexts[notice.kind]
  const unread = notice.readAt === null
  const read = useChange({
    change: (client) => client.readNotices({ upTo: null, ids: [notice.id] }),
    done: t('notices.readDone'),
    renews: ['notices'],
  })
  return (
    <li className={unread ? styles.unread : undefined}>
      <h3>
        {title[language]}
        {unread ? <span className={styles.mark}>{t('notices.unread')}</span> : null}
      </h3>
      <p className={styles.when}>{dateTime(notice.at)}</p>
      <p>{what[language]}</p>
      <Facts notice={notice} />
      <div className={styles.ways}>
        <Way notice={notice} />
        {unread ? (
          <Button small kind="quiet" onPress={() => read.run()}>
            {t('notices.read')}
          </Button>
        ) : null}
      </div>
      {read.problem === null ? null : <Note tone="attention">{read.problem.message}</Note>}
    </li>
  )
}

function Facts({ notice: { round, unit, node, dueAt, by, text } }: { readonly notice: Notice }) {
  const { t, dateTime } = useWorkspace()
  const facts: (readonly [string, string | null | undefined])[] = [
    [t('notices.unit'), unit?.name],
    [t('notices.round'), round?.name],
    [t('notices.node'), node],
    [t('notices.due'), dueAt === null ? null : dateTime(dueAt)],
    [t('notices.by'), by],
    [t('notices.text'), text],
  ]
  const known = facts.filter(([, value]) => value !== null && value !== undefined)
  return (
    <dl className={styles.facts}>
      {known.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** To the submission, at the indicator where it is about one; otherwise to the round. */
function Way({ notice }: { readonly notice: Notice }) {
  const { t, client } = useWorkspace()
  const queries = useQueryClient()
  const { id, submission, node, round, readAt } = notice
  function follow() {
    if (readAt !== null) return
    const marked = client.readNotices({ upTo: null, ids: [id] })
    // Where it is not reached, the notice stays unread, and nothing is lost.
    void marked.then(() => queries.invalidateQueries({ queryKey: ['notices'] })).catch(() => null)
  }
  if (submission === null) {
    if (round === null) return null
    return (
      <ScreenLink to="round" params={{ id: String(round.id) }} onFollow={follow}>
        {t('notices.openRound')}
      </ScreenLink>
    )
  }
  return (
    <ScreenLink
      to="submission"
      params={{ id: String(submission) }}
      query={node === null ? {} : { 'chi-so': node }}
      onFollow={follow}
    >
      {node === null ? t('notices.openSubmission') : t('notices.openNode', { node })}
    </ScreenLink>
  )
}
