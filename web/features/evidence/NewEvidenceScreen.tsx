import type { EvidenceLimits, UnitReference } from '@thang/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { useOwnSession } from '../../app/workspace/session.ts'
import { Answer, useAsk } from '../../app/workspace/useAsk.tsx'
import { useAddress, useGo, useWorkspace } from '../../app/workspace/workspace.tsx'
import { EmptyState } from '../../ui/controls/EmptyState.tsx'
import { Loading } from '../../ui/controls/Loading.tsx'
import { SelectField } from '../../ui/controls/SelectField.tsx'
import { useSay } from '../../ui/controls/status.tsx'
import { NewDocumentForm } from './document/NewDocumentForm.tsx'

export function Screen() {
  const { t } = useWorkspace()
  const asked = useAsk(['evidence', 'may-add'], async (client) => {
    const [limits, { mayAddFor }] = await Promise.all([
      client.getEvidenceLimits(),
      client.listEvidence({ limit: '1' }),
    ])
    return { limits, mayAddFor }
  })
  return (
    <>
      <ScreenHead>{t('evidence.newLede')}</ScreenHead>
      <Answer of={asked} loading={<Loading rows={8} />}>
        {({ limits, mayAddFor }) => <Adding limits={limits} units={mayAddFor} />}
      </Answer>
    </>
  )
}

interface AddingProps {
  readonly limits: EvidenceLimits
  readonly units: readonly UnitReference[]
}

function Adding({ limits, units }: AddingProps) {
  const { t, path, unitName } = useWorkspace()
  const { query, changeQuery } = useAddress()
  const queries = useQueryClient()
  const go = useGo()
  const say = useSay()
  const own = new Set(useOwnSession().authorities.map(({ post }) => post.unit.code))
  const unit =
    units.find(({ code }) => code === query['unit']) ??
    units.find(({ code }) => own.has(code)) ??
    units[0]
  if (unit === undefined) return <MayNotAdd />
  return (
    <>
      {units.length === 1 ? (
        <p>{t('evidence.ofUnit', { unit: unitName(unit) })}</p>
      ) : (
        <SelectField
          id="evidence-unit"
          name="unit"
          label={t('evidence.unit')}
          hint={t('evidence.unitHint')}
          error={undefined}
          value={unit.code}
          onChange={(code) => changeQuery({ unit: code })}
          options={units.map((each) => ({ value: each.code, text: unitName(each) }))}
        />
      )}
      <NewDocumentForm
        key={unit.code}
        unit={unit.code}
        place={`new/${unit.code}`}
        limits={limits}
        submit={t('evidence.save')}
        onAdded={async ({ id, summary }) => {
          await queries.invalidateQueries({ queryKey: ['evidence'] })
          say(t('evidence.added', { summary }))
          go(path('evidenceDocument', { id: String(id) }))
        }}
      />
    </>
  )
}

function MayNotAdd() {
  const { t } = useWorkspace()
  return (
    <EmptyState
      title={t('evidence.mayNotAdd')}
      action={<ScreenLink to="evidence">{t('evidence.back')}</ScreenLink>}
    >
      {t('evidence.mayNotAddDo')}
    </EmptyState>
  )
}
