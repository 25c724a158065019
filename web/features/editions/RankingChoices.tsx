import type { Edition, Ranking } from '@thang/contracts'
import { useSite } from '../../app/site.tsx'
import { LinkTabs } from '../../ui/LinkTabs.tsx'
import { boundariesChoices } from './boundaries.ts'
import styles from './RankingChoices.module.css'
import { kindChoices, siblingsOf } from './rankingSiblings.ts'
import { keptQuery, kindIn, kindParameter } from './rankingAddress.ts'

/** Which edition, which kind of unit, which boundaries. */
export function RankingChoices({ ranking, editions }: { ranking: Ranking; editions: Edition[] }) {
  const { t, path, query, date, period } = useSite()
  const { edition, kind } = ranking
  const siblings = siblingsOf(ranking, editions)
  const params = { edition: edition.code }
  return (
    <div className={styles.choices}>
      <LinkTabs
        label={t('ranking.edition')}
        tabs={siblings.map((other) => {
          const there = kindIn(other, kind)
          return {
            key: other.code,
            href: path(
              'ranking',
              { edition: other.code },
              { ...keptQuery(query, there.same), kind: there.kind },
            ),
            text: period(other.period),
            current: other.code === edition.code,
          }
        })}
      />
      <LinkTabs
        label={t('ranking.kind')}
        tabs={kindChoices(ranking, editions).map((other) => ({
          key: other.kind,
          href: path(
            'ranking',
            { edition: other.edition },
            {
              ...keptQuery(query, other.kind === kind),
              kind: other.main ? '' : other.kind,
            },
          ),
          text: t(`kind.${other.kind}`),
          current: other.kind === kind,
        }))}
      />
      <LinkTabs
        label={t('ranking.boundaries')}
        tabs={boundariesChoices(ranking).map((choice) => ({
          key: choice.value,
          href: path('ranking', params, {
            ...keptQuery(query, true),
            boundaries: choice.value,
            kind: kindParameter(ranking),
          }),
          text:
            choice.kind === 're-expressed'
              ? t('boundaries.merged')
              : t('boundaries.published', {
                  count: choice.unitCount ?? '–',
                  day: date(choice.day),
                }),
          current: choice.current,
        }))}
      />
    </div>
  )
}
