import type { EditionRevisions } from '@thang/contracts'
import { notFound } from '../../../platform/errors.ts'
import type { ReadTrx } from '../../../platform/db/database.ts'
import { loadUnitRegistry, referTo } from '../../units/index.ts'
import { listRevisions } from './queries.ts'

/** The revisions of an edition, the newest first, each with what it corrects. */
export async function getRevisions(trx: ReadTrx, code: string): Promise<EditionRevisions> {
  const rows = await listRevisions(trx, code)
  if (rows.length === 0) throw noSuchEdition(code)
  const registry = await loadUnitRegistry(trx)
  return {
    code,
    revisions: rows.map(({ publishedAt, erratum, ...row }) => ({
      ...row,
      publishedAt: publishedAt.toISOString(),
      erratum: erratum && {
        reason: erratum.reason,
        ranks: erratum.ranks.map(({ unit, valueBefore, valueAfter, rankBefore, rankAfter }) => ({
          unit: referTo(registry, unit),
          valueBefore,
          valueAfter,
          rankBefore,
          rankAfter,
        })),
        answers: erratum.answers.map(({ unit, node, name, before, after }) => ({
          unit: referTo(registry, unit),
          node,
          name,
          before,
          after,
        })),
      },
    })),
  }
}

export function noSuchEdition(code: string) {
  return notFound(`Không có kết quả công bố "${code}". Chọn lại trong danh sách kết quả.`, {
    edition: code,
  })
}
