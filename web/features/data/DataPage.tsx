import type { Client, Edition, EditionTable, Source } from '@thang/contracts'
import { definePage } from '../../app/openPage.tsx'
import { useSite } from '../../app/site.tsx'
import { type Doubt, doubtMarks } from '../../ui/footnotes.ts'
import layout from '../../ui/layout.module.css'
import { PageHead } from '../../ui/PageHead.tsx'
import { SourceList } from '../../ui/SourceList.tsx'
import { TableFrame } from '../../ui/TableFrame.tsx'
import { Text } from '../../ui/Text.tsx'
import styles from './DataPage.module.css'

interface AboutData {
  readonly editions: Edition[]
  /** Known cells of groups and pillars by table. */
  readonly cells: Readonly<Record<string, Cells>>
  readonly sources: Source[]
}

export const page = definePage<AboutData>({
  async load({ client }) {
    const [{ editions }, { sources }] = await Promise.all([
      client.listEditions(),
      client.listSources(),
    ])
    return { editions, sources, cells: await loadCells(client, editions) }
  },
  Component: DataPage,
  words: (_, t) => ({ title: t('data.title'), description: t('data.description') }),
})

interface Cells {
  readonly known: number
  /** Null where it is not known how many units the table has. */
  readonly total: number | null
}

/** The list of editions counts ranks and values only, so each table is asked for its columns. */
async function loadCells(client: Client, editions: readonly Edition[]) {
  const tables = editions.flatMap((edition) => edition.tables.map((table) => ({ edition, table })))
  const counted = await Promise.all(
    tables.map(async ({ edition, table }) => {
      const { kind, boundaries } = table
      const { columns, known } = await client.getRanking(edition.code, { kind, boundaries })
      // A group without points has no score to be known.
      const scored = columns.filter((column) => column.maxPoints !== 0)
      const cells = {
        known: scored.reduce((sum, column) => sum + column.known, 0),
        total: known.total === null ? null : scored.length * known.total,
      }
      return [cellsKey(edition, table), cells] as const
    }),
  )
  return Object.fromEntries(counted)
}

function cellsKey({ code }: Edition, { kind, boundaries }: EditionTable): string {
  return [code, kind, boundaries].join(' ')
}

const entries = ['openapi.json', 'editions', 'units', 'frameworks', 'sources'] as const

const doubts: readonly Doubt[] = ['derived', 'likely', 'conflicting']

function DataPage({ data: { editions, cells, sources } }: { data: AboutData }) {
  const { t, path } = useSite()
  return (
    <div className={layout.page}>
      <PageHead crumbs={[{ href: path('data'), text: t('nav.data') }]} title={t('data.title')}>
        <p className={layout.lede}>{t('data.lede')}</p>
      </PageHead>
      <section className={layout.section} aria-labelledby="counts">
        <h2 id="counts">{t('data.counts')}</h2>
        <Counts editions={editions} cells={cells} />
        <p className={layout.small}>{t('data.groupsWords')}</p>
      </section>
      <section className={layout.section} aria-labelledby="confidence">
        <h2 id="confidence">{t('data.confidence')}</h2>
        <dl className={styles.words}>
          <div>
            <dt>{t('confidence.verified')}</dt>
            <dd>{t('confidenceMeaning.verified')}</dd>
          </div>
          {doubts.map((doubt) => (
            <div key={doubt}>
              <dt>
                {doubtMarks[doubt]} {t(`confidence.${doubt}`)}
              </dt>
              <dd>{t(`confidenceMeaning.${doubt}`)}</dd>
            </div>
          ))}
          <div>
            <dt>–</dt>
            <dd>{t('data.missing')}</dd>
          </div>
        </dl>
      </section>
      <section className={layout.section} aria-labelledby="rules">
        <h2 id="rules">{t('data.rules')}</h2>
        <ul className={styles.rules}>
          <li>{t('data.rule.published')}</li>
          <li>{t('data.rule.ranks')}</li>
          <li>{t('data.rule.statistics')}</li>
          <li>{t('data.rule.boundaries')}</li>
          <li>{t('data.rule.frameworks')}</li>
        </ul>
      </section>
      <Corrections editions={editions} />
      <section className={layout.section} aria-labelledby="licence">
        <h2 id="licence">{t('data.licence')}</h2>
        <div className={layout.prose}>
          <p>{t('data.licenceWords')}</p>
          <p>{t('data.cite')}</p>
        </div>
      </section>
      <section className={layout.section} aria-labelledby="api">
        <h2 id="api">{t('data.api')}</h2>
        <p className={layout.prose}>{t('data.apiWords')}</p>
        <ul className={styles.rules}>
          {entries.map((name) => (
            <li key={name}>
              <a href={`/api/v1/${name}`}>/api/v1/{name}</a>: {t(`dataEntry.${name}`)}
            </li>
          ))}
        </ul>
      </section>
      <SourceList sources={sources} />
    </div>
  )
}

function Counts({ editions, cells }: Pick<AboutData, 'editions' | 'cells'>) {
  const { t, path, date, plain } = useSite()
  const of = (known: number, total: number | null) =>
    total === null ? plain(known) : `${plain(known)}/${plain(total)}`
  const cellsOf = (edition: Edition, table: EditionTable) => {
    const counted = cells[cellsKey(edition, table)]
    return counted === undefined || counted.total === 0 ? '–' : of(counted.known, counted.total)
  }
  return (
    <TableFrame label={t('data.counts')} dense={false}>
      <table className={styles.counts}>
        <thead>
          <tr>
            <th scope="col">{t('column.edition')}</th>
            <th scope="col">{t('column.table')}</th>
            <th scope="col">{t('data.boundaries')}</th>
            <th scope="col" className={styles.number}>
              {t('data.ranks')}
            </th>
            <th scope="col" className={styles.number}>
              {t('data.values')}
            </th>
            <th scope="col" className={styles.number}>
              {t('data.groups')}
            </th>
          </tr>
        </thead>
        {editions.map((edition) => (
          <tbody key={edition.code}>
            {edition.tables.map((table, place) => (
              <tr key={`${table.kind} ${table.boundaries} ${table.title.vi}`}>
                {place === 0 ? (
                  <th scope="rowgroup" rowSpan={edition.tables.length}>
                    <Text of={edition.title} />
                  </th>
                ) : null}
                <td>
                  <a
                    href={path(
                      'ranking',
                      { edition: edition.code },
                      table.main ? {} : { kind: table.kind, boundaries: table.boundaries },
                    )}
                  >
                    <Text of={table.title} />
                  </a>
                </td>
                <td>{date(table.boundaries)}</td>
                <td className={styles.number}>{of(table.knownRanks, table.unitCount)}</td>
                <td className={styles.number}>{of(table.knownValues, table.unitCount)}</td>
                <td className={styles.number}>{cellsOf(edition, table)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </TableFrame>
  )
}

/** An edition is never changed: a correction is a new revision, listed here. */
function Corrections({ editions }: { editions: readonly Edition[] }) {
  const { t } = useSite()
  const corrected = editions.filter(({ revision }) => revision > 1)
  return (
    <section className={layout.section} aria-labelledby="corrections">
      <h2 id="corrections">{t('data.corrections')}</h2>
      {corrected.length === 0 ? (
        <p className={layout.prose}>{t('data.noCorrections')}</p>
      ) : (
        <ul className={styles.rules}>
          {corrected.map((edition) => (
            <li key={edition.code}>
              <Text of={edition.title} />: {t('data.revision', { revision: edition.revision })}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
