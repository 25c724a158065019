import type { IndicatorScope, NewPost } from '@thang/contracts'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'
import { conflict, invalid } from '../../platform/errors.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import { loadUnitRegistry, type UnitRegistry } from '../units/index.ts'
import type { Actor } from './actor.ts'
import { permit } from './authority.ts'
import { mayManagePost } from './policy.ts'
import { insertPost, saveIndicators } from './postQueries.ts'
import { noSuchUnit } from './refusals.ts'

/** Codes of the groups, pillars and indicators that any issued framework of the index has; empty for no index. */
export type KnownNodes = (trx: ReadTrx, index: string) => Promise<ReadonlySet<string>>

/** Creates a post in a unit, which nobody holds yet. */
export async function createPost(
  trx: WriteTrx,
  actor: Actor,
  { knownNodes, ...post }: NewPost & { readonly knownNodes: KnownNodes },
): Promise<Outcome<number>> {
  const registry = await loadUnitRegistry(trx)
  const unit = existing(registry, post.unit, actor.today)
  const scope = post.scope === null ? null : existing(registry, post.scope, actor.today)
  const by = permit(
    mayManagePost(actor, post),
    'Anh/chị không được tạo vị trí có vai trò và phạm vi này ở đơn vị này. Hãy nhờ quản trị của đơn vị.',
    { unit: post.unit },
  )
  await checkIndicators(trx, post, knownNodes)
  const id = await insertPost(trx, post, actor.now)
  const indicators = await saveIndicators(trx, id, post.indicators)
  const { title, role } = post
  const fact = {
    action: 'post.create',
    subject: { kind: 'post', id: String(id) },
    unit: post.unit,
    by,
    after: { title, role, unit, scope, ...(indicators.length > 0 ? { indicators } : {}) },
  }
  return { answer: id, facts: [fact] }
}

/** Throws `invalid` where a post of the role may not be bound to one of the indicators. */
export async function checkIndicators(
  trx: ReadTrx,
  { role, indicators }: { readonly role: string; readonly indicators: readonly IndicatorScope[] },
  knownNodes: KnownNodes,
): Promise<void> {
  if (indicators.length > 0 && role !== 'appraiser') {
    throw invalid('Chỉ vị trí thẩm định gắn với chỉ số. Bỏ các chỉ số đã chọn rồi lưu lại.', {
      reason: 'indicators-of-appraisers-only',
    })
  }
  const byIndex = Map.groupBy(indicators, ({ index }) => index)
  for (const [index, chosen] of byIndex) {
    const known = await knownNodes(trx, index)
    const unknown = chosen.map(({ node }) => node).filter((node) => !known.has(node))
    if (unknown.length > 0) {
      throw invalid(
        `Bộ chỉ số "${index}" không có: ${unknown.join(', ')}. Chọn lại trong các nhóm và chỉ số của bộ chỉ số đã ban hành.`,
        { reason: 'unknown-indicators', index, nodes: unknown },
      )
    }
  }
}

function existing(registry: UnitRegistry, code: string, today: string) {
  const unit = registry.units.get(code)
  if (unit === undefined) throw noSuchUnit(code)
  if (unit.validTo !== null && unit.validTo < today) {
    throw conflict(
      `Đơn vị "${unit.name}" đã không còn từ sau ngày ${unit.validTo}. Hãy chọn đơn vị kế tục.`,
      { reason: 'unit-ended', unit: code },
    )
  }
  return { code, name: unit.name }
}
