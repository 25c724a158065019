import {
  Delegation,
  Holding,
  HoldingEnd,
  NewDelegation,
  NewHolding,
  NewPost,
  Post,
  PostIndicators,
  PostList,
  PostListQuery,
  Reasoned,
} from '@thang/contracts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { actorRead, actorWrite, type Workspace } from '../../platform/http/actorRoutes.ts'
import { nothing } from '../../platform/http/readRoute.ts'
import type { Actor } from './actor.ts'
import { changeIndicators } from './changeIndicators.ts'
import { closePost } from './closePost.ts'
import { createPost, type KnownNodes } from './createPost.ts'
import { delegate } from './delegate.ts'
import { endHolding, getHolding } from './endHolding.ts'
import { getPost } from './getPost.ts'
import { givePost } from './givePost.ts'
import { listPosts } from './lists.ts'
import { getDelegation, revokeDelegation } from './revokeDelegation.ts'

const byId = z.strictObject({ id: z.coerce.number().int().positive() })

export function mountPostRoutes(
  app: FastifyInstance,
  workspace: Workspace<Actor>,
  knownNodes: KnownNodes,
): void {
  mountPosts(app, workspace, knownNodes)
  mountHoldings(app, workspace)
  mountDelegations(app, workspace)
}

function mountPosts(
  app: FastifyInstance,
  workspace: Workspace<Actor>,
  knownNodes: KnownNodes,
): void {
  actorRead(app, workspace, {
    path: '/posts',
    summary: 'Vị trí việc làm, tìm không cần dấu / posts, searched without diacritics',
    params: nothing,
    query: PostListQuery,
    answer: PostList,
    run: (trx, actor, { query }) => listPosts(trx, actor, query),
  })
  actorRead(app, workspace, {
    path: '/posts/:id',
    summary: 'Một vị trí và người giữ / one post and who holds it',
    params: byId,
    query: nothing,
    answer: Post,
    run: (trx, actor, { params }) => getPost(trx, actor, params.id),
  })
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/posts',
    summary: 'Tạo vị trí / create a post',
    params: nothing,
    body: NewPost,
    answer: Post,
    run: async (trx, actor, { body }) => {
      const { answer, facts } = await createPost(trx, actor, { ...body, knownNodes })
      return { answer: await getPost(trx, actor, answer), facts }
    },
  })
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/posts/:id/close',
    summary: 'Đóng vị trí / close a post',
    params: byId,
    body: Reasoned,
    answer: Post,
    run: async (trx, actor, { params, body }) => {
      const { answer, facts } = await closePost(trx, actor, { ...body, post: params.id })
      return { answer: await getPost(trx, actor, answer), facts }
    },
  })
  actorWrite(app, workspace, {
    method: 'PUT',
    path: '/posts/:id/indicators',
    summary: 'Gắn vị trí thẩm định với chỉ số / bind an appraiser’s post to indicators',
    params: byId,
    body: PostIndicators,
    answer: Post,
    run: async (trx, actor, { params, body }) => {
      const { answer, facts } = await changeIndicators(trx, actor, {
        ...body,
        post: params.id,
        knownNodes,
      })
      return { answer: await getPost(trx, actor, answer), facts }
    },
  })
}

function mountHoldings(app: FastifyInstance, workspace: Workspace<Actor>): void {
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/posts/:id/holders',
    summary: 'Giao vị trí / give a post to a person',
    params: byId,
    body: NewHolding,
    answer: Holding,
    run: async (trx, actor, { params, body }) => {
      const { answer, facts } = await givePost(trx, actor, { ...body, post: params.id })
      return { answer: await getHolding(trx, actor, answer), facts }
    },
  })
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/holdings/:id/end',
    summary: 'Kết thúc giữ vị trí / end a holding',
    params: byId,
    body: HoldingEnd,
    answer: Holding,
    run: async (trx, actor, { params, body }) => {
      const { answer, facts } = await endHolding(trx, actor, { ...body, holding: params.id })
      return { answer: await getHolding(trx, actor, answer), facts }
    },
  })
}

function mountDelegations(app: FastifyInstance, workspace: Workspace<Actor>): void {
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/delegations',
    summary: 'Ủy quyền / delegate',
    params: nothing,
    body: NewDelegation,
    answer: Delegation,
    run: async (trx, actor, { body }) => {
      const { answer, facts } = await delegate(trx, actor, body)
      return { answer: await getDelegation(trx, actor, answer), facts }
    },
  })
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/delegations/:id/revoke',
    summary: 'Thu hồi ủy quyền / revoke a delegation',
    params: byId,
    body: Reasoned,
    answer: Delegation,
    run: async (trx, actor, { params, body }) => {
      const { answer, facts } = await revokeDelegation(trx, actor, {
        ...body,
        delegation: params.id,
      })
      return { answer: await getDelegation(trx, actor, answer), facts }
    },
  })
}
