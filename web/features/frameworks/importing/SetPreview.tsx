import type { DraftBody } from '@thang/contracts'
import type { FrameworkNode } from '@thang/engine'
import { formatPlain } from '../../../app/i18n/numbers.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { FactList } from '../../../ui/controls/FactList.tsx'
import { StateMark } from '../../../ui/controls/StateMark.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import styles from '../frameworks.module.css'
import { useLocalText } from '../useLocalText.ts'
import { countsOf, isRuleUnknown, withBelow } from './setCounts.ts'

/** What was understood of a file: which set, how many indicators and points, and the tree of it. */
export function SetPreview({ body }: { readonly body: DraftBody }) {
  const { t } = useWorkspace()
  const text = useLocalText()
  const plain = usePoints()
  const { groups, indicators, points, unknownRules, noRules } = countsOf(body.nodes)
  const total = points === null ? t('import.pointsUnknown') : plain(points)
  return (
    <>
      <FactList
        facts={[
          { term: t('newDraft.name'), value: `${text(body.name)} (${body.code})` },
          { term: t('import.size'), value: t('import.counts', { groups, indicators }) },
          { term: t('import.points'), value: t('import.pointsOf', { total }) },
        ]}
      />
      {unknownRules === 0 ? null : (
        <Notice title={t('import.unknownRules', { count: unknownRules })}>
          {t('import.unknownRulesWhat')}
        </Notice>
      )}
      {noRules === 0 ? null : (
        <Notice tone="attention">{t('import.noRules', { count: noRules })}</Notice>
      )}
      <div className={styles.previewTree}>
        {body.nodes.map((node) => (
          <Group key={node.code} node={node} />
        ))}
      </div>
    </>
  )
}

/** A group opens to its indicators; what stands at the top by itself is one of its own. */
function Group({ node }: { readonly node: FrameworkNode }) {
  const { t } = useWorkspace()
  const text = useLocalText()
  const plain = usePoints()
  const { indicators } = countsOf([node])
  const inside = withBelow(node).slice(node.children.length > 0 ? 1 : 0)
  return (
    <details>
      <summary>
        <span className={styles.code}>{node.code}</span> {text(node.name)}{' '}
        <span className={styles.faint}>
          {t('import.groupCounts', { count: indicators, points: plain(node.maxPoints) })}
        </span>
      </summary>
      <ul className={styles.previewList}>
        {inside.map((each) => (
          <li key={each.code}>
            <span className={styles.code}>{each.code}</span>
            <span>{text(each.name)}</span>
            <span className={styles.points}>
              {t('import.onePoints', { points: plain(each.maxPoints) })}
            </span>
            <RuleTold node={each} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function RuleTold({ node }: { readonly node: FrameworkNode }) {
  const { t } = useWorkspace()
  const { rule, children } = node
  if (isRuleUnknown(node)) return <StateMark tone="attention">{t('import.ruleUnknown')}</StateMark>
  if (rule === undefined) return <span>{children.length > 0 ? '' : t('rule.none')}</span>
  return <span>{t(`ruleKind.${rule.type}`)}</span>
}

function usePoints() {
  const { language } = useWorkspace()
  return (points: number | null) => (points === null ? '–' : formatPlain(points, language))
}
