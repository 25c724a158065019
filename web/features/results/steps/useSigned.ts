import { useState } from 'react'
import { reasonOf } from '../../../app/workspace/send.ts'

/**
 * A step that asks for the second factor where the last code is too old. `attempt` gives false where a code is
 * owed; the form then waits, and what was typed stays.
 */
export function useSigned() {
  const [asksFactor, setAsksFactor] = useState(false)
  return {
    asksFactor,
    async attempt(send: () => Promise<void>): Promise<boolean> {
      try {
        await send()
        return true
      } catch (error) {
        if (reasonOf(error) !== 'factor-stale') throw error
        setAsksFactor(true)
        return false
      }
    },
    proved(again: () => void) {
      setAsksFactor(false)
      again()
    },
  }
}
