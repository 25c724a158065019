import type { RoundDetail, RoundParticipant } from '@thang/contracts'
import { useState } from 'react'
import { matches } from '../../app/i18n/fold.ts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { type Column, DataTable } from '../../ui/controls/DataTable.tsx'
import { SearchField } from '../../ui/controls/SearchField.tsx'
import { StateMark, type Tone } from '../../ui/controls/StateMark.tsx'
import styles from './rounds.module.css'
import type { Step } from './steps/StepDialog.tsx'

interface ParticipantSectionProps {
  readonly round: RoundDetail
  readonly onChoose: (step: Step) => void
}

const few = 10
const tones: Readonly<Record<RoundParticipant['state'], Tone>> = {
  active: 'good',
  withdrawn: 'late',
  succeeded: 'neutral',
}

/** The units that take part, and those that no longer do. */
export function ParticipantSection({ round, onChoose }: ParticipantSectionProps) {
  const { t } = useWorkspace()
  const [words, setWords] = useState('')
  const [all, setAll] = useState(false)
  const found = round.participants.filter(({ unit }) => matches(words, unit.name, unit.nameEn))
  const shown = all || words !== '' ? found : found.slice(0, few)
  return (
    <section className={styles.section} aria-labelledby="participants">
      <h2 id="participants" tabIndex={-1}>
        {t('round.participants', { count: round.participants.length })}
      </h2>
      {round.participants.length <= few ? null : (
        <SearchField
          id="participants-q"
          label={t('round.findUnit')}
          placeholder={t('unit.placeholder')}
          value={words}
          onChange={setWords}
        />
      )}
      <DataTable
        label={t('round.participants', { count: round.participants.length })}
        rows={shown}
        rowKey={({ unit }) => unit.code}
        columns={useColumns(round, onChoose)}
        empty={<p className={styles.faint}>{t('round.noUnitFits')}</p>}
        dense
        cards
      />
      {shown.length === found.length ? null : (
        <p className={styles.more}>
          <Button small onPress={() => setAll(true)}>
            {t('round.allUnits', { count: found.length })}
          </Button>
        </p>
      )}
    </section>
  )
}

function useColumns(
  round: RoundDetail,
  onChoose: (step: Step) => void,
): Column<RoundParticipant>[] {
  const { t, unitName } = useWorkspace()
  const mayWithdraw = round.actions.includes('withdraw-participant')
  const shared: Column<RoundParticipant>[] = [
    { key: 'unit', head: t('roundStep.unit'), cell: ({ unit }) => unitName(unit) },
    { key: 'kind', head: t('roundStep.kind'), cell: ({ kind }) => t(`unitKind.${kind}`) },
    {
      key: 'state',
      head: t('rounds.state'),
      cell: ({ state }) => (
        <StateMark tone={tones[state]}>{t(`participantState.${state}`)}</StateMark>
      ),
    },
  ]
  if (!mayWithdraw) return shared
  return [
    ...shared,
    {
      key: 'do',
      head: t('round.do'),
      headHidden: true,
      cell: (participant) =>
        participant.state === 'active' ? (
          <Button
            small
            kind="quiet"
            onPress={() => onChoose({ action: 'withdraw-participant', participant })}
          >
            {t('roundStep.withdrawUnit')}
            <span className="visually-hidden"> {unitName(participant.unit)}</span>
          </Button>
        ) : null,
    },
  ]
}
