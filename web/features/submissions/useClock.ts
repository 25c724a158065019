import { useEffect, useState } from 'react'
import type { ReceivedSubmission } from './useSubmission.ts'

const tick = 5000

/** The time by the browser's clock, in milliseconds; looked at every few seconds, and at the moment given. */
export function useClock(at: number | null = null): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const look = () => setNow(Date.now())
    const timer = setInterval(look, tick)
    return () => clearInterval(timer)
  }, [])
  useEffect(() => {
    const wait = at === null ? -1 : at - Date.now()
    // A day and more is for the ticks; a timer of months would overflow and ring at once.
    if (wait < 0 || wait > 86_400_000) return undefined
    const timer = setTimeout(() => setNow(Date.now()), wait + 1)
    return () => clearTimeout(timer)
  }, [at])
  return now
}

/** The server's time, in milliseconds; it is looked at again at the moment `next`. */
export function useServerNow({ detail, receivedAt }: ReceivedSubmission, next: number | null) {
  const ahead = Date.parse(detail.now) - receivedAt
  return useClock(next === null ? null : next - ahead) + ahead
}
