/** Calls whose session has ended wait here for the person to sign in once more. */
export interface SignInAgain {
  /** Resolves with true once somebody has signed in, false where they would not. */
  readonly ask: () => Promise<boolean>
  readonly answer: (signedIn: boolean) => void
  readonly isAsked: () => boolean
  readonly subscribe: (listener: () => void) => () => void
}

export function createSignInAgain(): SignInAgain {
  const listeners = new Set<() => void>()
  let waiting: ((signedIn: boolean) => void)[] = []
  function tell() {
    for (const listener of listeners) listener()
  }
  return {
    ask: () =>
      new Promise((resolve) => {
        waiting = [...waiting, resolve]
        tell()
      }),
    answer(signedIn) {
      const all = waiting
      waiting = []
      for (const resolve of all) resolve(signedIn)
      tell()
    },
    isAsked: () => waiting.length > 0,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
