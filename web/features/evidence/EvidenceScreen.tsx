import type { EvidenceList } from '@thang/contracts'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { Answer } from '../../app/workspace/useAsk.tsx'
import { useAddress, useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button, buttonClass } from '../../ui/controls/Button.tsx'
import { EmptyState } from '../../ui/controls/EmptyState.tsx'
import { Loading } from '../../ui/controls/Loading.tsx'
import styles from './evidence.module.css'
import { EvidenceFilters } from './EvidenceFilters.tsx'
import { EvidenceTable } from './EvidenceTable.tsx'

export function Screen() {
  const { t } = useWorkspace()
  const { query } = useAddress()
  const asked = useDocuments(query)
  const [first] = asked.data?.pages ?? []
  const mayAdd = (first?.mayAddFor.length ?? 0) > 0
  return (
    <>
      <ScreenHead
        actions={
          mayAdd ? (
            <ScreenLink to="newEvidence" className={buttonClass('primary')}>
              {t('evidence.add')}
            </ScreenLink>
          ) : undefined
        }
      >
        {t('evidence.lede')}
      </ScreenHead>
      <EvidenceFilters />
      <Answer of={asked} loading={<Loading rows={8} />}>
        {({ pages }) => (
          <>
            <Documents pages={pages} />
            {asked.hasNextPage ? (
              <p className={styles.more}>
                <Button
                  busy={asked.isFetchingNextPage ? t('loading.words') : undefined}
                  onPress={() => void asked.fetchNextPage()}
                >
                  {t('evidence.more')}
                </Button>
              </p>
            ) : null}
          </>
        )}
      </Answer>
    </>
  )
}

function useDocuments(query: Readonly<Record<string, string>>) {
  const { client } = useWorkspace()
  const { q = '', unit = '', state = '' } = query
  return useInfiniteQuery({
    queryKey: ['evidence', { q, unit, state }],
    queryFn: ({ pageParam }) => client.listEvidence({ q, unit, state, below: pageParam }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => (next === null ? undefined : String(next)),
    placeholderData: keepPreviousData,
  })
}

function Documents({ pages }: { readonly pages: readonly EvidenceList[] }) {
  const { query } = useAddress()
  const documents = pages.flatMap((page) => page.documents)
  const filtered = ['q', 'unit', 'state'].some((name) => (query[name] ?? '') !== '')
  if (documents.length > 0) return <EvidenceTable documents={documents} />
  return filtered ? <NothingFits /> : <NothingYet />
}

function NothingFits() {
  const { t } = useWorkspace()
  const { changeQuery } = useAddress()
  return (
    <EmptyState
      title={t('evidence.none')}
      action={
        <Button onPress={() => changeQuery({ q: '', unit: '', state: '' })}>
          {t('evidence.clear')}
        </Button>
      }
    >
      {t('evidence.noneDo')}
    </EmptyState>
  )
}

function NothingYet() {
  const { t } = useWorkspace()
  return <EmptyState title={t('evidence.empty')}>{t('evidence.emptyDo')}</EmptyState>
}
