import { useEffect, useRef } from 'react'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { CheckField } from '../../ui/controls/CheckField.tsx'
import { Form } from '../../ui/controls/Form.tsx'
import { useSay } from '../../ui/controls/status.tsx'
import { saveFile } from '../../ui/saveFile.ts'
import { useForm } from '../../ui/controls/useForm.ts'
import styles from './FactorSetUp.module.css'

/** Codes that are shown once: copy, download or print them, and say that they are kept. */
export function RecoveryCodeList({
  codes,
  onSaved,
}: {
  codes: readonly string[]
  onSaved: () => void
}) {
  const { t } = useWorkspace()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  useAskBeforeLeaving()
  const { state, field } = useForm({
    initial: { saved: false },
    rules: { saved: (value) => (value ? undefined : t('factor.saveFirst')) },
    submit: async () => onSaved(),
  })
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {t('factor.codesTitle')}
      </h2>
      <p>{t('factor.codesWhat')}</p>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <CodeActions codes={codes} />
      <Notice tone="attention">{t('factor.codesOnce')}</Notice>
      <Form state={state} submit={t('accounts.goOn')}>
        <CheckField {...field('saved')} label={t('factor.saved')} />
      </Form>
    </>
  )
}

function CodeActions({ codes }: { codes: readonly string[] }) {
  const { t } = useWorkspace()
  const say = useSay()
  const text = `${t('factor.fileTitle', { host: location.host })}\n\n${codes.join('\n')}\n`
  async function copy() {
    // Where the clipboard is refused, the codes are still there to be written down.
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    )
    say(t(copied ? 'factor.copied' : 'factor.notCopied'))
  }
  return (
    <div className={styles.actions}>
      <Button onPress={() => void copy()}>{t('factor.copy')}</Button>
      <Button onPress={() => download(text)}>{t('factor.download')}</Button>
      <Button onPress={() => print()}>{t('factor.print')}</Button>
    </div>
  )
}

function download(text: string): void {
  saveFile(new Blob([text], { type: 'text/plain;charset=utf-8' }), 'thang-recovery-codes.txt')
}

/** The browser asks once more before the codes are gone. */
function useAskBeforeLeaving(): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [])
}
