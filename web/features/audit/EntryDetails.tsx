import type { AuditEntry } from '@thang/contracts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { FactList } from '../../ui/controls/FactList.tsx'
import styles from './audit.module.css'
import { type Difference, differences, listChange } from './differences.ts'
import { fieldWords, valueWords } from './keptWords.ts'

/** What was before and after, and where the entry stands in the chain. */
export function EntryDetails({ entry }: { readonly entry: AuditEntry }) {
  const { t } = useWorkspace()
  const { seq, hash, address, action, subject } = entry
  return (
    <div className={styles.details}>
      <DifferenceTable entry={entry} />
      <FactList
        facts={[
          { term: t('audit.seq'), value: seq },
          { term: t('audit.hash'), value: <code className={styles.hash}>{hash}</code> },
          { term: t('audit.address'), value: address ?? t('audit.noAddress') },
          { term: t('audit.action'), value: <code>{action}</code> },
          { term: t('audit.subjectIs'), value: <code>{`${subject.kind} ${subject.id}`}</code> },
        ]}
      />
    </div>
  )
}

function DifferenceTable({ entry }: { readonly entry: AuditEntry }) {
  const { t } = useWorkspace()
  const changed = differences(entry.before, entry.after)
  if (changed.length === 0) return <p className={styles.nothing}>{t('audit.nothing')}</p>
  const hasBefore = entry.before !== null && entry.before !== undefined
  return (
    <table className={styles.difference}>
      <thead>
        <tr>
          <th scope="col">{t('audit.field')}</th>
          {hasBefore ? <th scope="col">{t('audit.before')}</th> : null}
          <th scope="col">{t(hasBefore ? 'audit.after' : 'audit.set')}</th>
        </tr>
      </thead>
      <tbody>
        {changed.map((each) => (
          <tr key={each.field}>
            <th scope="row">{fieldWords(each.field, t)}</th>
            {hasBefore ? (
              <td>
                <Value value={each.before} field={each.field} />
              </td>
            ) : null}
            <td>
              <After difference={each} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Of a long list, what came and what went says more than the list. */
function After({ difference }: { readonly difference: Difference }) {
  const speech = useWorkspace()
  const { t } = speech
  const { field, before, after } = difference
  const change = listChange(before, after)
  if (change === undefined) return <Value value={after} field={field} />
  const words = (members: unknown[]) => valueWords(members, field, speech)
  return (
    <>
      <Value value={after} field={field} />
      {change.added.length === 0 ? null : (
        <p className={styles.added}>+ {t('audit.added', { codes: words(change.added) })}</p>
      )}
      {change.removed.length === 0 ? null : (
        <p className={styles.removed}>− {t('audit.removed', { codes: words(change.removed) })}</p>
      )}
    </>
  )
}

function Value({ value, field }: { readonly value: unknown; readonly field: string }) {
  const speech = useWorkspace()
  if (value === undefined) {
    return <span className="visually-hidden">{speech.t('audit.unrecorded')}</span>
  }
  const words = valueWords(value, field, speech)
  if (words !== '' && words !== speech.t('audit.absent')) return <span>{words}</span>
  return (
    <>
      <span aria-hidden="true">{speech.t('audit.absent')}</span>
      <span className="visually-hidden">{speech.t('audit.absentWords')}</span>
    </>
  )
}
