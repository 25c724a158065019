import type { FactorSetUp as Begun } from '@thang/contracts'
import { useState } from 'react'
import { Answer, useAsk } from '../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { Form } from '../../ui/controls/Form.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { useForm } from '../../ui/controls/useForm.ts'
import styles from './FactorSetUp.module.css'
import { QrCode } from './QrCode.tsx'
import { RecoveryCodeList } from './RecoveryCodeList.tsx'

interface FactorSetUpProps {
  readonly onSaved: () => void
  /** Where one may leave it, until the codes are shown. */
  readonly onCancel?: () => void
}

/** Sets up a second factor: scan, prove, keep the recovery codes. */
export function FactorSetUp({ onSaved, onCancel }: FactorSetUpProps) {
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  // Asked once for as long as the screen stands: every asking makes another secret.
  const begun = useAsk(['factor-set-up'], (client) => client.beginFactorSetUp(), { once: true })
  if (codes !== null) return <RecoveryCodeList codes={codes} onSaved={onSaved} />
  return (
    <Answer of={begun}>
      {(secret) => <Scan secret={secret} onProved={setCodes} onCancel={onCancel} />}
    </Answer>
  )
}

interface ScanProps {
  readonly secret: Begun
  readonly onProved: (codes: readonly string[]) => void
  readonly onCancel: (() => void) | undefined
}

function Scan({ secret, onProved, onCancel }: ScanProps) {
  const { t, client } = useWorkspace()
  const { state, field } = useForm({
    initial: { code: '' },
    rules: {
      code: (value) => (/^\d{6}$/.test(value.trim()) ? undefined : t('accounts.codeRule')),
    },
    place: ({ reason }) => (reason === 'wrong-code' ? 'code' : undefined),
    submit: async ({ code }) =>
      onProved((await client.confirmFactor({ code: code.trim() })).recoveryCodes),
  })
  return (
    <Form
      state={state}
      submit={t('factor.confirm')}
      beside={
        onCancel === undefined ? null : (
          <Button kind="quiet" onPress={onCancel}>
            {t('dialog.cancel')}
          </Button>
        )
      }
    >
      <ol className={styles.steps}>
        <li>
          <p>{t('factor.getApp')}</p>
        </li>
        <li>
          <p>{t('factor.scan')}</p>
          <div className={styles.scan}>
            <QrCode text={secret.uri} label={t('factor.qr')} />
            <div>
              <p>{t('factor.typeInstead')}</p>
              <code className={styles.secret}>{grouped(secret.secret)}</code>
            </div>
          </div>
        </li>
        <li>
          <TextField
            {...field('code')}
            code
            label={t('factor.firstCode')}
            hint={t('accounts.codeHint')}
            autoComplete="one-time-code"
          />
        </li>
      </ol>
    </Form>
  )
}

/** Four by four, as it is typed from a screen. */
function grouped(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? secret
}
