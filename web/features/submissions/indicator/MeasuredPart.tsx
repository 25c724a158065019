import type { Answer, AnswerContest } from '@thang/contracts'
import { useState } from 'react'
import { useChange } from '../../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import styles from '../submissions.module.css'
import type { Desk, DeskItem } from '../useDesk.ts'
import { ContentList } from './ContentList.tsx'
import { ContestDialog } from './ContestDialog.tsx'

interface MeasuredPartProps {
  readonly desk: Desk
  readonly item: DeskItem
}

/** Where a measured value comes from; the unit contests it with a reason, and may take that back. */
export function MeasuredPart({ desk, item }: MeasuredPartProps) {
  const { t } = useWorkspace()
  const [contesting, setContesting] = useState(false)
  const { origin, contest } = item.answer
  const mayContest = origin === 'measured' && desk.actions.includes('contest')
  if (origin === 'reported' && contest === null) return null
  return (
    <Notice title={t(`origin.${origin}`)}>
      <Origin answer={item.answer} />
      {contest === null ? null : <Contest {...{ desk, item, contest }} />}
      <div className={styles.buttons}>
        {mayContest && contest?.state !== 'open' ? (
          <Button onPress={() => setContesting(true)}>{t('contest.open')}</Button>
        ) : null}
        {contest?.state === 'open' && mayContest ? <TakeBack {...{ desk, item }} /> : null}
      </div>
      {contesting ? (
        <ContestDialog {...{ desk, item }} onClose={() => setContesting(false)} />
      ) : null}
    </Notice>
  )
}

/** From which system, paper and file a value came, and who brought it in. */
export function Origin({ answer: { provenance, origin } }: { readonly answer: Answer }) {
  const { t, date, dateTime } = useWorkspace()
  if (provenance === null) return origin === 'measured' ? <p>{t('origin.unknown')}</p> : null
  const { system, document, asOf, file, importedAt, importedBy } = provenance
  const parts = [
    system,
    ...(document === null ? [] : [document]),
    ...(asOf === null ? [] : [t('origin.asOf', { day: date(asOf) })]),
    // Where no system was named, it is called by its file already.
    ...(file === null || file === system ? [] : [t('origin.file', { file })]),
    t('origin.taken', { who: importedBy.name, at: dateTime(importedAt) }),
  ]
  return <p>{parts.join('; ')}.</p>
}

function Contest({ desk, item, contest }: MeasuredPartProps & { readonly contest: AnswerContest }) {
  const { t, dateTime } = useWorkspace()
  const { reason, by, at, state, proposed } = contest
  return (
    <>
      <p>
        <b>{t(`contestState.${state}`)}</b> – {by.name}, {dateTime(at)}: {reason}
      </p>
      {proposed === null ? null : (
        <>
          <p>
            <b>{t('contest.proposes')}</b>
          </p>
          <ContentList content={proposed} framework={desk.detail.framework} node={item.node} />
        </>
      )}
    </>
  )
}

function TakeBack({ desk, item }: MeasuredPartProps) {
  const { t } = useWorkspace()
  const { run, busy, problem } = useChange({
    change: (client) => client.takeBackContest(desk.detail.id, item.node.code),
    done: t('contest.takenBack'),
    renews: ['submissions'],
  })
  return (
    <>
      <Button onPress={() => run()} busy={busy ? t('form.busy') : undefined}>
        {t('contest.takeBack')}
      </Button>
      {problem === null ? null : <p>{problem.message}</p>}
    </>
  )
}
