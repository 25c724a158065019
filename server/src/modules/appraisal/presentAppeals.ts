import type { Appeal } from '@thang/contracts'
import type { AppealAction } from '@thang/engine'
import type { ReadTrx } from '../../platform/db/database.ts'
import { submissionAppraisal, type SubmissionInRound } from '../submissions/index.ts'
import type { AppealRow } from './appealQueries.ts'
import { judgeAppeal } from './judgeAppeal.ts'
import type { Appraiser } from './policy.ts'

/** Appeals of a submission as the asker sees them, with what they may do. */
export async function presentAppeals(
  trx: ReadTrx,
  { appraiser, about }: { readonly appraiser: Appraiser; readonly about: SubmissionInRound },
  appeals: readonly AppealRow[],
): Promise<Appeal[]> {
  const cited = appeals.flatMap(({ citations }) => citations)
  const shown = await submissionAppraisal.listCitationsOf(trx, appraiser.actor, cited)
  return appeals.map((appeal) => {
    const { id, node, version, reason, proposedPoints, state, by, decision } = appeal
    return {
      id,
      node,
      version,
      reason,
      proposedPoints,
      citations: appeal.citations.flatMap((each) => shown.get(each) ?? []),
      state,
      at: appeal.at.toISOString(),
      by,
      decision:
        appeal.decidedAt === null || appeal.decidedBy === null
          ? null
          : {
              as: decision,
              reason: appeal.decisionReason ?? '',
              at: appeal.decidedAt.toISOString(),
              by: appeal.decidedBy,
            },
      actions: actions.filter(
        (action) => !('refused' in judgeAppeal(appraiser, about, { node, state, action })),
      ),
    }
  })
}

const actions = ['take-back', 'uphold', 'reject'] as const satisfies readonly AppealAction[]
