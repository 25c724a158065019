import type { AuditEntry } from '@thang/contracts'
import { Fragment, useState } from 'react'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { StateMark } from '../../ui/controls/StateMark.tsx'
import { TableFrame } from '../../ui/TableFrame.tsx'
import styles from './audit.module.css'
import { EntryDetails } from './EntryDetails.tsx'
import { EntryTime } from './EntryTime.tsx'
import { EntryWhat } from './EntryWhat.tsx'
import { EntryWho } from './EntryWho.tsx'

interface AuditTableProps {
  readonly label: string
  readonly entries: readonly AuditEntry[]
}

/** Entries, the newest first; each opens to what was before and after. */
export function AuditTable({ label, entries }: AuditTableProps) {
  const { t } = useWorkspace()
  return (
    <TableFrame label={label}>
      <table className={styles.table}>
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            <th scope="col">
              {t('audit.when')} <span className={styles.unit}>({t('audit.whenHint')})</span>
            </th>
            <th scope="col">{t('audit.who')}</th>
            <th scope="col">{t('audit.what')}</th>
            <th scope="col">{t('audit.unit')}</th>
            <th scope="col">{t('audit.outcome')}</th>
            <th scope="col">{t('audit.reason')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('audit.details')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Entry key={entry.seq} entry={entry} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

function Entry({ entry }: { readonly entry: AuditEntry }) {
  const { t, unitName } = useWorkspace()
  const [open, setOpen] = useState(false)
  const { seq, unit, outcome, reason } = entry
  const refused = outcome === 'refused'
  return (
    <Fragment>
      <tr className={refused ? styles.refused : undefined}>
        <th scope="row" id={`entry-${seq}`} tabIndex={-1}>
          <EntryTime at={entry.at} />
        </th>
        <td className={styles.who}>
          <EntryWho entry={entry} />
        </td>
        <td className={styles.what}>
          <EntryWhat entry={entry} />
        </td>
        <td>{unit === null ? <Absent words={t('audit.noUnit')} /> : unitName(unit)}</td>
        <td>
          <StateMark tone={refused ? 'late' : 'good'}>
            {t(refused ? 'audit.refused' : 'audit.done')}
          </StateMark>
        </td>
        <td className={styles.reason}>{reason ?? <Absent words={t('audit.noReason')} />}</td>
        <td>
          <Button small expanded={open} controls={`details-${seq}`} onPress={() => setOpen(!open)}>
            {t('audit.details')}
            <span className="visually-hidden">{` ${seq}`}</span>
          </Button>
        </td>
      </tr>
      {open ? (
        <tr id={`details-${seq}`} className={styles.opened}>
          <td colSpan={7}>
            <section aria-label={t('audit.detailsOf', { seq })}>
              <EntryDetails entry={entry} />
            </section>
          </td>
        </tr>
      ) : null}
    </Fragment>
  )
}

function Absent({ words }: { readonly words: string }) {
  const { t } = useWorkspace()
  return (
    <>
      <span aria-hidden="true" title={words}>
        {t('audit.absent')}
      </span>
      <span className="visually-hidden">{words}</span>
    </>
  )
}
