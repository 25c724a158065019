import { useSyncExternalStore } from 'react'

const query = '(max-width: 40rem)'

/** Whether the window is that of a phone, where rows become cards. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches)
}

function subscribe(tell: () => void): () => void {
  const list = matchMedia(query)
  list.addEventListener('change', tell)
  return () => list.removeEventListener('change', tell)
}
