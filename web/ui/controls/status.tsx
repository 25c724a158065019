import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import styles from './status.module.css'

const SayContext = createContext<(text: string) => void>(() => undefined)

interface Said {
  readonly text: string
  readonly count: number
}

/** Where short news is said, to the eye and to the ear: "Đã lưu hồ sơ." It goes by itself. */
export function StatusRegion({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<Said>({ text: '', count: 0 })
  const say = useCallback(
    (text: string) => setSaid(({ count }) => ({ text, count: count + 1 })),
    [],
  )
  useEffect(() => {
    if (said.text === '') return
    const timer = setTimeout(() => setSaid(({ count }) => ({ text: '', count })), 8000)
    return () => clearTimeout(timer)
  }, [said])
  return (
    <SayContext value={say}>
      {children}
      <output className={styles.region}>
        {said.text === '' ? null : (
          <p key={said.count} className={styles.said}>
            {said.text}
          </p>
        )}
      </output>
    </SayContext>
  )
}

/** Says that something was done. Failures are said where they happened, and stay. */
export function useSay(): (text: string) => void {
  return useContext(SayContext)
}
