import { EditionRevisions, EditionTrace } from '@thang/contracts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Database } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import type { Files } from '../../../platform/files/index.ts'
import { publicFile } from '../../../platform/http/publicFile.ts'
import { Code, nothing, readRoute } from '../../../platform/http/readRoute.ts'
import { pickedRevision, startReading } from '../reading.ts'
import { getRevisions, noSuchEdition } from './getRevisions.ts'
import { getTrace } from './getTrace.ts'
import { findFileText, findPublicFile } from './queries.ts'

const byCode = z.strictObject({ code: Code })
const OfRevision = z.strictObject({
  revision: z
    .string()
    .regex(/^[1-9]\d{0,4}$/)
    .optional()
    .describe('An earlier revision of the edition; the newest unless given.'),
})
const View = z.strictObject({ view: z.enum(['inline', 'download']).default('download') })

/** What lies behind an edition that was made here: for anyone to follow and to work out again. */
export function mountPublication(app: FastifyInstance, db: Database): void {
  readRoute(app, db, {
    path: '/editions/:code/units/:unit/trace',
    access: 'public',
    summary: 'Vì sao đơn vị có thứ hạng này / why a unit has its rank',
    params: z.strictObject({ code: Code, unit: Code }),
    query: OfRevision,
    answer: EditionTrace,
    run: async (trx, { params, query }) =>
      getTrace(await startReading(trx, pickedRevision(params.code, query)), {
        edition: params.code,
        unit: params.unit,
      }),
  })
  readRoute(app, db, {
    path: '/editions/:code/revisions',
    access: 'public',
    summary: 'Các bản và đính chính / revisions and errata',
    params: byCode,
    query: nothing,
    answer: EditionRevisions,
    run: (trx, { params }) => getRevisions(trx, params.code),
  })
  for (const [of, summary] of [
    ['package', 'Gói để tính lại / the package to work it out again'],
    ['result', 'Kết quả tính từ gói / the result of the package'],
  ] as const) {
    const name = of === 'package' ? 'edition.json' : 'result.json'
    readRoute(app, db, {
      path: `/editions/:code/${name}`,
      access: 'public',
      summary,
      params: byCode,
      query: OfRevision,
      answer: z.string(),
      file: ({ params, query }) => ({
        name: [
          params.code,
          query.revision === undefined ? '' : `-r${query.revision}`,
          `-${name}`,
        ].join(''),
        type: 'application/json; charset=utf-8',
      }),
      run: async (trx, { params, query }) => {
        const revision = query.revision === undefined ? null : Number(query.revision)
        const found = await findFileText(trx, { code: params.code, revision, of })
        if (found === undefined) throw noSuchEdition(params.code)
        return found.text
      },
    })
  }
}

/** Files of public documents that answers of a published edition rest on. */
export function mountEditionEvidence(
  app: FastifyInstance,
  { db, store }: { readonly db: Database; readonly store: Pick<Files['store'], 'open'> },
): void {
  publicFile(app, {
    path: '/editions/:code/evidence/:file',
    summary: 'Tài liệu công khai của kết quả / a public document of an edition',
    params: z.strictObject({ code: Code, file: z.coerce.number().int().positive() }),
    query: View,
    find: async ({ params, query }) => {
      const file = await db.read((trx) => findPublicFile(trx, params.code, params.file))
      if (file === undefined) throw noSuchEdition(params.code)
      const { name, bytes, sha256, inline } = file
      return {
        name,
        bytes,
        inline: query.view === 'inline' ? inline : null,
        open: (range) =>
          store.open(sha256, range).catch((error: unknown) => {
            app.log.error({ err: error }, 'bytes of a published file cannot be read')
            throw new AppError(
              'unavailable',
              'Tệp này hiện không đọc được. Thử lại sau, hoặc hỏi cơ quan công bố.',
              { file: params.file },
            )
          }),
      }
    },
  })
}
