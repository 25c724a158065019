import type { ProfileEntry } from '@thang/contracts'
import { useSite } from '../../app/site.tsx'
import { FigureValue } from '../../ui/FigureValue.tsx'
import { FootnoteList } from '../../ui/FootnoteList.tsx'
import { collectFootnotes } from '../../ui/footnotes.ts'
import { TableFrame } from '../../ui/TableFrame.tsx'
import { Text } from '../../ui/Text.tsx'
import type { RatioPairs } from './ratioPairs.ts'
import styles from './UnitPage.module.css'

/** The component indicators with their raw inputs, where they are known. */
export function IndicatorTable({ entry, pairs }: { entry: ProfileEntry; pairs: RatioPairs }) {
  const { t, number, plain } = useSite()
  const { indicators, edition } = entry
  if (indicators.length === 0) return null
  const footnotes = collectFootnotes(
    indicators.map((one) => ({
      reason: reasonOf(one),
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
                    reason={reasonOf(one)}
                    confidence={one.valueConfidence}
                    note={one.note}
                    footnotes={footnotes}
                  />
                </td>
                <td className={styles.number}>
                  {one.maxPoints === null ? '–' : plain(one.maxPoints)}
                </td>
                <td className={styles.inputs}>
                  <Inputs inputs={one.inputs} pairs={pairs[one.code] ?? []} />
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

type Indicator = ProfileEntry['indicators'][number]

/** An indicator without points has no score to publish. */
function reasonOf({ value, valueReason, maxPoints }: Indicator): Indicator['valueReason'] {
  return value === null && maxPoints === 0 ? 'not-scored' : valueReason
}

interface InputsProps {
  readonly inputs: Indicator['inputs']
  readonly pairs: RatioPairs[string]
}

/** What the rule divides as a division with its result, everything else by itself. */
function Inputs({ inputs, pairs }: InputsProps) {
  const { text, plain, number, language } = useSite()
  const known = new Map(inputs.map((one) => [one.input, one]))
  const said = ({ input, name, value }: Indicator['inputs'][number]) =>
    `${name === null ? input : text(name)} ${plain(value)}`
  const divided = pairs.flatMap(([numerator, denominator]) => {
    const [above, below] = [known.get(numerator), known.get(denominator)]
    if (above === undefined || below === undefined || below.value === 0) return []
    const percent = number((above.value / below.value) * 100, 2)
    return [`${said(above)} / ${said(below)} = ${percent}${language === 'vi' ? '\u00A0' : ''}%`]
  })
  const used = new Set(pairs.flat())
  const others = inputs.filter(({ input }) => !used.has(input) || divided.length < pairs.length)
  return (
    <ul>
      {[...divided, ...others.map(said)].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
