import type { Edition, EditionRevisions, LocalText } from '@thang/contracts'
import { definePage } from '../../app/openPage.tsx'
import { useSite } from '../../app/site.tsx'
import layout from '../../ui/layout.module.css'
import { PageHead } from '../../ui/PageHead.tsx'
import { Demonstrated } from './publication/EditionNotices.tsx'
import { Recompute } from './revisions/Recompute.tsx'
import { RevisionEntry } from './revisions/RevisionEntry.tsx'

interface RevisionsData {
  readonly edition: Edition
  readonly revisions: EditionRevisions['revisions']
}

export const page = definePage<RevisionsData>({
  async load({ client, params }) {
    const code = params['edition'] ?? ''
    const [{ revisions }, { editions }] = await Promise.all([
      client.listRevisions(code),
      client.listEditions(),
    ])
    const edition = editions.find((one) => one.code === code)
    return edition === undefined ? { notFound: true } : { edition, revisions }
  },
  Component: RevisionsPage,
  words({ edition }, t, language) {
    const local = ({ vi, en }: LocalText) => (language === 'en' ? (en ?? vi) : vi)
    const title = local(edition.title)
    return {
      title: t('revisions.title', { title }),
      description: t('revisions.description', { title }),
    }
  },
})

/** What was published when, what was corrected, and the files from which anyone can recompute it. */
function RevisionsPage({ data: { edition, revisions } }: { data: RevisionsData }) {
  const { t, path, text } = useSite()
  const title = text(edition.title)
  return (
    <div className={layout.page}>
      <PageHead
        crumbs={[
          { href: path('latestRanking'), text: t('nav.ranking') },
          { href: path('ranking', { edition: edition.code }), text: title },
        ]}
        title={t('revisions.title', { title })}
      />
      <Demonstrated editions={[edition]} />
      <p className={layout.lede}>{t('revisions.lede')}</p>
      {revisions.map((revision, place) => (
        <RevisionEntry
          key={revision.revision}
          edition={edition}
          revision={revision}
          newest={place === 0}
        />
      ))}
      <Recompute edition={edition} revisions={revisions} />
    </div>
  )
}
