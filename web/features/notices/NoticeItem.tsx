import type { Notice } from '@thang/contracts'
import { noticeTexts } from '@thang/contracts/noticeTexts'
import { useQueryClient } from '@tanstack/react-query'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { useChange } from '../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Notice as Note } from '../../ui/Notice.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { noticeWay } from './noticeWay.ts'
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

/** To what it is about; following it marks the notice as read. */
function Way({ notice }: { readonly notice: Notice }) {
  const { t, client } = useWorkspace()
  const queries = useQueryClient()
  const way = noticeWay(notice)
  const { id, readAt, node } = notice
  function follow() {
    if (readAt !== null) return
    const marked = client.readNotices({ upTo: null, ids: [id] })
    // Where it is not reached, the notice stays unread, and nothing is lost.
    void marked.then(() => queries.invalidateQueries({ queryKey: ['notices'] })).catch(() => null)
  }
  if (way === null) return null
  return (
    <ScreenLink to={way.to} params={way.params} query={way.query ?? {}} onFollow={follow}>
      {t(way.text, { node: node ?? '' })}
    </ScreenLink>
  )
}
