import type { ResultSituation } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { SignedResult } from '../steps/SignedResult.tsx'
import styles from '../results.module.css'

const parts = ['ranking', 'scores', 'evidence', 'internal', 'files', 'forGood'] as const

/** What anybody will read once it is published, and what stays inside. */
export function PublicPreview({
  situation: { final, signature },
}: {
  readonly situation: ResultSituation
}) {
  const { t, dateTime } = useWorkspace()
  return (
    <Notice title={t('publish.preview')}>
      {final === null ? null : <SignedResult result={final} />}
      {signature === null ? null : (
        <p>{t('publish.signedBy', { name: signature.by.name, at: dateTime(signature.at) })}</p>
      )}
      <ul className={styles.consequences}>
        {parts.map((part) => (
          <li key={part}>{t(`becomesPublic.${part}`)}</li>
        ))}
      </ul>
    </Notice>
  )
}
