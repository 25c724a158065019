import type { ResultSituation } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import styles from '../results.module.css'
import { publicEditionPath } from './publicEditionPath.ts'

/** What was published, each with the way to its public page and files. */
export function EditionsPart({ situation: { editions } }: { readonly situation: ResultSituation }) {
  const { t, language, dateTime } = useWorkspace()
  if (editions.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="editions-title">
      <h2 id="editions-title">{t('results.published')}</h2>
      <ul className={styles.editions}>
        {editions.map(({ kind, code, revision, at }) => (
          <li key={kind}>
            <a href={publicEditionPath(code, 'ranking', language)}>
              {t('results.publicRanking', { kind: t(`unitKind.${kind}`) })}
            </a>
            <span className={styles.faint}>
              {t('results.revisionAt', { revision, at: dateTime(at) })}
            </span>
            <a href={publicEditionPath(code, 'revisions', language)}>{t('results.publicFiles')}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
