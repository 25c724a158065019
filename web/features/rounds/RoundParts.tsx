import type { RoundDetail } from '@thang/contracts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { FactList } from '../../ui/controls/FactList.tsx'
import { publicFrameworkPath } from '../frameworks/publicFrameworkPath.ts'
import { useLocalText } from '../frameworks/useLocalText.ts'

/** Which units are assessed by which framework, and for what time. */
export function RoundParts({ round }: { readonly round: RoundDetail }) {
  const { t, date, language } = useWorkspace()
  const text = useLocalText()
  return (
    <FactList
      facts={[
        {
          term: t('round.assessed'),
          value: t('round.fromTo', { from: date(round.periodStart), to: date(round.periodEnd) }),
        },
        ...round.parts.map(({ kind, participants, framework }) => ({
          term: t(`unitKind.${kind}`),
          value: (
            <>
              {t('round.unitCount', { count: participants })},{' '}
              <a href={publicFrameworkPath(framework.code, language)}>{text(framework.name)}</a>
              {framework.revision > 1
                ? ` (${t('round.revision', { revision: framework.revision })})`
                : null}
            </>
          ),
        })),
      ]}
    />
  )
}
