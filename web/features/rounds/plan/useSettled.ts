import { useEffect, useState } from 'react'

const pause = 500

/** The value as it was when it last stood still for half a second; compared by what is in it. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value)
  const text = JSON.stringify(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause)
    return () => clearTimeout(timer)
    // The text stands for the value, which is made anew on every render.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [text])
  return settled
}
