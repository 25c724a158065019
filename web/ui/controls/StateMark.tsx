import styles from './StateMark.module.css'

export type Tone = 'good' | 'attention' | 'late' | 'neutral'

const signs: Readonly<Record<Tone, string>> = {
  good: '✓',
  attention: '!',
  late: '✕',
  neutral: '○',
}

/** A state: a sign, a colour and, for whoever sees neither, the word. */
export function StateMark({ tone, children }: { readonly tone: Tone; readonly children: string }) {
  return (
    <span className={`${styles.mark} ${styles[tone]}`}>
      <span aria-hidden="true" className={styles.sign}>
        {signs[tone]}
      </span>
      {children}
    </span>
  )
}
