import { formatPlain } from '../../../app/i18n/numbers.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { sumOfPoints } from '../selfScore.ts'
import styles from '../submissions.module.css'
import type { Desk } from '../useDesk.ts'

interface SubmitSummaryProps {
  readonly desk: Desk
  /** The window closes when one goes to an indicator from here. */
  readonly onGo: () => void
}

const mostNamed = 12

/** What is there and what is missing, before it is sent or signed. */
export function SubmitSummary({ desk, onGo }: SubmitSummaryProps) {
  const { t, language } = useWorkspace()
  const { items, findings, scores } = desk
  const empty = items.filter(({ standing }) => standing === 'empty')
  const errors = findings.filter(({ severity }) => severity === 'error')
  const { points, scored } = sumOfPoints([...scores.values()])
  const wrong = [...new Set(errors.map(({ node }) => node))]
  return (
    <>
      <ul>
        <li>
          {t('summary.answered', {
            answered: items.length - empty.length,
            answerable: items.length,
          })}
        </li>
        <li>{t('submission.selfSum', { points: formatPlain(points, language), scored })}</li>
      </ul>
      {wrong.length === 0 ? null : (
        <Notice tone="attention" title={t('summary.errors', { count: wrong.length })}>
          <Codes codes={wrong} {...{ desk, onGo }} />
        </Notice>
      )}
      {empty.length === 0 ? null : (
        <Notice title={t('summary.empty', { count: empty.length })}>
          <Codes codes={empty.map(({ node }) => node.code)} {...{ desk, onGo }} />
        </Notice>
      )}
    </>
  )
}

function Codes({ codes, desk, onGo }: SubmitSummaryProps & { readonly codes: readonly string[] }) {
  const { t } = useWorkspace()
  return (
    <p className={styles.codes}>
      {codes.slice(0, mostNamed).map((code) => (
        <button
          key={code}
          type="button"
          className={styles.link}
          onClick={() => {
            onGo()
            desk.choose(code)
          }}
        >
          {code}
        </button>
      ))}
      {codes.length > mostNamed ? (
        <span>{t('summary.more', { count: codes.length - mostNamed })}</span>
      ) : null}
    </p>
  )
}
