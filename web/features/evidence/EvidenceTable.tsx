import type { EvidenceDocument } from '@thang/contracts'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { type Column, DataTable } from '../../ui/controls/DataTable.tsx'
import { StateMark } from '../../ui/controls/StateMark.tsx'
import styles from './evidence.module.css'
import { scanTones, usePaperWords } from './evidenceWords.ts'

export function EvidenceTable({ documents }: { readonly documents: readonly EvidenceDocument[] }) {
  const { t } = useWorkspace()
  return (
    <DataTable
      label={t('screen.evidence')}
      rows={documents}
      cards
      rowKey={({ id }) => id}
      empty={null}
      columns={useColumns()}
    />
  )
}

function useColumns(): Column<EvidenceDocument>[] {
  const { t, unitName } = useWorkspace()
  const paperWords = usePaperWords()
  return [
    {
      key: 'summary',
      head: t('evidence.document'),
      cell: (document) => (
        <>
          <ScreenLink to="evidenceDocument" params={{ id: String(document.id) }}>
            {document.summary}
          </ScreenLink>
          <div className={styles.faint}>{paperWords(document)}</div>
        </>
      ),
    },
    { key: 'unit', head: t('evidence.unit'), cell: ({ unit }) => unitName(unit) },
    { key: 'files', head: t('evidence.files'), cell: (document) => <Files document={document} /> },
    {
      key: 'visibility',
      head: t('evidence.visibility'),
      cell: ({ visibility }) => t(`evidenceVisibility.${visibility}`),
    },
    { key: 'state', head: t('evidence.state'), cell: (document) => <State document={document} /> },
  ]
}

function Files({ document: { files } }: { readonly document: EvidenceDocument }) {
  const { t } = useWorkspace()
  const current = files.filter(({ replacedBy }) => replacedBy === null)
  const notable = current.filter(({ scan }) => scan === 'infected' || scan === 'scan-failed')
  if (current.length === 0) return <>{t('evidence.noFile')}</>
  const types = [...new Set(current.map(({ type }) => t(`evidenceType.${type}`)))]
  return (
    <>
      {t('evidence.fileCount', { count: current.length, types: types.join(', ') })}
      {[...new Set(notable.map(({ scan }) => scan))].map((scan) => (
        <div key={scan}>
          <StateMark tone={scanTones[scan]}>{t(`evidenceScan.${scan}`)}</StateMark>
        </div>
      ))}
    </>
  )
}

function State({ document: { state, cited } }: { readonly document: EvidenceDocument }) {
  const { t } = useWorkspace()
  if (state === 'withdrawn') {
    return <StateMark tone="late">{t('evidenceState.withdrawn')}</StateMark>
  }
  return cited ? (
    <StateMark tone="good">{t('evidence.cited')}</StateMark>
  ) : (
    <StateMark tone="neutral">{t('evidence.notCited')}</StateMark>
  )
}
