import type { Post } from '@thang/contracts'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { useOwnSession } from '../../app/workspace/session.ts'
import { Answer, useAsk } from '../../app/workspace/useAsk.tsx'
import { useAddress, useWorkspace } from '../../app/workspace/workspace.tsx'
import { buttonClass } from '../../ui/controls/Button.tsx'
import { EmptyState } from '../../ui/controls/EmptyState.tsx'
import { FactList } from '../../ui/controls/FactList.tsx'
import { Loading } from '../../ui/controls/Loading.tsx'
import { StateMark } from '../../ui/controls/StateMark.tsx'
import { HistoryTable } from '../audit/HistoryTable.tsx'
import { HoldingTable } from './HoldingTable.tsx'
import styles from './people.module.css'
import { PostHeadActions } from './PostHeadActions.tsx'
import { PostIndicators } from './PostIndicators.tsx'
import { scopeWords } from './postWords.ts'

export function Screen() {
  const { unitName } = useWorkspace()
  const id = Number(useAddress().params['id'])
  const { areas } = useOwnSession()
  const asked = useAsk(['post', id], (client) => client.getPost(id))
  const { data } = asked
  return (
    <>
      <ScreenHead
        {...(data === undefined ? {} : { title: data.title })}
        actions={data === undefined ? undefined : <PostHeadActions post={data} />}
      >
        {data === undefined ? undefined : unitName(data.unit)}
      </ScreenHead>
      <Answer of={asked} loading={<Loading rows={8} />}>
        {(post) => (
          <>
            <Facts post={post} />
            <HoldersSection post={post} />
            {post.role === 'appraiser' ? <PostIndicators post={post} /> : null}
            {areas.includes('audit') ? <History post={post} /> : null}
          </>
        )}
      </Answer>
    </>
  )
}

function Facts({ post }: { readonly post: Post }) {
  const workspace = useWorkspace()
  const { t } = workspace
  const { role, closed, actions } = post
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" tabIndex={-1} className="visually-hidden">
        {t('post.facts')}
      </h2>
      <FactList
        facts={[
          {
            term: t('holding.state'),
            value: (
              <StateMark tone={closed ? 'neutral' : 'good'}>
                {t(closed ? 'post.closed' : 'post.open')}
              </StateMark>
            ),
          },
          { term: t('post.role'), value: t(`role.${role}`) },
          { term: t('post.may'), value: t(`roleMay.${role}`) },
          { term: t('post.scope'), value: scopeWords(post, workspace) },
        ]}
      />
      {closed ? <p className={styles.count}>{t('post.closedWhat')}</p> : null}
      {!closed && actions.length === 0 ? <p className={styles.count}>{t('post.noRight')}</p> : null}
    </section>
  )
}

function HoldersSection({ post }: { readonly post: Post }) {
  const { t } = useWorkspace()
  return (
    <section className={styles.section}>
      <h2 id="holders">{t('post.holders')}</h2>
      <HoldingTable
        label={t('post.holders')}
        holdings={post.holders}
        names="person"
        empty={<Vacant post={post} />}
      />
    </section>
  )
}

function Vacant({ post }: { readonly post: Post }) {
  const { t } = useWorkspace()
  const gives = post.actions.includes('give')
  return (
    <EmptyState
      title={t('post.vacantNow')}
      action={
        gives ? (
          <ScreenLink
            to="invite"
            query={{ post: String(post.id) }}
            className={buttonClass('secondary')}
          >
            {t('post.inviteTo')}
          </ScreenLink>
        ) : undefined
      }
    >
      {gives ? t('post.vacantDo') : undefined}
    </EmptyState>
  )
}

function History({ post }: { readonly post: Post }) {
  const { t } = useWorkspace()
  const about = { subjectKind: 'post', subjectId: String(post.id) }
  return (
    <section className={styles.section}>
      <h2 id="history">{t('post.history')}</h2>
      <p className={styles.count}>{t('post.historyWhat')}</p>
      <HistoryTable about={about} empty={<p>{t('post.historyNone')}</p>} />
      <p className={styles.links}>
        <ScreenLink to="audit" query={about}>
          {t('post.historyAll')}
        </ScreenLink>
      </p>
    </section>
  )
}
