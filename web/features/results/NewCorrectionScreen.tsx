import type { ResultSituation } from '@thang/contracts'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { Answer } from '../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button, buttonClass } from '../../ui/controls/Button.tsx'
import { EmptyState } from '../../ui/controls/EmptyState.tsx'
import { Loading } from '../../ui/controls/Loading.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { ErrorSummary } from '../../ui/controls/Form.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ChangeForm } from './corrections/ChangeForm.tsx'
import { ChangeTable } from './corrections/ChangeTable.tsx'
import { DraftChanges } from './corrections/DraftChanges.tsx'
import { MovedTable } from './corrections/MovedTable.tsx'
import { useNewCorrection } from './corrections/useNewCorrection.ts'
import styles from './results.module.css'
import { useResult } from './useResult.ts'

export function Screen() {
  const { asked } = useResult()
  return (
    <Answer of={asked} loading={<Loading rows={8} />}>
      {(situation) => <NewCorrection situation={situation} />}
    </Answer>
  )
}

/** A correction is written, tried, and only then proposed; nothing happens before. */
function NewCorrection({ situation }: { readonly situation: ResultSituation }) {
  const { t } = useWorkspace()
  const { round, actions } = situation
  const may = actions.includes('propose-correction')
  return (
    <>
      <ScreenHead
        title={t('newCorrection.title', { round: round.name })}
        actions={
          <ScreenLink to="result" params={{ id: String(round.id) }} className={buttonClass()}>
            {t('newCorrection.back')}
          </ScreenLink>
        }
      >
        {t('newCorrection.lede')}
      </ScreenHead>
      {may ? (
        <CorrectionForm situation={situation} />
      ) : (
        <EmptyState title={t('newCorrection.mayNot')}>
          {t(`newCorrectionWhy.${round.state === 'published' ? 'right' : 'state'}`)}
        </EmptyState>
      )}
    </>
  )
}

function CorrectionForm({ situation }: { readonly situation: ResultSituation }) {
  const { t } = useWorkspace()
  const form = useNewCorrection(situation)
  const { draft, checked, busy } = form
  return (
    <>
      <ErrorSummary errors={form.errors} attempts={form.attempts} />
      <TextField
        id="correction-reason"
        name="reason"
        label={t('newCorrection.reason')}
        hint={t('newCorrection.reasonHint')}
        value={draft.reason}
        error={form.reasonError}
        rows={3}
        onChange={form.writeReason}
      />
      <section className={styles.section} aria-labelledby="correction-changes">
        <h2 id="correction-changes">{t('newCorrection.changes')}</h2>
        <DraftChanges changes={draft.changes} onRemove={form.remove} />
        <ChangeForm situation={situation} onAdd={form.add} />
      </section>
      <section className={styles.section} aria-labelledby="correction-effect">
        <h2 id="correction-effect">{t('newCorrection.effect')}</h2>
        {checked === null ? (
          <p className={styles.faint}>{t('newCorrection.notChecked')}</p>
        ) : (
          <>
            <ChangeTable changes={checked.changes} />
            <h3 className={styles.subtitle}>{t('corrections.moved')}</h3>
            <MovedTable ranks={checked.ranks} situation={situation} />
            <Notice>
              <p>{t('newCorrection.follows')}</p>
            </Notice>
          </>
        )}
        <div className={styles.buttons}>
          <Button
            kind={checked === null ? 'primary' : 'secondary'}
            busy={busy === 'check' ? t('form.busy') : undefined}
            unavailable={draft.changes.length === 0 ? t('newCorrection.noChange') : undefined}
            onPress={form.check}
          >
            {t('newCorrection.check')}
          </Button>
          <Button
            kind={checked === null ? 'secondary' : 'primary'}
            busy={busy === 'propose' ? t('form.busy') : undefined}
            unavailable={checked === null ? t('newCorrection.checkFirst') : undefined}
            onPress={form.propose}
          >
            {t('newCorrection.propose')}
          </Button>
        </div>
      </section>
    </>
  )
}
