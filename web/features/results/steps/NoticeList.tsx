import type { ResultSituation } from '@thang/contracts'
import { ScreenLink } from '../../../app/workspace/ScreenLink.tsx'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { StateMark } from '../../../ui/controls/StateMark.tsx'
import { useLocalText } from '../../frameworks/useLocalText.ts'
import styles from '../results.module.css'
import { mendingPlace } from './mendingPlace.ts'

/** The server names no more. */
const mostNamed = 10

/** What stands in the way of the next step, or should be looked at; each leads to where it is mended. */
export function NoticeList({ situation }: { readonly situation: ResultSituation }) {
  const { t, unitName } = useWorkspace()
  const text = useLocalText()
  const { notices, round } = situation
  if (notices.length === 0) return null
  const errors = notices.filter(({ severity }) => severity === 'error').length
  return (
    <Notice
      tone={errors > 0 ? 'attention' : 'plain'}
      title={errors > 0 ? t('results.inTheWay') : t('results.toLookAt')}
    >
      <ul className={styles.notices}>
        {notices.map(({ severity, code, count, units, message }) => {
          const place = mendingPlace(code)
          const more = units.length < mostNamed || count <= units.length ? '' : ' …'
          return (
            <li key={code}>
              <StateMark tone={severity === 'error' ? 'late' : 'attention'}>
                {t(`noticeSeverity.${severity}`)}
              </StateMark>
              <span>
                {text(message)}
                {units.length === 0 ? null : (
                  <span className={styles.faint}>
                    {' '}
                    {units.map(unitName).join(', ')}
                    {more}
                  </span>
                )}{' '}
                {place === null ? null : 'anchor' in place ? (
                  <a href={`#${place.anchor}`}>{t(`mend.${code}`)}</a>
                ) : (
                  <ScreenLink
                    to={place.screen}
                    params={{ id: String(round.id) }}
                    query={place.query}
                  >
                    {t(`mend.${code}`)}
                  </ScreenLink>
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}
