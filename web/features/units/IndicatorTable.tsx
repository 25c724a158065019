import type { ProfileEntry } from '@thang/contracts'
import { useSite } from '../../app/site.tsx'
import { FigureValue } from '../../ui/FigureValue.tsx'
import { FootnoteList } from '../../ui/FootnoteList.tsx'
import { collectFootnotes } from '../../ui/footnotes.ts'
import { TableFrame } from '../../ui/TableFrame.tsx'
import { Text } from '../../ui/Text.tsx'
import styles from './UnitPage.module.css'

/** The component indicators with their raw inputs, where they are known. */
export function IndicatorTable({ entry }: { entry: ProfileEntry }) {
  const { t, number, plain, text } = useSite()
  const { indicators, edition } = entry
  if (indicators.length === 0) return null
  const footnotes = collectFootnotes(
    indicators.map((one) => ({
      reason: one.valueReason,
      confidence: one.value === null ? null : one.valueConfidence,
      note: one.note,
    })),
  )
  return (
    <div className={styles.detail}>
      <h4>{t('indicator.title')}</h4>
      <TableFrame label={t('indicator.title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('indicator.name')}</th>
              <th scope="col" className={styles.number}>
                {t('indicator.points')}
              </th>
              <th scope="col" className={styles.number}>
                {t('indicator.max')}
              </th>
              <th scope="col">{t('indicator.inputs')}</th>
            </tr>
          </thead>
          <tbody>
            {indicators.map((one) => (
              <tr key={one.code}>
                <th scope="row">
                  {one.code} <Text of={one.name} />
                </th>
                <td className={styles.number}>
                  <FigureValue
                    text={one.value === null ? null : number(one.value, edition.decimals)}
                    reason={one.valueReason}
                    confidence={one.valueConfidence}
                    note={one.note}
                    footnotes={footnotes}
                  />
                </td>
                <td className={styles.number}>
                  {one.maxPoints === null ? '–' : plain(one.maxPoints)}
                </td>
                <td className={styles.inputs}>
                  {one.inputs
                    .map(
                      ({ input, name, value }) =>
                        `${name === null ? input : text(name)}: ${plain(value)}`,
                    )
                    .join('; ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <FootnoteList footnotes={footnotes} />
    </div>
  )
}
