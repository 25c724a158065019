import { Invitation, PersonDetail, PersonId, Reasoned } from '@thang/contracts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { WriteTrx } from '../../platform/db/database.ts'
import { actorWrite } from '../../platform/http/actorRoutes.ts'
import { nothing } from '../../platform/http/readRoute.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import type { Actor } from '../people/index.ts'
import { inviteAgain, invitePerson } from './invite.ts'
import {
  disablePerson,
  enablePerson,
  endSessionsOfPerson,
  type ManagedPerson,
  resetPassword,
  resetSecondFactor,
} from './manageAccounts.ts'
import type { AccountParts } from './parts.ts'

const byId = z.strictObject({ id: PersonId })

/** What administrators do about the accounts of others. */
export function mountManagementRoutes(app: FastifyInstance, parts: AccountParts): void {
  const { address } = parts
  actorWrite(app, parts, {
    method: 'POST',
    path: '/people',
    params: nothing,
    body: Invitation,
    answer: PersonDetail,
    summary: 'Mời một người vào một vị trí / invite a person to a post',
    run: (trx, actor, { body }) => invitePerson(trx, actor, { ...body, address }),
  })
  actorWrite(app, parts, {
    method: 'POST',
    path: '/people/:id/invitation',
    params: byId,
    body: nothing,
    answer: PersonDetail,
    summary: 'Gửi lại lời mời / send the invitation again',
    run: (trx, actor, { params }) => inviteAgain(trx, actor, { person: params.id, address }),
  })
  const manage = manageWith(app, parts)
  manage('disable', 'Ngừng đăng nhập / keep from signing in', disablePerson)
  manage('enable', 'Mở lại đăng nhập / let sign in again', enablePerson)
  manage(
    'reset-password',
    'Gửi liên kết đặt lại mật khẩu / mail a reset link',
    (trx, actor, input) => resetPassword(trx, actor, { ...input, address }),
  )
  manage(
    'reset-second-factor',
    'Gỡ xác thực hai bước đã mất / remove a lost second factor',
    resetSecondFactor,
  )
  manage('end-sessions', 'Kết thúc mọi phiên / end every session', endSessionsOfPerson)
}

type Manage = (trx: WriteTrx, actor: Actor, input: ManagedPerson) => Promise<Outcome<PersonDetail>>

/** Mounts what is done to one person and needs nothing but a reason. */
function manageWith(app: FastifyInstance, parts: AccountParts) {
  return (verb: string, summary: string, run: Manage): void =>
    actorWrite(app, parts, {
      method: 'POST',
      path: `/people/:id/${verb}`,
      params: byId,
      body: Reasoned,
      answer: PersonDetail,
      summary,
      run: (trx, actor, { params, body }) => run(trx, actor, { ...body, person: params.id }),
    })
}
