import type { UnitChange, UnitEdit, UnitPreview } from '@thang/contracts'
import { useState } from 'react'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { Answer, useAsk } from '../../app/workspace/useAsk.tsx'
import { useAddress, useWorkspace } from '../../app/workspace/workspace.tsx'
import { EmptyState } from '../../ui/controls/EmptyState.tsx'
import { Loading } from '../../ui/controls/Loading.tsx'
import { SelectField } from '../../ui/controls/SelectField.tsx'
import { UnitEventForm } from './UnitEventForm.tsx'
import { UnitEventPreview } from './UnitEventPreview.tsx'
import type { Subject } from './unitEventForm.ts'

export function Screen() {
  const { t, unitName } = useWorkspace()
  const code = useAddress().params['id'] ?? ''
  const story = useAsk(['unit-story', code], (client) => client.getUnitStory(code))
  const actions = useAsk(['unit-actions', code], (client) => client.getUnitActions(code))
  const name = story.data?.names.at(-1)
  return (
    <>
      <ScreenHead
        {...(name === undefined ? {} : { title: t('unitEvent.of', { name: unitName(name) }) })}
      >
        {t('unitEvent.lede')}
      </ScreenHead>
      <Answer of={story} loading={<Loading rows={8} />}>
        {({ kind, parents }) => (
          <Answer of={actions} loading={<Loading rows={8} />}>
            {({ kinds }) =>
              kinds[0] === undefined ? (
                <NoRight code={code} />
              ) : (
                <Recording
                  kinds={kinds}
                  subject={{ code, kind, parent: parents.at(-1)?.parent?.code ?? null }}
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
  const { t } = useWorkspace()
  const [kind, setKind] = useState(kinds[0] ?? 'create')
  const [foreseen, setForeseen] = useState<Foreseen>()
  function choose(value: string) {
    const chosen = kinds.find((each) => each === value)
    if (chosen !== undefined) setKind(chosen)
    setForeseen(undefined)
  }
  return (
    <>
      <SelectField
        id="event-kind"
        name="kind"
        label={t('unitEvent.kind')}
        hint={t(`unitEventWhat.${kind}`)}
        error={undefined}
        value={kind}
        onChange={choose}
        options={kinds.map((each) => ({ value: each, text: t(`unitEventKind.${each}`) }))}
      />
      <UnitEventForm
        key={kind}
        kind={kind}
        subject={subject}
        onChange={() => setForeseen(undefined)}
        onForeseen={setForeseen}
      />
      {foreseen === undefined ? null : (
        <UnitEventPreview foreseen={foreseen} subject={subject.code} />
      )}
    </>
  )
}
