import type { Session } from '@thang/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { keepSession, renewSession } from '../../app/workspace/session.ts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { Dialog } from '../../ui/controls/Dialog.tsx'
import { useSay } from '../../ui/controls/status.tsx'
import { CodeForm } from './CodeForm.tsx'
import { FactorSetUp } from './FactorSetUp.tsx'
import { RecoveryCodeList } from './RecoveryCodeList.tsx'
import { NewPhone, ReplaceDialog } from './ReplaceFactor.tsx'
import styles from './accounts.module.css'

/** The second factor of one's own account: set up, renew the recovery codes, remove. */
export function FactorSection({ session }: { session: Session }) {
  const { t } = useWorkspace()
  const { enabled } = session.secondFactor
  return (
    <section className={styles.section}>
      <h2>{t('screen.secondFactor')}</h2>
      {enabled ? <Enabled session={session} /> : <NotYet />}
    </section>
  )
}

function NotYet() {
  const { t } = useWorkspace()
  const queries = useQueryClient()
  const say = useSay()
  const [begun, setBegun] = useState(false)
  function finish() {
    setBegun(false)
    say(t('factor.on'))
    void renewSession(queries)
  }
  if (begun) return <FactorSetUp onSaved={finish} />
  return (
    <>
      <p>
        <span className={styles.open}>{t('factor.off')}</span> {t('factor.why')}
      </p>
      <p className={styles.buttons}>
        <Button kind="primary" onPress={() => setBegun(true)}>
          {t('screen.setUpSecondFactor')}
        </Button>
      </p>
    </>
  )
}

function Enabled({ session }: { session: Session }) {
  const { t } = useWorkspace()
  const [doing, setDoing] = useState<'replace' | 'set-up' | 'renew' | 'remove' | null>(null)
  const { required, recoveryCodesLeft } = session.secondFactor
  const close = () => setDoing(null)
  if (doing === 'set-up') return <NewPhone onClose={close} />
  return (
    <>
      <p>
        <span className={styles.done}>✓ {t('factor.on')}</span>{' '}
        {t('factor.codesLeft', { count: recoveryCodesLeft })}
      </p>
      <div className={styles.buttons}>
        <Button onPress={() => setDoing('replace')}>{t('factor.replace')}</Button>
        <Button onPress={() => setDoing('renew')}>{t('factor.renew')}</Button>
        <Button
          kind="danger"
          unavailable={required ? t('factor.required') : undefined}
          onPress={() => setDoing('remove')}
        >
          {t('factor.remove')}
        </Button>
      </div>
      {required ? <p className={styles.detail}>{t('factor.required')}</p> : null}
      {doing === 'replace' ? (
        <ReplaceDialog onProved={() => setDoing('set-up')} onClose={close} />
      ) : null}
      {doing === 'renew' ? <RenewDialog onClose={close} /> : null}
      {doing === 'remove' ? <RemoveDialog onClose={close} /> : null}
    </>
  )
}

function RenewDialog({ onClose }: { onClose: () => void }) {
  const { t, client } = useWorkspace()
  const queries = useQueryClient()
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  function finish() {
    onClose()
    void renewSession(queries)
  }
  if (codes !== null) {
    return (
      <Dialog title={t('factor.renew')}>
        <RecoveryCodeList codes={codes} onSaved={finish} />
      </Dialog>
    )
  }
  return (
    <Dialog title={t('factor.renew')} onClose={onClose}>
      <p>{t('factor.renewWhat')}</p>
      <CodeForm
        submit={t('factor.renew')}
        onCode={async (code) => setCodes((await client.renewRecoveryCodes({ code })).recoveryCodes)}
      />
    </Dialog>
  )
}

function RemoveDialog({ onClose }: { onClose: () => void }) {
  const { t, client } = useWorkspace()
  const queries = useQueryClient()
  const say = useSay()
  return (
    <Dialog title={t('factor.removeTitle')} onClose={onClose}>
      <p>{t('factor.removeWhat')}</p>
      <CodeForm
        submit={t('factor.remove')}
        danger
        onCode={async (code) => {
          keepSession(queries, await client.removeSecondFactor({ code }))
          say(t('factor.removed'))
          onClose()
        }}
      />
    </Dialog>
  )
}
