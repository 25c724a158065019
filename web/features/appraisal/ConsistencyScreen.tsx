import type { AppraisalConsistency, RoundDetail } from '@thang/contracts'
import { ruleWords } from '@thang/contracts/ruleWords'
import { formatPlain } from '../../app/i18n/numbers.ts'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { Answer } from '../../app/workspace/useAsk.tsx'
import { useAddress, useWorkspace } from '../../app/workspace/workspace.tsx'
import { EmptyState } from '../../ui/controls/EmptyState.tsx'
import { Loading } from '../../ui/controls/Loading.tsx'
import { useLocalText } from '../frameworks/useLocalText.ts'
import { useFrameworkOf } from '../rounds/steps/NodeField.tsx'
import { useRoundOfAddress } from '../rounds/useRound.ts'
import { useKind } from './AppraisalMatrixScreen.tsx'
import styles from './appraisal.module.css'
import { ConsistencyTable } from './consistency/ConsistencyTable.tsx'
import { useConsistency } from './useAppraisal.ts'
import { FailedHead } from './FailedHead.tsx'

export function Screen() {
  const { asked } = useRoundOfAddress()
  return (
    <>
      <FailedHead of={asked} />
      <Answer of={asked} loading={<Loading rows={12} />}>
        {(round) => <Indicator round={round} />}
      </Answer>
    </>
  )
}

function Indicator({ round }: { readonly round: RoundDetail }) {
  const { params } = useAddress()
  const kind = useKind(round)
  const asked = useConsistency(round.id, params['node'] ?? '', kind)
  return (
    <>
      <FailedHead of={asked} />
      <Answer of={asked} loading={<Loading rows={12} />}>
        {(found) => <Consistency round={round} found={found} />}
      </Answer>
    </>
  )
}

interface ConsistencyProps {
  readonly round: RoundDetail
  readonly found: AppraisalConsistency
}

/** One indicator over all units, to see whether like was treated alike. */
function Consistency({ round, found }: ConsistencyProps) {
  const { t, language } = useWorkspace()
  const text = useLocalText()
  const framework = useFrameworkOf(round, found.kind)
  const { node, median, rows } = found
  const points = (value: number | null) => (value === null ? '–' : formatPlain(value, language))
  return (
    <>
      <ScreenHead title={`${node.code} ${text(node.name)}`}>
        {t('consistency.lede', { round: found.round.name, kind: t(`unitKind.${found.kind}`) })}
      </ScreenHead>
      <p className={styles.back}>
        <ScreenLink
          to="appraisalMatrix"
          params={{ id: String(round.id) }}
          query={{ kind: found.kind }}
        >
          {t('desk.toMatrix')}
        </ScreenLink>
      </p>
      <div className={styles.medians}>
        <p>{t('consistency.medianSelf', { points: points(median.self) })}</p>
        <p>{t('consistency.medianAppraised', { points: points(median.appraised) })}</p>
        <p>{t('indicator.points', { points: points(node.maxPoints) })}</p>
      </div>
      <p className={styles.lede}>
        <b>{t('indicator.rule')}: </b>
        {node.rule === undefined
          ? t('indicator.ruleUnknown')
          : ruleWords(node.rule, { language, inputNames: framework?.inputNames })}
      </p>
      {rows.length === 0 ? (
        <EmptyState title={t('consistency.empty')}>{t('consistency.emptyWhy')}</EmptyState>
      ) : (
        <ConsistencyTable found={found} names={{ inputNames: framework?.inputNames ?? {} }} />
      )}
    </>
  )
}
