import type { AppraisalDetail, Citation, EvidenceFile } from '@thang/contracts'
import { useState } from 'react'
import { ScreenHead } from '../../../app/workspace/ScreenHead.tsx'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { FileViewer } from '../../evidence/viewer/FileViewer.tsx'
import { useLocalText } from '../../frameworks/useLocalText.ts'
import { usePublic } from '../../frameworks/usePublic.ts'
import { AnswerSide } from './AnswerSide.tsx'
import { DecisionPart } from './DecisionPart.tsx'
import { DeskWay } from './DeskWay.tsx'
import { EntryList } from './EntryList.tsx'
import styles from './desk.module.css'
import { FlagNotice } from './FlagNotice.tsx'
import { HistorySide } from './HistorySide.tsx'
import { ScoresTable } from './ScoresTable.tsx'
import { useWay } from './useWay.ts'

/** What is read of a file beside the criterion. */
interface Shown {
  readonly file: EvidenceFile
  readonly pages: string | null
}

/** One answer on the table of who appraises it: criterion and answer at the left, the decision at the right. */
export function AppraisalDesk({ detail }: { readonly detail: AppraisalDetail }) {
  const { t, unitName } = useWorkspace()
  const text = useLocalText()
  const way = useWay(detail)
  const framework = useFramework(way.frameworkCode)
  const [shown, setShown] = useState<Shown | null>(null)
  // A decision that was taken begins anew, on what it made.
  const [taken, setTaken] = useState(0)
  const show = (file: EvidenceFile, { pages }: Citation) => setShown({ file, pages })
  return (
    <>
      <ScreenHead title={`${unitName(detail.unit)} · ${detail.node.code}`}>
        {t('desk.of', { round: detail.round.name, group: text(detail.groupName) })}
      </ScreenHead>
      <DeskWay way={way} detail={detail} />
      <div className={shown === null ? styles.desk : `${styles.desk} ${styles.reading}`}>
        <div className={styles.left}>
          <AnswerSide {...{ detail, framework, moments: way.moments }} onShow={show} />
        </div>
        <div className={styles.right}>
          <ScoresTable
            scores={detail.scores}
            maxPoints={detail.node.maxPoints}
            state={detail.state}
            changedAt={detail.entries[0]?.at ?? null}
            moments={way.moments}
          />
          <FlagNotice flags={detail.flags} />
          <DecisionPart
            key={taken}
            {...{ detail, framework, way }}
            onTaken={() => {
              setTaken(taken + 1)
              way.goOn()
            }}
            onEvidence={() => (shown === null ? openFirst(detail, show) : setShown(null))}
          />
          <section className={styles.part} aria-labelledby="appraisal-entries">
            <h2 id="appraisal-entries">{t('desk.entries')}</h2>
            <EntryList entries={detail.entries} appeals={detail.appeals} moments={way.moments} />
          </section>
          <HistorySide detail={detail} framework={framework} />
        </div>
        {shown === null ? null : (
          <div className={styles.paper}>
            <FileViewer key={shown.file.id} {...shown} onClose={() => setShown(null)} />
          </div>
        )}
      </div>
    </>
  )
}

/** What inputs are called; the desk can be read without it. */
function useFramework(code: string | undefined) {
  const { data } = usePublic(['framework', code ?? ''], async (client) =>
    code === undefined ? null : client.getFramework(code),
  )
  return data?.framework
}

function openFirst(
  { answer }: AppraisalDetail,
  show: (file: EvidenceFile, citation: Citation) => void,
): void {
  const citation = answer.citations.find(({ file }) => file?.mayOpen === true && file.inline)
  if (citation?.file !== undefined && citation.file !== null) show(citation.file, citation)
}
