import type { NoticeList } from '@thang/contracts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { Answer, useChange } from '../../app/workspace/useAsk.tsx'
import { useAddress, useWorkspace } from '../../app/workspace/workspace.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { EmptyState } from '../../ui/controls/EmptyState.tsx'
import { Loading } from '../../ui/controls/Loading.tsx'
import { DayOfNotices } from './DayOfNotices.tsx'
import { noticesByDay } from './noticesByDay.ts'
import styles from './notices.module.css'
import { useUnread } from './useUnread.ts'

export function Screen() {
  const { t, client } = useWorkspace()
  const { query } = useAddress()
  const unread = query['unread'] === 'true'
  const asked = useInfiniteQuery({
    queryKey: ['notices', 'list', unread],
    queryFn: ({ pageParam }) =>
      client.listNotices({
        ...(unread ? { unread: 'true' } : {}),
        ...(pageParam === null ? {} : { below: String(pageParam) }),
      }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  })
  useRenewal(asked.data?.pages[0]?.unread, asked.refetch)
  return (
    <>
      <ScreenHead>
        {t('notices.lede')} <ScreenLink to="profile">{t('notices.mailLead')}</ScreenLink>
      </ScreenHead>
      <Answer of={asked} loading={<Loading rows={8} />}>
        {({ pages }) => <Notices pages={pages} onlyUnread={unread} />}
      </Answer>
      {asked.hasNextPage ? (
        <p className={styles.more}>
          <Button
            busy={asked.isFetchingNextPage ? t('loading.words') : undefined}
            onPress={() => void asked.fetchNextPage()}
          >
            {t('notices.older')}
          </Button>
        </p>
      ) : null}
    </>
  )
}

/** Asks for the list anew where the bell has come to know of another number than the list. */
function useRenewal(listed: number | undefined, refetch: () => unknown): void {
  const unread = useUnread()
  useEffect(() => {
    if (listed !== undefined && unread !== undefined && listed !== unread) refetch()
  }, [listed, unread, refetch])
}

interface NoticesProps {
  readonly pages: readonly NoticeList[]
  readonly onlyUnread: boolean
}

function Notices({ pages, onlyUnread }: NoticesProps) {
  const notices = pages.flatMap((page) => page.notices)
  const [newest] = notices
  const unread = pages[0]?.unread ?? 0
  return (
    <>
      {newest === undefined && !onlyUnread ? null : (
        <Bar unread={unread} upTo={newest?.id ?? 0} onlyUnread={onlyUnread} />
      )}
      {newest === undefined ? <Empty onlyUnread={onlyUnread} /> : null}
      {noticesByDay(notices).map((each) => (
        <DayOfNotices key={each.day} {...each} />
      ))}
    </>
  )
}

interface BarProps {
  readonly unread: number
  /** What came later than what is seen is not marked with it. */
  readonly upTo: number
  readonly onlyUnread: boolean
}

function Bar({ unread, upTo, onlyUnread }: BarProps) {
  const { t } = useWorkspace()
  const { changeQuery } = useAddress()
  const all = useChange({
    change: (client) => client.readNotices({ upTo, ids: [] }),
    done: t('notices.readAllDone'),
    renews: ['notices'],
  })
  return (
    <div className={styles.bar}>
      <p>{t('notices.unreadCount', { count: unread })}</p>
      <Button small onPress={() => changeQuery({ unread: onlyUnread ? '' : 'true' })}>
        {t(onlyUnread ? 'notices.every' : 'notices.onlyUnread')}
      </Button>
      {unread === 0 ? null : (
        <Button small onPress={() => all.run()}>
          {t('notices.readAll')}
        </Button>
      )}
      {all.problem === null ? null : <Notice tone="attention">{all.problem.message}</Notice>}
    </div>
  )
}

function Empty({ onlyUnread }: { readonly onlyUnread: boolean }) {
  const { t } = useWorkspace()
  return (
    <EmptyState title={t(onlyUnread ? 'notices.noneUnread' : 'notices.none')}>
      <p>{t(onlyUnread ? 'notices.noneUnreadWhat' : 'notices.noneWhat')}</p>
    </EmptyState>
  )
}
