import type { AuditEntry } from '@thang/contracts'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import styles from './audit.module.css'

/** Who, under the name of that time, in which post, and for whom where it was delegated. */
export function EntryWho({ entry }: { readonly entry: AuditEntry }) {
  const { t } = useWorkspace()
  const { person, actor, post } = entry
  return (
    <>
      {person === null ? (
        actor
      ) : (
        <ScreenLink to="person" params={{ id: person.id }}>
          {actor}
        </ScreenLink>
      )}
      {post === null ? null : (
        <div className={styles.post}>
          {post.title}
          {entry.for === null ? '' : `, ${t('audit.onBehalf', { name: entry.for.name })}`}
        </div>
      )}
    </>
  )
}
