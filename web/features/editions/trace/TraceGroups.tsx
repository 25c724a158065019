import type { EditionTrace, TraceNode } from '@thang/contracts'
import { useEffect } from 'react'
import { useSite } from '../../../app/site.tsx'
import { ShareBar } from '../../../ui/ShareBar.tsx'
import { TableFrame } from '../../../ui/TableFrame.tsx'
import { Text } from '../../../ui/Text.tsx'
import { groupNumber, nodeAnchor } from './nodeAnchor.ts'
import { ReasonWords } from './ReasonWords.tsx'
import styles from './trace.module.css'

/** The groups in one table, each leading to its indicators. */
export function TraceGroups({ trace }: { readonly trace: EditionTrace }) {
  const { t, path, params, query, changeQuery } = useSite()
  const opened = query['open'] === 'all'
  const open = opened ? '' : 'all'
  usePrintedWhole()
  return (
    <section className={styles.groups} id="groups" aria-labelledby="groups-title">
      <h2 id="groups-title">{t('trace.groups')}</h2>
      <p className={styles.lede} data-screen-only="">
        {t('trace.lede')}
      </p>
      <TableFrame label={t('trace.groups')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('trace.group')}</th>
              <th scope="col" className={styles.number}>
                {t('trace.points')}
              </th>
              <th scope="col" className={styles.number}>
                {t('trace.max')}
              </th>
              <th scope="col" className={styles.bar}>
                {t('trace.share')}
              </th>
            </tr>
          </thead>
          <tbody>
            {trace.nodes.flatMap(topRows).map((node) => (
              <GroupRow key={node.code} node={node} />
            ))}
          </tbody>
        </table>
      </TableFrame>
      <p className={styles.tools} data-screen-only="">
        <a
          href={path('trace', params, { ...query, open })}
          onClick={(event) => {
            event.preventDefault()
            changeQuery({ open })
          }}
        >
          {t(opened ? 'trace.closeAll' : 'trace.openAll')}
        </a>
        <button type="button" data-needs-script="" onClick={() => print()}>
          {t('trace.print')}
        </button>
      </p>
    </section>
  )
}

/** A pillar stands above its groups; an indicator that stands alone is a row of its own. */
function topRows(node: TraceNode): TraceNode[] {
  return node.level === 'pillar' ? [node, ...node.children] : [node]
}

function GroupRow({ node }: { readonly node: TraceNode }) {
  const { plain, text } = useSite()
  const { number, name, points, maxPoints, reason } = node
  const share = points === null || maxPoints === null || maxPoints === 0 ? null : points / maxPoints
  return (
    <tr>
      <th scope="row">
        <a href={`#${nodeAnchor(node.code)}`} title={text(name)}>
          {groupNumber(number)} <Text of={name} />
        </a>
      </th>
      <td className={styles.number}>
        {points === null ? <ReasonWords reason={reason} /> : plain(points)}
      </td>
      <td className={styles.number}>{maxPoints === null ? '–' : plain(maxPoints)}</td>
      <td className={styles.bar}>
        <ShareBar share={share} />
      </td>
    </tr>
  )
}

/** Where style alone cannot open what is folded, it is opened for the printer and folded again. */
function usePrintedWhole() {
  useEffect(() => {
    let folded: HTMLDetailsElement[] = []
    function open() {
      folded = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')]
      for (const each of folded) each.open = true
    }
    function close() {
      for (const each of folded) each.open = false
    }
    addEventListener('beforeprint', open)
    addEventListener('afterprint', close)
    return () => {
      removeEventListener('beforeprint', open)
      removeEventListener('afterprint', close)
    }
  }, [])
}
