import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { useOwnSession } from '../../app/workspace/session.ts'
import { FirstSteps } from './FirstSteps.tsx'
import { HeldPosts } from './HeldPosts.tsx'
import { OwnDelegations } from './OwnDelegations.tsx'
import { WhatOneCan } from './WhatOneCan.tsx'

/** What this person can do now, by which post, until when. */
export function Screen() {
  const session = useOwnSession()
  return (
    <>
      <ScreenHead />
      <FirstSteps session={session} />
      <HeldPosts session={session} />
      <WhatOneCan session={session} />
      <OwnDelegations session={session} />
    </>
  )
}
