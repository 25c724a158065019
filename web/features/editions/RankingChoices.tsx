import type { Edition, Ranking } from '@thang/contracts'
import { formatDate, formatPeriod } from '../../app/i18n/numbers.ts'
import { useSite } from '../../app/site.tsx'
import { LinkTabs } from '../../ui/LinkTabs.tsx'
import { boundariesChoices, kindsOf } from './boundaries.ts'
import styles from './RankingChoices.module.css'

/** Which edition, which kind of unit, which boundaries. */
export function RankingChoices({ ranking, editions }: { ranking: Ranking; editions: Edition[] }) {
  const { t, path } = useSite()
  const { edition, kind } = ranking
  const siblings = editions
    .filter(({ index }) => index === edition.index)
    .toSorted((a, b) => b.periodEnd.localeCompare(a.periodEnd))
  const params = { edition: edition.code }
  return (
    <div className={styles.choices}>
      <LinkTabs
        label={t('ranking.edition')}
        tabs={siblings.map((other) => ({
          key: other.code,
          href: path('ranking', { edition: other.code }, sameKind(other, kind)),
          text: formatPeriod(other.period),
          current: other.code === edition.code,
        }))}
      />
      <LinkTabs
        label={t('ranking.kind')}
        tabs={kindsOf(edition).map((other, place) => ({
          key: other,
          href: path('ranking', params, place === 0 ? {} : { kind: other }),
          text: t(`kind.${other}`),
          current: other === kind,
        }))}
      />
      <LinkTabs
        label={t('ranking.boundaries')}
        tabs={boundariesChoices(ranking).map((choice) => ({
          key: choice.value,
          href: path('ranking', params, { boundaries: choice.value, kind: kindParameter(ranking) }),
          text:
            choice.kind === 're-expressed'
              ? t('boundaries.merged')
              : t('boundaries.published', {
                  count: choice.unitCount ?? '–',
                  day: formatDate(choice.day),
                }),
          current: choice.current,
        }))}
      />
    </div>
  )
}

function sameKind(edition: Edition, kind: Ranking['kind']): Record<string, string> {
  const kinds = kindsOf(edition)
  return kinds.includes(kind) && kinds[0] !== kind ? { kind } : {}
}

/** The kind as a query parameter: empty for the main table. */
export function kindParameter({ edition, kind }: Ranking): string {
  return kindsOf(edition)[0] === kind ? '' : kind
}
