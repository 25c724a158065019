import type { UnitChange, UnitEdit, UnitPreview } from '@thang/contracts'
import { useState } from 'react'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { Answer, useAsk } from '../../app/workspace/useAsk.tsx'
import { useAddress, useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { EmptyState } from '../../ui/controls/EmptyState.tsx'
import { Loading } from '../../ui/controls/Loading.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { today } from '../people/today.ts'
import { forgetEvent, keptEvent } from './keptEvent.ts'
import { standingOn } from './standingOn.ts'
import { UnitEventForm } from './UnitEventForm.tsx'
import { UnitEventPreview } from './UnitEventPreview.tsx'
import { noEvent, type Subject } from './unitEventForm.ts'

export function Screen() {
  const { t, unitName } = useWorkspace()
  const code = useAddress().params['id'] ?? ''
  const story = useAsk(['unit-story', code], (client) => client.getUnitStory(code))
  const actions = useAsk(['unit-actions', code], (client) => client.getUnitActions(code))
  const named = standingOn(story.data?.names ?? [], today())
  const name = named === undefined ? code : unitName(named)
  return (
    <>
      <ScreenHead {...(named === undefined ? {} : { title: t('unitEvent.of', { name }) })}>
        {t('unitEvent.lede')}
      </ScreenHead>
      <Answer of={story} loading={<Loading rows={8} />}>
        {({ kind, parents }) => (
          <Answer of={actions} loading={<Loading rows={8} />}>
            {({ kinds }) =>
              kinds.length === 0 ? (
                <NoRight code={code} />
              ) : (
                <Recording
                  kinds={kinds}
                  subject={{
                    code,
                    name,
                    kind,
                    parent: standingOn(parents, today())?.parent ?? null,
                  }}
                />
              )
            }
          </Answer>
        )}
      </Answer>
    </>
  )
}

function NoRight({ code }: { readonly code: string }) {
  const { t } = useWorkspace()
  return (
    <EmptyState
      title={t('unitEvent.noRight')}
      action={
        <ScreenLink to="unit" params={{ id: code }}>
          {t('unitEvent.back')}
        </ScreenLink>
      }
    >
      {t('unitEvent.noRightDo')}
    </EmptyState>
  )
}

/** An event that was looked at ahead, as it would be recorded. */
export interface Foreseen {
  readonly edit: Omit<UnitEdit, 'posts'>
  readonly preview: UnitPreview
}

interface RecordingProps {
  readonly kinds: readonly UnitChange['kind'][]
  readonly subject: Subject
}

function Recording({ kinds, subject }: RecordingProps) {
  // Counts how often the form was begun anew, since its fields keep what is typed.
  const [round, setRound] = useState(0)
  const [foreseen, setForeseen] = useState<Foreseen>()
  function beginAnew() {
    forgetEvent(subject.code)
    setRound(round + 1)
  }
  return (
    <>
      <Typing
        key={round}
        kinds={kinds}
        subject={subject}
        onForeseen={setForeseen}
        onAnew={beginAnew}
      />
      {foreseen === undefined ? null : (
        <UnitEventPreview foreseen={foreseen} subject={subject.code} />
      )}
    </>
  )
}

interface TypingProps extends RecordingProps {
  readonly onForeseen: (foreseen: Foreseen | undefined) => void
  readonly onAnew: () => void
}

/** The form with what was typed before it was left, and the way to begin anew. */
function Typing({ kinds, subject, onForeseen, onAnew }: TypingProps) {
  const { t } = useWorkspace()
  const [kept] = useState(() => keptEvent(subject.code))
  const [initial] = useState(() => kept ?? noEvent(kinds[0] ?? 'create', subject, today()))
  return (
    <>
      {kept === undefined ? null : (
        <Notice>
          <p>{t('unitEvent.kept')}</p>
          <Button small onPress={onAnew}>
            {t('unitEvent.anew')}
          </Button>
        </Notice>
      )}
      <UnitEventForm kinds={kinds} subject={subject} initial={initial} onForeseen={onForeseen} />
    </>
  )
}
