import type { RoundResult } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import styles from '../results.module.css'

const shown = 3

/** Exactly what is signed: how many units each table has, who leads it, and the hash of it all. */
export function SignedResult({ result }: { readonly result: RoundResult }) {
  const { t, dateTime, unitName } = useWorkspace()
  return (
    <>
      <ul className={styles.consequences}>
        {result.tables.map(({ kind, rows }) => (
          <li key={kind}>
            {t('results.signedTable', {
              kind: t(`unitKind.${kind}`),
              count: rows.length,
              first: rows
                .slice(0, shown)
                .map(({ unit, rank }) => `${rank ?? '–'}. ${unitName(unit)}`)
                .join('; '),
            })}
          </li>
        ))}
      </ul>
      <p className={styles.hash}>
        {t('results.hashOf', { at: dateTime(result.madeAt) })} <code>{result.hash}</code>
      </p>
    </>
  )
}
