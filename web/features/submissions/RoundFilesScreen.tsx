import type { RoundDetail } from '@thang/contracts'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { Answer, useAsk } from '../../app/workspace/useAsk.tsx'
import { useAddress, useWorkspace } from '../../app/workspace/workspace.tsx'
import { buttonClass } from '../../ui/controls/Button.tsx'
import { Loading } from '../../ui/controls/Loading.tsx'
import { Tabs } from '../../ui/controls/Tabs.tsx'
import { AssessmentTaking } from './files/AssessmentTaking.tsx'
import { ImportTable } from './files/ImportTable.tsx'
import { MeasuredTaking } from './files/MeasuredTaking.tsx'

export function Screen() {
  const id = Number(useAddress().params['id'])
  const asked = useAsk(['rounds', id], (client) => client.getRound(id))
  return (
    <Answer of={asked} loading={<Loading rows={8} />}>
      {(round) => <RoundFiles round={round} />}
    </Answer>
  )
}

/** Values and assessments that come into a round by files, for who runs it. */
function RoundFiles({ round }: { readonly round: RoundDetail }) {
  const { t, client } = useWorkspace()
  const { id, name } = round
  const imports = useAsk(['answer-imports', 'round', id], (each) => each.listRoundImports(id))
  return (
    <>
      <ScreenHead
        title={t('roundFiles.title', { round: name })}
        actions={
          <ScreenLink to="round" params={{ id: String(id) }} className={buttonClass()}>
            {t('roundFiles.toRound')}
          </ScreenLink>
        }
      >
        {t('roundFiles.lede')}
      </ScreenHead>
      <Answer of={imports}>
        {({ imports: rows }) => (
          <>
            {round.state === 'open' ? (
              <Tabs
                label={t('roundFiles.kinds')}
                tabs={[
                  {
                    key: 'measured',
                    text: t('roundFiles.measured'),
                    panel: <MeasuredTaking round={round} />,
                  },
                  {
                    key: 'assessment',
                    text: t('roundFiles.assessment'),
                    panel: <AssessmentTaking round={round} />,
                  },
                ]}
              />
            ) : (
              <p>{t('roundFiles.notOpen')}</p>
            )}
            <ImportTable
              imports={rows}
              undo={(each, reason) => client.undoRoundImport(id, each, { reason })}
            />
          </>
        )}
      </Answer>
    </>
  )
}
