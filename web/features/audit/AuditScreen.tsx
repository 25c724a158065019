import { useInfiniteQuery } from '@tanstack/react-query'
import { formatNumber } from '../../app/i18n/numbers.ts'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { Answer } from '../../app/workspace/useAsk.tsx'
import { useAddress, useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { EmptyState } from '../../ui/controls/EmptyState.tsx'
import { Loading } from '../../ui/controls/Loading.tsx'
import styles from './audit.module.css'
import { AuditFilterBar } from './AuditFilterBar.tsx'
import { type AuditFilters, filtersOf, noFilters } from './auditFilters.ts'
import { AuditTable } from './AuditTable.tsx'
import { ExportButton } from './ExportButton.tsx'
import { SubjectNotice } from './SubjectNotice.tsx'

export function Screen() {
  const { t } = useWorkspace()
  const filters = filtersOf(useAddress().query)
  const asked = useAuditPages(filters)
  const entries = asked.data?.pages.flatMap((page) => page.entries) ?? []
  return (
    <>
      <ScreenHead actions={<ExportButton filters={filters} />}>{t('audit.lede')}</ScreenHead>
      <Chain />
      <AuditFilterBar actions={asked.data?.pages[0]?.actions ?? []} />
      <SubjectNotice filters={filters} />
      <Answer of={asked} loading={<Loading rows={12} />}>
        {() =>
          entries.length === 0 ? (
            <NoEntries filtered={Object.keys(filters).length > 0} />
          ) : (
            <>
              <Count count={entries.length} filtered={Object.keys(filters).length > 0} />
              <AuditTable label={t('screen.audit')} entries={entries} />
              <Older asked={asked} last={entries.at(-1)?.seq ?? 0} />
            </>
          )
        }
      </Answer>
    </>
  )
}

function useAuditPages(filters: AuditFilters) {
  const { client } = useWorkspace()
  return useInfiniteQuery({
    queryKey: ['audit', filters],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      client.listAudit({ ...filters, limit: '50', below: pageParam || undefined }),
    getNextPageParam: ({ next }) => (next === null ? undefined : String(next)),
  })
}

function Chain() {
  const { t } = useWorkspace()
  return (
    <details className={styles.chain}>
      <summary>{t('audit.chain')}</summary>
      <p>{t('audit.chainWhat')}</p>
      <p>{t('audit.chainCheck', { command: 'thang audit verify' })}</p>
    </details>
  )
}

function Count({ count, filtered }: { readonly count: number; readonly filtered: boolean }) {
  const { t, language } = useWorkspace()
  const { changeQuery } = useAddress()
  return (
    <p className={styles.count} aria-live="polite">
      {t('audit.shown', { count, number: formatNumber(count, 0, language) })}{' '}
      {filtered ? (
        <Button kind="quiet" small onPress={() => changeQuery(noFilters)}>
          {t('audit.clear')}
        </Button>
      ) : null}
    </p>
  )
}

interface OlderProps {
  readonly asked: ReturnType<typeof useAuditPages>
  /** Place of the last entry shown; the focus goes to the one after it. */
  readonly last: number
}

function Older({ asked, last }: OlderProps) {
  const { t } = useWorkspace()
  async function goOn() {
    await asked.fetchNextPage()
    requestAnimationFrame(() => {
      const row = document.getElementById(`entry-${last}`)?.closest('tr')
      focusAfter(row)
    })
  }
  if (!asked.hasNextPage) return <p className={styles.count}>{t('audit.end')}</p>
  return (
    <p className={styles.older}>
      <Button
        busy={asked.isFetchingNextPage ? t('audit.olderBusy') : undefined}
        onPress={() => void goOn()}
      >
        {t('audit.older')}
      </Button>
    </p>
  )
}

/** The first entry below a row, past the opened details. */
function focusAfter(row: Element | null | undefined): void {
  let next = row?.nextElementSibling
  while (next !== null && next !== undefined && next.querySelector('th') === null) {
    next = next.nextElementSibling
  }
  next?.querySelector<HTMLElement>('th')?.focus()
}

function NoEntries({ filtered }: { readonly filtered: boolean }) {
  const { t } = useWorkspace()
  const { changeQuery } = useAddress()
  if (!filtered) return <EmptyState title={t('audit.empty')}>{t('audit.emptyDo')}</EmptyState>
  return (
    <EmptyState
      title={t('audit.none')}
      action={<Button onPress={() => changeQuery(noFilters)}>{t('audit.clear')}</Button>}
    >
      {t('audit.noneDo')}
    </EmptyState>
  )
}
