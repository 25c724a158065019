import type { Framework } from '@thang/contracts'
import { useSite } from '../../app/site.tsx'
import layout from '../../ui/layout.module.css'
import styles from './FrameworkPage.module.css'

/** How the total is formed: in words, then as a formula. */
export function FrameworkTotal({ framework }: { framework: Framework }) {
  const { t } = useSite()
  // A framework file names no source for these.
  const assumed = [
    t('framework.rounding', { decimals: framework.decimals }),
    t(`rankedOn.${framework.rankedOn}`),
    t(`notApplicable.${framework.notApplicable}`),
  ]
  return (
    <section className={layout.section} aria-labelledby="total">
      <h2 id="total">{t('framework.total')}</h2>
      <ul className={styles.notes}>
        <li>{useWords(framework)}</li>
        {assumed.map((sentence) => (
          <li key={sentence}>{t('framework.assumed', { sentence })}</li>
        ))}
      </ul>
      <p className={styles.formula}>{useFormula(framework)}</p>
    </section>
  )
}

function useWords({ total, maxPoints }: Framework): string {
  const { t, plain } = useSite()
  if (total.method !== 'sum-of-points') return t(`aggregation.${total.method}`)
  const max = maxPoints === null ? '–' : plain(maxPoints)
  return t(total.per === 1 ? 'aggregation.points' : 'aggregation.sum', {
    max,
    per: plain(total.per),
  })
}

function useFormula({ total, nodes }: Framework): string {
  const { t, plain, text } = useSite()
  const scored = nodes.filter(({ maxPoints }) => maxPoints !== 0)
  const names = scored.map(({ name }) => text(name))
  if (total.method === 'sum-of-points') {
    const sum = names.join(' + ')
    return `${t('framework.value')} = ${total.per === 1 ? sum : `(${sum}) ÷ ${plain(total.per)}`}`
  }
  const weights = scored.map(({ weight, name }) => ({ weight: weight ?? 1, name: text(name) }))
  const whole = weights.reduce((sum, { weight }) => sum + weight, 0)
  const scale = total.scale === undefined || total.scale === 1 ? '' : `${plain(total.scale)} × `
  const terms = weights.map(({ weight, name }) =>
    total.method === 'geometric'
      ? `${name}^${plain(weight / whole)}`
      : `${plain(weight / whole)} × ${name}`,
  )
  const sum = terms.join(total.method === 'geometric' ? ' × ' : ' + ')
  return `${t('framework.value')} = ${scale === '' ? sum : `${scale}(${sum})`}`
}
