import type { SearchAnswer } from '@thang/contracts'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { Answer } from '../../app/workspace/useAsk.tsx'
import { useAddress, useWorkspace } from '../../app/workspace/workspace.tsx'
import { EmptyState } from '../../ui/controls/EmptyState.tsx'
import { Loading } from '../../ui/controls/Loading.tsx'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { HitList } from './HitList.tsx'
import styles from './search.module.css'

export function Screen() {
  const { t, client } = useWorkspace()
  const { query } = useAddress()
  const q = (query['q'] ?? '').trim()
  const asked = useQuery({
    queryKey: ['search', q],
    queryFn: () => client.search(q),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <ScreenHead>{t('found.lede')}</ScreenHead>
      {q === '' ? (
        <EmptyState title={t('found.start')}>
          <WhatCanBeFound />
        </EmptyState>
      ) : (
        <Answer of={asked} loading={<Loading rows={8} />}>
          {(answer) => <Found answer={answer} q={q} />}
        </Answer>
      )}
    </>
  )
}

function Found({ answer, q }: { readonly answer: SearchAnswer; readonly q: string }) {
  const { t } = useWorkspace()
  if (answer.hits.length === 0) {
    return (
      <div aria-live="polite">
        <EmptyState title={t('found.none', { q })}>
          <p>{t('found.noneDo')}</p>
          <WhatCanBeFound />
        </EmptyState>
      </div>
    )
  }
  return (
    <>
      <p className={styles.count} aria-live="polite">
        {t('found.count', { count: answer.hits.length, q })}{' '}
        {answer.more ? `${t('found.more')} ` : ''}
        <span className={styles.keys}>{t('found.keys')}</span>
      </p>
      <HitList hits={answer.hits} q={q} />
    </>
  )
}

function WhatCanBeFound() {
  const { t } = useWorkspace()
  return (
    <>
      <p>{t('found.can')}</p>
      <ul>
        <li>{t('found.canUnit')}</li>
        <li>{t('found.canIndex')}</li>
        <li>{t('found.canPeople')}</li>
      </ul>
    </>
  )
}
