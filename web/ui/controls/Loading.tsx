import { type ReactNode, useEffect, useState } from 'react'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import styles from './Loading.module.css'

/** Nothing for 300 ms, since most answers are there by then; after that the shape of what will come. */
export function Loading({ rows = 3, children }: { rows?: number; children?: ReactNode }) {
  const { t } = useWorkspace()
  const late = useLate(300)
  if (!late) return null
  return (
    <output className={styles.loading}>
      <span className="visually-hidden">{t('loading.words')}</span>
      {children ??
        Array.from({ length: rows }, (_, row) => <i key={row} className={styles.line} />)}
    </output>
  )
}

function useLate(milliseconds: number): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), milliseconds)
    return () => clearTimeout(timer)
  }, [milliseconds])
  return late
}
