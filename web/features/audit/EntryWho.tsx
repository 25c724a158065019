import type { AuditEntry } from '@thang/contracts'
import type { Language } from '../../app/i18n/translate.ts'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import styles from './audit.module.css'

/** Who, under the name of that time, in which post, and for whom where it was delegated. */
export function EntryWho({ entry }: { readonly entry: AuditEntry }) {
  const { t, language } = useWorkspace()
  const { person, actor, post } = entry
  return (
    <>
      {person === null ? (
        ownWords(actor, language)
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

/** Where no person acted the program names itself in both languages: không rõ / unknown. */
function ownWords(actor: string, language: Language): string {
  const [vi = actor, en = vi] = actor.split(' / ')
  return language === 'en' ? en : vi
}
