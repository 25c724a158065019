import type { Edition, EditionRevisions } from '@thang/contracts'
import { useSite } from '../../../app/site.tsx'
import { TableFrame } from '../../../ui/TableFrame.tsx'
import { Text } from '../../../ui/Text.tsx'
import { UnitName } from '../../../ui/UnitName.tsx'
import styles from './revisions.module.css'

type Erratum = NonNullable<EditionRevisions['revisions'][number]['erratum']>

interface ErratumPartProps {
  readonly edition: Edition
  readonly erratum: Erratum
}

/** What a revision corrects of the one before: why, which points, and which values and ranks moved. */
export function ErratumPart({ edition, erratum }: ErratumPartProps) {
  const { t } = useSite()
  return (
    <>
      <p className={styles.reason}>
        <b>{t('revisions.reason')}:</b> <span lang="vi">{erratum.reason}</span>
      </p>
      <Answers erratum={erratum} />
      {erratum.ranks.length === 0 ? (
        <p className={styles.none}>{t('revisions.noRanks')}</p>
      ) : (
        <Ranks edition={edition} erratum={erratum} />
      )}
    </>
  )
}

function Answers({ erratum }: Pick<ErratumPartProps, 'erratum'>) {
  const { t, plain } = useSite()
  const points = (value: number | null) => (value === null ? '–' : plain(value))
  return (
    <div className={styles.table}>
      <h3>{t('revisions.answers')}</h3>
      <TableFrame label={t('revisions.answers')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('revisions.unit')}</th>
              <th scope="col">{t('revisions.indicator')}</th>
              <th scope="col" className={styles.number}>
                {t('revisions.before')}
              </th>
              <th scope="col" className={styles.number}>
                {t('revisions.after')}
              </th>
            </tr>
          </thead>
          <tbody>
            {erratum.answers.map(({ unit, node, name, before, after }) => (
              <tr key={`${unit.code} ${node}`}>
                <th scope="row">
                  <UnitName of={unit} />
                </th>
                <td>
                  {node} <Text of={name} />
                </td>
                <td className={styles.number}>{points(before)}</td>
                <td className={`${styles.number} ${styles.after}`}>{points(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </div>
  )
}

function Ranks({ edition, erratum }: ErratumPartProps) {
  const { t, number } = useSite()
  const value = (figure: number | null) =>
    figure === null ? '–' : number(figure, edition.decimals)
  return (
    <div className={styles.table}>
      <h3>{t('revisions.ranks')}</h3>
      <TableFrame label={t('revisions.ranks')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('revisions.unit')}</th>
              <th scope="col" className={styles.number}>
                {t('revisions.valueBefore')}
              </th>
              <th scope="col" className={styles.number}>
                {t('revisions.valueAfter')}
              </th>
              <th scope="col" className={styles.number}>
                {t('revisions.rankBefore')}
              </th>
              <th scope="col" className={styles.number}>
                {t('revisions.rankAfter')}
              </th>
            </tr>
          </thead>
          <tbody>
            {erratum.ranks.map(({ unit, ...moved }) => (
              <tr key={unit.code}>
                <th scope="row">
                  <UnitName of={unit} />
                </th>
                <td className={styles.number}>{value(moved.valueBefore)}</td>
                <td className={styles.number}>{value(moved.valueAfter)}</td>
                <td className={styles.number}>{moved.rankBefore ?? '–'}</td>
                <td className={`${styles.number} ${styles.after}`}>{moved.rankAfter ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </div>
  )
}
