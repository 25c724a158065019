import { SubmissionDetail, SubmissionMove } from '@thang/contracts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { WriteTrx } from '../../platform/db/database.ts'
import { actorWrite, type Workspace } from '../../platform/http/actorRoutes.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import type { Actor } from '../people/index.ts'
import { approveSubmission } from './approveSubmission.ts'
import { getSubmission } from './getSubmission.ts'
import { type AskedMove, type Move, moveSubmission } from './moveSubmission.ts'
import { submitSubmission } from './submitSubmission.ts'

const byId = z.strictObject({ id: z.coerce.number().int().positive() })

type Take = (
  trx: WriteTrx,
  actor: Actor,
  asked: Omit<AskedMove, 'action'>,
) => Promise<Outcome<number>>

const moves: readonly { readonly move: Move; readonly summary: string; readonly take: Take }[] = [
  { move: 'submit', summary: 'Gửi thủ trưởng duyệt / send it to the head', take: submitSubmission },
  { move: 'recall', summary: 'Rút lại trước khi duyệt / take it back', take: simply('recall') },
  { move: 'return', summary: 'Trả lại kèm lý do / give it back', take: simply('return') },
  { move: 'approve', summary: 'Duyệt phiếu / sign it', take: approveSubmission },
  {
    move: 'reopen',
    summary: 'Mở lại phiếu đã duyệt / reopen a signed one',
    take: simply('reopen'),
  },
]

/** The steps by which a submission goes on its way. */
export function mountMoves(app: FastifyInstance, workspace: Workspace<Actor>): void {
  for (const { move, summary, take } of moves) {
    actorWrite(app, workspace, {
      method: 'POST',
      path: `/submissions/:id/${move}`,
      summary,
      params: byId,
      body: SubmissionMove,
      answer: SubmissionDetail,
      run: async (trx, actor, { params, body }) => {
        const { answer: id, ...rest } = await take(trx, actor, { ...body, submission: params.id })
        return { ...rest, answer: await getSubmission(trx, actor, id) }
      },
    })
  }
}

function simply(action: Move): Take {
  return (trx, actor, asked) => moveSubmission(trx, actor, { ...asked, action })
}
