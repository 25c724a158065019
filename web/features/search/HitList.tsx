import type { SearchHit } from '@thang/contracts'
import { useQuery } from '@tanstack/react-query'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { publicApi } from '../people/publicApi.ts'
import { highlight } from './highlight.ts'
import { hitAddress, isInWorkspace } from './hitAddress.ts'
import styles from './search.module.css'
import { useArrows } from './useArrows.ts'

interface HitListProps {
  readonly hits: readonly SearchHit[]
  readonly q: string
}

/** What was found, kind by kind, in the order of the answer; arrows go from one to the next. */
export function HitList({ hits, q }: HitListProps) {
  const { t } = useWorkspace()
  const list = useArrows()
  const groups = [...Map.groupBy(hits, ({ kind }) => kind)]
  return (
    <div ref={list}>
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
  const unitKind = useUnitKind(hit)
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
      <span className={styles.detail}>
        {unitKind === undefined ? '' : `${unitKind} · `}
        <Marked text={hit.detail ?? ''} q={q} />
      </span>
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

/** Of two units of one name, which is the province and which the commune. */
function useUnitKind({ kind, id }: SearchHit): string | undefined {
  const { t } = useWorkspace()
  const { data } = useQuery({
    queryKey: ['units', 'all'],
    queryFn: () => publicApi.listUnits(),
    staleTime: 5 * 60_000,
    enabled: kind === 'unit',
  })
  const unit = kind === 'unit' ? data?.units.find(({ code }) => code === id) : undefined
  return unit === undefined ? undefined : t(`unitKind.${unit.kind}`)
}
