import type { Edition, EditionTrace, LocalText } from '@thang/contracts'
import { definePage } from '../../app/openPage.tsx'
import { useSite } from '../../app/site.tsx'
import layout from '../../ui/layout.module.css'
import { PageHead } from '../../ui/PageHead.tsx'
import { EditionNotices } from './publication/EditionNotices.tsx'
import { newestRevision } from './publication/newestRevision.ts'
import { TraceGroups } from './trace/TraceGroups.tsx'
import { TraceSection } from './trace/TraceSection.tsx'
import { TraceSummary } from './trace/TraceSummary.tsx'

interface TraceData {
  readonly trace: EditionTrace
  readonly newest: number
}

export const page = definePage<TraceData>({
  async load({ client, params, query }) {
    const { edition = '', unit = '' } = params
    const [trace, { editions }] = await Promise.all([
      client.getTrace(edition, unit, { revision: query['revision'] }),
      client.listEditions(),
    ])
    return { trace, newest: newestRevision(withPublication(trace), editions) }
  },
  Component: TracePage,
  words({ trace }, t, language) {
    const local = ({ vi, en }: LocalText) => (language === 'en' ? (en ?? vi) : vi)
    const unit = language === 'en' ? (trace.unit.nameEn ?? trace.unit.name) : trace.unit.name
    const own =
      trace.rank === null
        ? t('trace.titleNone', { unit })
        : t('trace.title', { unit, rank: trace.rank })
    const title = `${own} – ${local(trace.edition.title)}`
    return { title, description: t('trace.description', { title, unit }) }
  },
})

/** The trace says itself by what it was made, whatever the list of editions says. */
function withPublication({ edition, engine, decision, demonstration }: EditionTrace): Edition {
  const band = edition.publication?.band ?? null
  return { ...edition, publication: { engine, decision, demonstration, band } }
}

/** From a unit's rank down to the evidence of each answer; whole in its HTML, and on paper. */
function TracePage({ data: { trace, newest } }: { data: TraceData }) {
  const { t, path, unitName, text, query } = useSite()
  const { unit, rank, of, nodes } = trace
  const edition = withPublication(trace)
  const name = unitName(unit)
  const params = { edition: edition.code, unit: unit.code }
  const old = edition.revision < newest ? edition.revision : null
  return (
    <article className={layout.page}>
      <PageHead
        crumbs={[
          { href: path('latestRanking'), text: t('nav.ranking') },
          {
            href: path(
              'ranking',
              { edition: edition.code },
              { revision: query['revision'] ?? '', unit: unit.code },
            ),
            text: text(edition.title),
          },
        ]}
        title={
          rank === null
            ? t('trace.titleNone', { unit: name })
            : t('trace.titleOf', { unit: name, rank, of })
        }
      />
      <EditionNotices edition={edition} newest={newest} newestHref={path('trace', params)} />
      <TraceSummary trace={trace} edition={edition} />
      <TraceGroups trace={trace} />
      {nodes.map((node) => (
        <TraceSection
          key={node.code}
          node={node}
          edition={{ code: edition.code, revision: old }}
          opened={query['open'] === 'all'}
        />
      ))}
    </article>
  )
}
