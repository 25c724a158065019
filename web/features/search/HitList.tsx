import type { SearchHit } from '@thang/contracts'
import { type KeyboardEvent, useRef } from 'react'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { highlight } from './highlight.ts'
import { hitAddress, isInWorkspace } from './hitAddress.ts'
import styles from './search.module.css'

interface HitListProps {
  readonly hits: readonly SearchHit[]
  readonly q: string
}

/** What was found, kind by kind, in the order of the answer; arrows go from one to the next. */
export function HitList({ hits, q }: HitListProps) {
  const { t } = useWorkspace()
  const list = useRef<HTMLDivElement>(null)
  const groups = [...Map.groupBy(hits, ({ kind }) => kind)]
  return (
    // The arrows are a short cut; the links in it are reached by Tab as well.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={list} onKeyDown={(event) => moveFocus(event, list.current)}>
      {groups.map(([kind, found]) => (
        <section key={kind} className={styles.group} aria-labelledby={`found-${kind}`}>
          <h2 id={`found-${kind}`}>
            {t(`foundKind.${kind}`)} <span className={styles.number}>{found.length}</span>
          </h2>
          <ul>
            {found.map((hit) => (
              <li key={`${hit.parent} ${hit.id}`}>
                <Hit hit={hit} q={q} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Hit({ hit, q }: { readonly hit: SearchHit; readonly q: string }) {
  const { language } = useWorkspace()
  const title = language === 'en' ? (hit.titleEn ?? hit.title) : hit.title
  const named = hit.kind === 'indicator' ? `${hit.id} ${title}` : title
  const words = <Marked text={named} q={q} />
  return (
    <>
      {isInWorkspace(hit) ? (
        <ScreenLink to={hit.kind === 'person' ? 'person' : 'post'} params={{ id: hit.id }}>
          {words}
        </ScreenLink>
      ) : (
        <a href={hitAddress(hit, language)}>{words}</a>
      )}
      {hit.detail === null ? null : (
        <span className={styles.detail}>
          <Marked text={hit.detail} q={q} />
        </span>
      )}
    </>
  )
}

function Marked({ text, q }: { readonly text: string; readonly q: string }) {
  let place = 0
  return highlight(text, q).map((piece) => {
    const key = place
    place += piece.text.length
    return piece.found ? <mark key={key}>{piece.text}</mark> : piece.text
  })
}

function moveFocus(event: KeyboardEvent, list: HTMLElement | null): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0 || list === null) return
  const links = [...list.querySelectorAll('a')]
  const place = links.findIndex((link) => link === document.activeElement)
  event.preventDefault()
  if (place === 0 && step === -1) document.querySelector<HTMLElement>('#search-q')?.focus()
  else links[place + step]?.focus()
}
