import type { AnswerHistory } from '@thang/contracts'
import { useState } from 'react'
import { Answer, useAsk, useChange } from '../../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import styles from '../submissions.module.css'
import type { Desk, DeskItem } from '../useDesk.ts'
import { ContentList } from './ContentList.tsx'

interface TalkPartProps {
  readonly desk: Desk
  readonly item: DeskItem
  /** What is being written, kept above so that asking for time can begin it. */
  readonly text: string
  readonly onText: (text: string) => void
}

/** What colleagues say about the answer, and every version of it that was saved. */
export function TalkPart({ desk, item, text, onText }: TalkPartProps) {
  const { t } = useWorkspace()
  const { id } = desk.detail
  const { node, answer } = item
  const asked = useAsk(
    ['submissions', 'history', id, node.code, answer.version, answer.comments],
    (client) => client.getAnswerHistory(id, node.code),
  )
  return (
    <section aria-label={t('talk.title')}>
      <h3>{t('talk.title')}</h3>
      <Answer of={asked}>
        {(history) => (
          <>
            <Comments comments={history.comments} />
            {desk.actions.includes('comment') ? (
              <CommentForm {...{ desk, item, text, onText }} />
            ) : null}
            <Versions history={history} {...{ desk, item }} />
          </>
        )}
      </Answer>
    </section>
  )
}

/** What colleagues and appraisers said of the answer. */
export function Comments({ comments }: Pick<AnswerHistory, 'comments'>) {
  const { t, dateTime } = useWorkspace()
  if (comments.length === 0) return <p className={styles.nothing}>{t('talk.none')}</p>
  return (
    <ol className={styles.comments}>
      {comments.map(({ id, text, by, at }) => (
        <li key={id}>
          <p className={styles.hint}>
            <b>{by.name}</b>, {dateTime(at)}
          </p>
          <p className={styles.paragraphs}>{text}</p>
        </li>
      ))}
    </ol>
  )
}

function CommentForm({ desk, item, text, onText }: TalkPartProps) {
  const { t } = useWorkspace()
  const [wrong, setWrong] = useState(false)
  const { run, busy, problem } = useChange({
    change: (client) => client.addComment(desk.detail.id, item.node.code, { text: text.trim() }),
    done: t('talk.sent'),
    renews: ['submissions'],
    after: () => onText(''),
  })
  return (
    <form
      className={styles.commentForm}
      onSubmit={(event) => {
        event.preventDefault()
        setWrong(text.trim() === '')
        if (text.trim() !== '') run()
      }}
    >
      {problem === null ? null : <Notice tone="attention">{problem.message}</Notice>}
      <TextField
        id="comment"
        name="comment"
        label={t('talk.write')}
        hint={t('talk.hint')}
        rows={3}
        value={text}
        error={wrong && text.trim() === '' ? t('talk.rule') : undefined}
        onChange={onText}
      />
      <Button type="submit" busy={busy ? t('form.busy') : undefined}>
        {t('talk.send')}
      </Button>
    </form>
  )
}

interface VersionsProps {
  readonly history: AnswerHistory
  readonly desk: Desk
  readonly item: DeskItem
}

function Versions({ history: { versions }, desk, item }: VersionsProps) {
  const { t, dateTime } = useWorkspace()
  if (versions.length === 0) return null
  return (
    <details className={styles.more}>
      <summary>{t('talk.versions', { count: versions.length })}</summary>
      <ol className={styles.comments} reversed>
        {versions.map(({ version, content, savedAt, savedBy, how }) => (
          <li key={version} value={version}>
            <p className={styles.hint}>
              <b>{savedBy.name}</b>, {dateTime(savedAt)}, {t(`how.${how}`)}
            </p>
            <ContentList content={content} framework={desk.detail.framework} node={item.node} />
          </li>
        ))}
      </ol>
    </details>
  )
}
