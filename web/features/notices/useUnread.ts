import { useQuery } from '@tanstack/react-query'
import { useWorkspace } from '../../app/workspace/workspace.tsx'

const minute = 60_000

/** How many notices are unread, asked anew each minute while the page is in sight, and when it comes back. */
export function useUnread(): number | undefined {
  const { client } = useWorkspace()
  const { data } = useQuery({
    queryKey: ['notices', 'count'],
    queryFn: () => client.countNotices(),
    refetchInterval: minute,
    refetchOnWindowFocus: 'always',
  })
  return data?.unread
}
