import type { AnswerContent } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import styles from '../submissions.module.css'
import { contentLines, type ContentSpeech } from './contentLines.ts'

interface ContentListProps extends Pick<ContentSpeech, 'framework' | 'node'> {
  readonly content: AnswerContent
}

/** What an answer says, part by part, to be read. */
export function ContentList({ content, framework, node }: ContentListProps) {
  const { t, language } = useWorkspace()
  const lines = contentLines(content, { framework, node, t, language })
  if (lines.length === 0) return <p className={styles.nothing}>{t('submission.notGiven')}</p>
  return (
    <dl className={styles.lines}>
      {lines.map(({ term, text }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
