import type { EvidenceDocument, EvidenceUse } from '@thang/contracts'
import { ScreenLink } from '../../../app/workspace/ScreenLink.tsx'
import { Answer, useAsk } from '../../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { type Column, DataTable } from '../../../ui/controls/DataTable.tsx'
import { useLocalText } from '../../frameworks/useLocalText.ts'
import styles from '../evidence.module.css'

/** Where a document is used: by which unit, in which round and year, at which indicator. */
export function DocumentUses({
  document: { id, cited, actions },
}: {
  readonly document: EvidenceDocument
}) {
  const { t } = useWorkspace()
  const asked = useAsk(['evidence', id, 'uses'], (client) => client.listEvidenceUses(id))
  const columns = useColumns()
  return (
    <section className={styles.section} aria-labelledby="evidence-uses">
      <h2 id="evidence-uses">{t('evidence.uses')}</h2>
      <Answer of={asked}>
        {({ uses, elsewhere }) => (
          <>
            <DataTable
              label={t('evidence.uses')}
              rows={uses}
              cards
              rowKey={({ submission, node, file, pages }) =>
                `${submission} ${node} ${file} ${pages}`
              }
              empty={elsewhere ? null : <p>{t('evidence.noUse')}</p>}
              columns={columns}
            />
            {cited && actions.length > 0 ? (
              <p className={styles.more}>{t('evidence.citedStays')}</p>
            ) : null}
            {elsewhere ? <p className={styles.more}>{t('evidence.elsewhere')}</p> : null}
          </>
        )}
      </Answer>
    </section>
  )
}

function useColumns(): Column<EvidenceUse>[] {
  const { t, unitName, dateTime } = useWorkspace()
  const text = useLocalText()
  return [
    {
      key: 'node',
      head: t('evidence.indicator'),
      cell: ({ submission, node, name }) => (
        <ScreenLink to="submission" params={{ id: String(submission) }} query={{ 'chi-so': node }}>
          {node} {text(name)}
        </ScreenLink>
      ),
    },
    { key: 'unit', head: t('evidence.unit'), cell: ({ unit }) => unitName(unit) },
    {
      key: 'round',
      head: t('evidence.round'),
      cell: ({ round: { name, period } }) => t('evidence.roundOf', { name, period }),
    },
    { key: 'pages', head: t('evidence.pages'), cell: ({ pages }) => pages ?? '–' },
    {
      key: 'by',
      head: t('evidence.citedBy'),
      cell: ({ by, at }) => t('evidence.byAt', { by: by.name, at: dateTime(at) }),
    },
  ]
}
