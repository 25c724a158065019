import type { PersonReference } from '@thang/contracts'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { useOwnSession } from '../../app/workspace/session.ts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'

/** A person's name as a link to their page; the reader's own says so. */
export function PersonName({ person }: { readonly person: PersonReference }) {
  const { t } = useWorkspace()
  const own = useOwnSession().person.id
  return (
    <>
      <ScreenLink to="person" params={{ id: person.id }}>
        {person.name}
      </ScreenLink>
      {person.id === own ? ` ${t('people.self')}` : null}
    </>
  )
}

/** A post's title as a link to its page. */
export function PostTitle({
  post,
}: {
  readonly post: { readonly id: number; readonly title: string }
}) {
  return (
    <ScreenLink to="post" params={{ id: String(post.id) }}>
      {post.title}
    </ScreenLink>
  )
}
