import type { OwnSession } from '@thang/contracts'
import { useState } from 'react'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { Answer, useAsk, useChange } from '../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { type Column, DataTable } from '../../ui/controls/DataTable.tsx'
import { ConfirmDialog } from '../../ui/controls/Dialog.tsx'
import { AccountTabs } from './AccountTabs.tsx'
import styles from './accounts.module.css'
import { describeUserAgent } from './userAgent.ts'

export function Screen() {
  const { t } = useWorkspace()
  const sessions = useAsk(['sessions'], (client) => client.listOwnSessions())
  return (
    <>
      <ScreenHead>{t('sessions.what')}</ScreenHead>
      <AccountTabs />
      <Answer of={sessions}>{(data) => <SessionTable sessions={data.sessions} />}</Answer>
    </>
  )
}

function SessionTable({ sessions }: { sessions: readonly OwnSession[] }) {
  const { t } = useWorkspace()
  const [ending, setEnding] = useState<OwnSession | 'others' | null>(null)
  const columns = useColumns(setEnding)
  return (
    <>
      <DataTable
        label={t('screen.ownSessions')}
        columns={columns}
        rows={sessions}
        rowKey={(session) => session.id}
        empty={null}
      />
      {sessions.length < 2 ? null : (
        <p className={styles.section}>
          <Button kind="danger" onPress={() => setEnding('others')}>
            {t('sessions.endOthers')}
          </Button>
        </p>
      )}
      {ending === null ? null : <EndDialog what={ending} onClose={() => setEnding(null)} />}
    </>
  )
}

function useColumns(onEnd: (session: OwnSession) => void): Column<OwnSession>[] {
  const { t, dateTime } = useWorkspace()
  const device = ({ userAgent, current }: OwnSession) => (
    <>
      {describeUserAgent(userAgent, t)}
      {current ? <span className={styles.here}> · {t('sessions.current')}</span> : null}
    </>
  )
  return [
    { key: 'device', head: t('sessions.device'), cell: device },
    { key: 'address', head: t('sessions.address'), cell: ({ address }) => address ?? '–' },
    {
      key: 'method',
      head: t('sessions.method'),
      cell: ({ method }) => t(`signInMethod.${method}`),
    },
    { key: 'since', head: t('sessions.since'), cell: ({ createdAt }) => dateTime(createdAt) },
    { key: 'seen', head: t('sessions.seen'), cell: ({ lastSeenAt }) => dateTime(lastSeenAt) },
    {
      key: 'end',
      head: t('sessions.end'),
      headHidden: true,
      cell: (session) =>
        session.current ? null : (
          <Button small onPress={() => onEnd(session)}>
            {t('sessions.end')}
          </Button>
        ),
    },
  ]
}

function EndDialog({ what, onClose }: { what: OwnSession | 'others'; onClose: () => void }) {
  const { t } = useWorkspace()
  const others = what === 'others'
  const end = useChange({
    change: (client) => (others ? client.endOtherSessions() : client.endOwnSession(what.id)),
    done: t(others ? 'sessions.endedOthers' : 'sessions.ended'),
    renews: ['sessions'],
    after: onClose,
  })
  return (
    <ConfirmDialog
      title={
        others
          ? t('sessions.endOthersTitle')
          : t('sessions.endTitle', { device: describeUserAgent(what.userAgent, t) })
      }
      confirm={t(others ? 'sessions.endOthers' : 'sessions.end')}
      danger
      busy={end.busy}
      onConfirm={() => end.run()}
      onClose={onClose}
    >
      <p>{t('sessions.endWhat')}</p>
      {end.problem === null ? null : <Notice tone="attention">{end.problem.message}</Notice>}
    </ConfirmDialog>
  )
}
