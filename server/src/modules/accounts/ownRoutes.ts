import {
  Done,
  FactorProof,
  FactorSetUp,
  OwnSessionList,
  PasswordChange,
  ProfileEdit,
  RecoveryCodes,
  Session,
} from '@thang/contracts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { nothing } from '../../platform/http/readRoute.ts'
import { changePassword } from './changePassword.ts'
import { describeSession } from './describeSession.ts'
import { editProfile } from './editProfile.ts'
import { renewToken } from './gate.ts'
import { endOtherSessions, endOwnSession, listOwnSessions, signOut } from './ownSessions.ts'
import type { AccountParts } from './parts.ts'
import {
  beginFactorSetUp,
  confirmFactor,
  proveSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
} from './secondFactor.ts'
import { sessionCookie } from './sessionCookie.ts'
import { anyStep, type SessionChange, sessionRoute } from './sessionRoute.ts'

/** What people do about their own session, password, second factor and profile. */
export function mountOwnRoutes(app: FastifyInstance, parts: AccountParts): void {
  mountSessionRoutes(app, parts)
  mountFactorRoutes(app, parts)
  mountProfileRoutes(app, parts)
}

function mountSessionRoutes(app: FastifyInstance, parts: AccountParts): void {
  sessionRoute(app, parts, {
    method: 'GET',
    path: '/session',
    params: nothing,
    body: nothing,
    answer: Session,
    summary: 'Phiên đang dùng / the present session',
    owing: anyStep,
    run: (change) => show(parts, change),
  })
  sessionRoute(app, parts, {
    method: 'DELETE',
    path: '/session',
    params: nothing,
    body: nothing,
    answer: Done,
    summary: 'Đăng xuất / sign out',
    owing: anyStep,
    run: async (change) => {
      const answer = await signOut(parts, change)
      sessionCookie(parts.publicUrl).clear(change.reply)
      return answer
    },
  })
  sessionRoute(app, parts, {
    method: 'GET',
    path: '/sessions',
    params: nothing,
    body: nothing,
    answer: OwnSessionList,
    summary: 'Các phiên của mình / one’s own sessions',
    owing: [],
    run: (change) => listOwnSessions(parts, change),
  })
  sessionRoute(app, parts, {
    method: 'DELETE',
    path: '/sessions',
    params: nothing,
    body: nothing,
    answer: Done,
    summary: 'Kết thúc các phiên khác / end one’s other sessions',
    owing: [],
    run: (change) => endOtherSessions(parts, change),
  })
  sessionRoute(app, parts, {
    method: 'DELETE',
    path: '/sessions/:id',
    body: nothing,
    answer: Done,
    params: z.strictObject({ id: z.uuid() }),
    summary: 'Kết thúc một phiên của mình / end one of one’s own sessions',
    owing: [],
    run: (change, { params }) => endOwnSession(parts, change, params.id),
  })
}

function mountFactorRoutes(app: FastifyInstance, parts: AccountParts): void {
  const proof = { method: 'POST', params: nothing, body: FactorProof } as const
  sessionRoute(app, parts, {
    ...proof,
    path: '/session/second-factor',
    answer: Session,
    summary: 'Nhập mã xác thực hai bước / give the second factor',
    owing: anyStep,
    run: async (change, { body }) => {
      await proveSecondFactor(parts, change, body)
      await renewTokenOf(parts, change)
      return show(parts, change)
    },
  })
  sessionRoute(app, parts, {
    method: 'POST',
    path: '/session/totp',
    params: nothing,
    body: nothing,
    answer: FactorSetUp,
    summary: 'Bắt đầu thiết lập xác thực hai bước / begin to set up a second factor',
    owing: ['set-up-second-factor'],
    run: (change) => beginFactorSetUp(parts, change),
  })
  sessionRoute(app, parts, {
    ...proof,
    path: '/session/totp/confirm',
    answer: RecoveryCodes,
    summary: 'Xác nhận xác thực hai bước / confirm the second factor',
    owing: ['set-up-second-factor'],
    run: async (change, { body }) => {
      const answer = await confirmFactor(parts, change, body)
      await renewTokenOf(parts, change)
      return answer
    },
  })
  sessionRoute(app, parts, {
    ...proof,
    path: '/session/totp/remove',
    answer: Session,
    summary: 'Gỡ xác thực hai bước / remove the second factor',
    owing: [],
    run: async (change, { body }) => {
      await removeSecondFactor(parts, change, body)
      return show(parts, change)
    },
  })
  sessionRoute(app, parts, {
    ...proof,
    path: '/session/recovery-codes',
    answer: RecoveryCodes,
    summary: 'Tạo lại mã khôi phục / new recovery codes',
    owing: [],
    run: (change, { body }) => renewRecoveryCodes(parts, change, body),
  })
}

function mountProfileRoutes(app: FastifyInstance, parts: AccountParts): void {
  sessionRoute(app, parts, {
    method: 'POST',
    path: '/session/password',
    params: nothing,
    body: PasswordChange,
    answer: Session,
    summary: 'Đổi mật khẩu của mình / change one’s own password',
    owing: ['new-password'],
    run: async (change, { body }) => {
      await changePassword(parts, change, body)
      return show(parts, change)
    },
  })
  sessionRoute(app, parts, {
    method: 'PUT',
    path: '/profile',
    params: nothing,
    body: ProfileEdit,
    answer: Session,
    summary: 'Sửa thông tin của mình / change one’s own profile',
    owing: [],
    run: async (change, { body }) => {
      await editProfile(parts, change, body)
      return show(parts, change)
    },
  })
}

function renewTokenOf(parts: AccountParts, { session, now, reply }: SessionChange): Promise<void> {
  return renewToken(parts, { id: session.id, now }, reply)
}

function show(parts: AccountParts, { session }: SessionChange): Promise<Session> {
  return parts.db.read((trx) => describeSession(trx, parts, session))
}
