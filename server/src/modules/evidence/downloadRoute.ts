import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Files } from '../../platform/files/index.ts'
import { actorFile } from '../../platform/http/actorBytes.ts'
import type { Workspace } from '../../platform/http/actorRoutes.ts'
import type { Actor } from '../people/index.ts'
import type { FileRow } from './fileQueries.ts'
import { mimeTypeOf, truthfulName } from './fileName.ts'
import { getFileSeen } from './getEvidence.ts'
import { bytesMissing, fileInfected, scanOwed } from './refusals.ts'
import { isInline } from './view.ts'

const byId = z.strictObject({ id: z.coerce.number().int().positive() })
const View = z.strictObject({
  view: z.enum(['inline', 'download']).default('download'),
})

/** Mounts the bytes of a file: shown by a browser where they are a PDF or an image, otherwise to keep. */
export function mountDownload(
  app: FastifyInstance,
  workspace: Workspace<Actor>,
  { store }: Pick<Files, 'store'>,
): void {
  actorFile(app, workspace, {
    path: '/evidence-files/:id',
    summary: 'Nội dung một tệp / the bytes of a file',
    params: byId,
    query: View,
    find: async (actor, { params, query }) => {
      const file = await workspace.db.read((trx) => getFileSeen(trx, actor, params.id))
      refuseUnsafe(file)
      const { id, name, bytes, sha256, type } = file
      return {
        name: truthfulName(name, type),
        bytes,
        inline: query.view === 'inline' && isInline(file) ? mimeTypeOf(type) : null,
        open: (range) =>
          store.open(sha256, range).catch((error: unknown) => {
            app.log.error({ err: error }, 'bytes of a file cannot be read')
            throw bytesMissing(id)
          }),
      }
    },
  })
}

/** What may hold a virus is not handed out. */
function refuseUnsafe({ id, scan, infection }: FileRow): void {
  if (scan === 'infected') throw fileInfected(id, infection ?? '')
  if (scan === 'scan-failed') throw scanOwed(id)
}
