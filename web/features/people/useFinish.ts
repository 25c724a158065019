import { useQueryClient } from '@tanstack/react-query'
import { useSay } from '../../ui/controls/status.tsx'

/** What no change of people alters; it need not be asked for anew. */
const lasting = new Set<unknown>(['units', 'frameworks', 'framework', 'sign-in-options'])

interface Finish {
  /** "Đã giao vị trí Giám đốc cho Nguyễn Văn An." */
  readonly done: string
  /** Id of the element that shows what has changed. */
  readonly shows?: string | undefined
  /** Takes away what stands over it, such as the dialog. */
  readonly close?: () => void
}

/** After a change: everything in sight is asked anew, the news is said, and the changed thing takes the focus. */
export function useFinish(): (finish: Finish) => Promise<void> {
  const queries = useQueryClient()
  const say = useSay()
  return async ({ done, shows, close }) => {
    await queries.invalidateQueries({ predicate: ({ queryKey }) => !lasting.has(queryKey[0]) })
    close?.()
    say(done)
    if (shows !== undefined) focusSoon(shows)
  }
}

/** The element is focused once it is there, at the latest a second from now. */
function focusSoon(id: string, tries = 20): void {
  setTimeout(() => {
    const element = document.getElementById(id)
    if (element === null && tries > 0) return focusSoon(id, tries - 1)
    element?.scrollIntoView({ block: 'center' })
    element?.focus({ preventScroll: true })
  }, 50)
}
