import type { Source } from '@thang/contracts'
import { type ReactNode, useId, useRef } from 'react'
import { useSite } from '../../app/site.tsx'
import styles from './Chart.module.css'
import { csvOf, savePng, saveText, svgFile } from './saveFile.ts'

export interface ChartTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

interface ChartFigureProps {
  /** The message of the chart, as a sentence. */
  readonly title: string
  readonly subtitle?: string
  readonly note?: string | null
  /** Where the figures come from: the sources themselves or, where they are not at hand, words. */
  readonly source: string | readonly Source[]
  readonly table: ChartTable
  /** Name of the downloaded files, without ending. */
  readonly fileName: string
  /** The drawing at the width of a desktop, and again at that of a phone: type never shrinks. */
  readonly wide: ReactNode
  readonly narrow: ReactNode
  readonly level?: 2 | 3
}

export const chartWidths = { desktop: 680, phone: 350 }

/** A chart under its message, with its source, its data as a table and both to take away. */
export function ChartFigure(props: ChartFigureProps) {
  const { title, subtitle, note, source, wide, narrow } = props
  const figure = useRef<HTMLElement>(null)
  const id = useId()
  const Heading = props.level === 2 ? 'h2' : 'h3'
  return (
    <figure ref={figure} className={styles.figure} aria-labelledby={id}>
      <Heading id={id} className={styles.title} data-above="">
        {title}
      </Heading>
      {subtitle === undefined ? null : (
        <p className={styles.subtitle} data-above="">
          {subtitle}
        </p>
      )}
      <div className={styles.desktop}>{wide}</div>
      <div className={styles.phone}>{narrow}</div>
      {note ? (
        <p className={styles.note} data-below="">
          {note}
        </p>
      ) : null}
      {source.length === 0 ? null : (
        <figcaption className={styles.source} data-below="">
          {typeof source === 'string' ? source : <SourceLine sources={source} />}
        </figcaption>
      )}
      <Details {...props} figure={() => figure.current} />
    </figure>
  )
}

/** The publishers of the figures, each a link to what was read. */
function SourceLine({ sources }: { sources: readonly Source[] }) {
  const { t } = useSite()
  return (
    <>
      {t('chart.sources')}{' '}
      {sources.map(({ code, publisher, title, url }, place) => (
        <span key={code} lang="vi">
          {place === 0 ? '' : '; '}
          {url === null ? (
            (publisher ?? title)
          ) : (
            <a href={url} title={title}>
              {publisher ?? title}
            </a>
          )}
        </span>
      ))}
    </>
  )
}

function Details(props: ChartFigureProps & { figure: () => HTMLElement | null }) {
  const { t } = useSite()
  const { table, fileName, figure } = props
  function image(save: (svg: string) => void) {
    const drawn = figure()
    if (drawn !== null) save(svgFile(drawn, location.href))
  }
  return (
    <div className={styles.more} data-screen-only="">
      <details>
        <summary>{t('chart.table')}</summary>
        <div className={styles.tableFrame}>
          <table>
            <thead>
              <tr>
                {table.head.map((cell) => (
                  <th key={cell} scope="col">
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row) => (
                <tr key={row[0]}>
                  {row.map((cell, place) => (
                    // A row's cells have no name but their place.
                    // oxlint-disable-next-line react/no-array-index-key
                    <td key={place}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
      <button
        type="button"
        data-needs-script=""
        onClick={() => saveText(`${fileName}.csv`, 'text/csv', csvOf(table))}
      >
        {t('chart.csv')}
      </button>
      <button
        type="button"
        data-needs-script=""
        onClick={() => image((svg) => saveText(`${fileName}.svg`, 'image/svg+xml', svg))}
      >
        {t('chart.svg')}
      </button>
      <button
        type="button"
        data-needs-script=""
        onClick={() => image((svg) => void savePng(`${fileName}.png`, svg))}
      >
        {t('chart.png')}
      </button>
    </div>
  )
}
