import type { DraftDiff } from '@thang/contracts'
import { useState } from 'react'
import { useSession } from '../../../app/workspace/session.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { useLocalText } from '../useLocalText.ts'
import styles from './compare.module.css'

interface PrintTitleProps {
  readonly kind: 'diff' | 'crosswalk'
  readonly from: DraftDiff['from']
  readonly to: DraftDiff['to']
}

/** On paper alone: which version against which, when it was printed and by whom. */
export function PrintTitle({ kind, from, to }: PrintTitleProps) {
  const { t, dateTime } = useWorkspace()
  const { session } = useSession()
  const text = useLocalText()
  const told = ({ name, code, revision, version }: DraftDiff['from']) =>
    revision === null
      ? t('comparePrint.draft', { name: text(name), code, version: version ?? 1 })
      : t('comparePrint.issued', { name: text(name), code, revision })
  const [now] = useState(() => new Date())
  return (
    <div className={styles.printTitle} data-print-only>
      <h2>{t(`compareDraft.${kind}`)}</h2>
      <p>{t('comparePrint.to', { version: told(to) })}</p>
      <p>{t('comparePrint.from', { version: told(from) })}</p>
      <p>
        {t('comparePrint.made', {
          at: dateTime(now.toISOString()),
          name: session?.person.name ?? '–',
        })}
      </p>
    </div>
  )
}
