import { Button } from '../../ui/controls/Button.tsx'
import { EmptyState } from '../../ui/controls/EmptyState.tsx'
import { problemOf } from './problem.ts'
import { ScreenHead } from './ScreenHead.tsx'
import { Refused } from './send.ts'
import { useWorkspace } from './workspace.tsx'

/** A screen that could not be shown: what happened, what to do, and the number to tell whoever helps. */
export function FailedScreen({ error }: { error: unknown }) {
  const { t, language } = useWorkspace()
  const problem = error instanceof Refused ? problemOf(error, t, language) : null
  return (
    <>
      <ScreenHead title={t('failed.title')} />
      <EmptyState
        title={problem?.message ?? t('failed.what')}
        action={<Button onPress={() => location.reload()}>{t('failed.again')}</Button>}
      >
        {problem?.requestId === null || problem === null
          ? t('failed.do')
          : t('failed.requestId', { id: problem.requestId })}
      </EmptyState>
    </>
  )
}
