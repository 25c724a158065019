import { useEffect, useState } from 'react'

/**
 * The token of a one-time link: it stands after the # of the address, which no server is sent. Once read
 * it is taken out of the address, so that it stays neither in sight nor in the history.
 */
export function useLinkToken(): string {
  const [token] = useState(() => decodeURIComponent(location.hash.slice(1)))
  useEffect(() => {
    if (location.hash === '') return
    history.replaceState(history.state, '', `${location.pathname}${location.search}`)
  }, [])
  return token
}
