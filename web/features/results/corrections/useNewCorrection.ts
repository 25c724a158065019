import type { CorrectionCheck, ResultSituation } from '@thang/contracts'
import { useState } from 'react'
import { problemOf } from '../../../app/workspace/problem.ts'
import { useGo, useWorkspace } from '../../../app/workspace/workspace.tsx'
import { useSay } from '../../../ui/controls/status.tsx'
import type { FormError } from '../../../ui/controls/useForm.ts'
import { isReason } from '../../people/ReasonDialog.tsx'
import { useTakeSituation } from '../useResult.ts'
import {
  type CorrectionDraft,
  correctionFrom,
  type DraftChange,
  noCorrection,
  withChange,
  withoutChange,
} from './correctionDraft.ts'
import { keepCorrection, keptCorrection } from './keptCorrection.ts'

type Busy = 'check' | 'propose' | null

/** A correction that is being written: kept in this window, tried, and proposed as it was tried. */
export function useNewCorrection({ round }: ResultSituation) {
  const { t, client, language, path } = useWorkspace()
  const take = useTakeSituation()
  const say = useSay()
  const go = useGo()
  const [draft, setDraft] = useState(() => keptCorrection(sessionStorage, round.id))
  const [checked, setChecked] = useState<CorrectionCheck | null>(null)
  const [busy, setBusy] = useState<Busy>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [reasonError, setReasonError] = useState<string>()
  const [attempts, setAttempts] = useState(0)

  function write(next: CorrectionDraft) {
    setDraft(next)
    keepCorrection(sessionStorage, round.id, next)
    setRefusal(null)
  }
  /** Another change has another effect. */
  function change(next: CorrectionDraft) {
    write(next)
    setChecked(null)
  }
  async function send(what: Exclude<Busy, null>, run: () => Promise<void>) {
    if (busy !== null) return
    const missing = isReason(draft.reason) ? undefined : t('reason.rule')
    setReasonError(missing)
    setRefusal(null)
    if (missing !== undefined) return setAttempts((count) => count + 1)
    setBusy(what)
    try {
      await run()
    } catch (error) {
      setRefusal(problemOf(error, t, language).message)
      setAttempts((count) => count + 1)
    } finally {
      setBusy(null)
    }
  }
  return {
    draft,
    checked,
    busy,
    reasonError,
    attempts,
    errors: errorsOf(reasonError, refusal),
    writeReason(reason: string) {
      write({ ...draft, reason })
      setReasonError(undefined)
    },
    add: (added: DraftChange) => change(withChange(draft, added)),
    remove: (removed: DraftChange) => change(withoutChange(draft, removed)),
    check: () =>
      void send('check', async () =>
        setChecked(await client.checkCorrection(round.id, correctionFrom(draft))),
      ),
    propose: () =>
      void send('propose', async () => {
        await take(await client.proposeCorrection(round.id, correctionFrom(draft)))
        keepCorrection(sessionStorage, round.id, noCorrection)
        say(t('newCorrection.done'))
        go(path('result', { id: String(round.id) }))
      }),
  }
}

function errorsOf(reason: string | undefined, refusal: string | null): FormError[] {
  return [
    ...(refusal === null ? [] : [{ id: null, message: refusal }]),
    ...(reason === undefined ? [] : [{ id: 'correction-reason', message: reason }]),
  ]
}
