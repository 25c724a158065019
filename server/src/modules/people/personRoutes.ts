import { PersonDetail, PersonEdit, PersonId, PersonList, PersonListQuery } from '@thang/contracts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { actorRead, actorWrite, type Workspace } from '../../platform/http/actorRoutes.ts'
import { nothing } from '../../platform/http/readRoute.ts'
import type { Actor } from './actor.ts'
import { editPerson, type TellAddress } from './editPerson.ts'
import { getPersonDetail } from './getPersonDetail.ts'
import { listPeople } from './lists.ts'

const byId = z.strictObject({ id: PersonId })

export function mountPersonRoutes(
  app: FastifyInstance,
  workspace: Workspace<Actor>,
  tellAddress: TellAddress,
): void {
  actorRead(app, workspace, {
    path: '/people',
    summary: 'Cán bộ, tìm không cần dấu / people, searched without diacritics',
    params: nothing,
    query: PersonListQuery,
    answer: PersonList,
    run: (trx, actor, { query }) => listPeople(trx, actor, query),
  })
  actorRead(app, workspace, {
    path: '/people/:id',
    summary: 'Một cán bộ: vị trí, ủy quyền, việc được làm / one person',
    params: byId,
    query: nothing,
    answer: PersonDetail,
    run: (trx, actor, { params }) => getPersonDetail(trx, actor, params.id),
  })
  actorWrite(app, workspace, {
    method: 'PUT',
    path: '/people/:id',
    summary: 'Sửa thông tin một cán bộ / change name, address, phone, language',
    params: byId,
    body: PersonEdit,
    answer: PersonDetail,
    run: async (trx, actor, { params, body }) => {
      const edit = { ...body, person: params.id, tellAddress }
      const { answer, ...rest } = await editPerson(trx, actor, edit)
      return { answer: await getPersonDetail(trx, actor, answer), ...rest }
    },
  })
}
