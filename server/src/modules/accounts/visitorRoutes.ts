import {
  Done,
  FirstAdministrator,
  LinkAcceptance,
  LinkDescription,
  LinkQuestion,
  PasswordReset,
  SignIn,
  SignInOptions,
} from '@thang/contracts'
import { vietnamDay } from '@thang/engine'
import type { FastifyInstance } from 'fastify'
import { nothing } from '../../platform/http/readRoute.ts'
import { acceptLink, describeLink } from './acceptLink.ts'
import { askPasswordReset } from './askPasswordReset.ts'
import { createFirstAdministrator } from './firstAdministrator.ts'
import { administratorExists } from './linkQueries.ts'
import { acceptAddress } from './newAddress.ts'
import type { AccountParts } from './parts.ts'
import { signIn } from './signIn.ts'
import { arrivalRoute, visitorRoute } from './visitorRoute.ts'

/** What somebody may do who is not signed in. */
export function mountVisitorRoutes(app: FastifyInstance, parts: AccountParts): void {
  mountSignInOptions(app, parts)
  arrivalRoute(app, parts, {
    path: '/session',
    summary: 'Đăng nhập bằng mật khẩu / sign in by password',
    body: SignIn,
    run: (visitor, body) => signIn(parts, visitor, body),
  })
  visitorRoute(app, parts, {
    path: '/links/describe',
    summary: 'Liên kết dùng một lần này để làm gì / what a one-time link is for',
    body: LinkQuestion,
    answer: LinkDescription,
    run: (visitor, body) => describeLink(parts, visitor, body),
  })
  arrivalRoute(app, parts, {
    path: '/links/accept',
    summary: 'Đặt mật khẩu bằng liên kết / choose a password by a link',
    body: LinkAcceptance,
    run: (visitor, body) => acceptLink(parts, visitor, body),
  })
  visitorRoute(app, parts, {
    path: '/links/accept-address',
    summary: 'Xác nhận địa chỉ thư mới bằng liên kết / confirm a new e-mail address by a link',
    body: LinkQuestion,
    answer: Done,
    run: (visitor, body) => acceptAddress(parts, visitor, body),
  })
  arrivalRoute(app, parts, {
    path: '/first-administrator',
    summary: 'Tạo quản trị viên đầu tiên / create the first administrator',
    body: FirstAdministrator,
    run: (visitor, body) => createFirstAdministrator(parts, visitor, body),
  })
  visitorRoute(app, parts, {
    path: '/password-reset',
    summary: 'Xin đặt lại mật khẩu qua thư / ask for a reset by mail',
    body: PasswordReset,
    answer: Done,
    run: (visitor, body) => askPasswordReset(parts, visitor, body),
  })
}

function mountSignInOptions(app: FastifyInstance, { db, clock, oidc }: AccountParts): void {
  app.route({
    method: 'GET',
    url: '/sign-in-options',
    config: { access: 'visitor' },
    schema: {
      summary: 'Các cách đăng nhập / the ways to sign in',
      querystring: nothing,
      response: { 200: SignInOptions },
    },
    handler: async () => {
      const today = vietnamDay(clock().getTime())
      const administered = await db.read((trx) => administratorExists(trx, today))
      return { firstStart: !administered, oidc: oidc === null ? null : { name: oidc.name } }
    },
  })
}
