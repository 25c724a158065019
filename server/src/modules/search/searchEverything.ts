import type { Person, PostReference, SearchAnswer, SearchHit } from '@thang/contracts'
import { listNodes } from '@thang/engine'
import type { ReadTrx } from '../../platform/db/database.ts'
import { matcher } from '../../platform/fold.ts'
import { listEditionRows } from '../editions/index.ts'
import { listStoredFrameworks } from '../frameworks/index.ts'
import { type Actor, searchPeople } from '../people/index.ts'
import { searchUnits } from '../units/index.ts'

/** At most this many of each kind are listed; more words find less. */
const mostOfAKind = 20

/**
 * What holds every word of the question among all that the actor may see: units, published editions,
 * frameworks and their indicators are public; of people and posts, those of the actor's units.
 */
export async function searchEverything(
  trx: ReadTrx,
  actor: Actor,
  q: string,
): Promise<SearchAnswer> {
  const { people, posts } = await searchPeople(trx, actor, q)
  const found = [
    await findUnits(trx, q),
    people.map(hitOfPerson),
    posts.map(hitOfPost),
    await findEditions(trx, q),
    ...(await findInFrameworks(trx, q)),
  ]
  return {
    hits: found.flatMap((hits) => hits.slice(0, mostOfAKind)),
    more: found.some((hits) => hits.length > mostOfAKind),
  }
}

async function findUnits(trx: ReadTrx, q: string): Promise<SearchHit[]> {
  const units = await searchUnits(trx, { q })
  return units.map(({ code, name, nameEn }) => ({
    kind: 'unit',
    id: code,
    title: name,
    titleEn: nameEn,
    detail: code,
    parent: null,
  }))
}

function hitOfPerson({ id, name, email, posts: [first] }: Person): SearchHit {
  const detail = first === undefined ? email : `${first.title}, ${first.unit.name}`
  return { kind: 'person', id, title: name, titleEn: null, detail, parent: null }
}

function hitOfPost({ id, title, unit }: PostReference): SearchHit {
  const { code, name } = unit
  return { kind: 'post', id: String(id), title, titleEn: null, detail: name, parent: code }
}

async function findEditions(trx: ReadTrx, q: string): Promise<SearchHit[]> {
  const matches = matcher(q)
  const editions = await listEditionRows(trx)
  return editions
    .filter(({ code, title, indexName }) =>
      matches([code, title.vi, title.en, indexName.vi, indexName.en].join(' ')),
    )
    .map(({ code, title, period }) => ({
      kind: 'edition',
      id: code,
      title: title.vi,
      titleEn: title.en ?? null,
      detail: period,
      parent: null,
    }))
}

/** Frameworks by their names, then their groups and indicators by code and wording. */
async function findInFrameworks(trx: ReadTrx, q: string): Promise<[SearchHit[], SearchHit[]]> {
  const matches = matcher(q)
  const stored = (await listStoredFrameworks(trx)).map(({ framework }) => framework)
  const frameworks = stored
    .filter(({ code, name }) => matches([code, name.vi, name.en].join(' ')))
    .map(({ code, name }) => ({
      kind: 'framework' as const,
      id: code,
      title: name.vi,
      titleEn: name.en ?? null,
      detail: code,
      parent: null,
    }))
  const indicators = stored.flatMap((framework) =>
    listNodes(framework)
      .filter(({ code, name }) => matches([code, name.vi, name.en].join(' ')))
      .map(({ code, name }) => ({
        kind: 'indicator' as const,
        id: code,
        title: name.vi,
        titleEn: name.en ?? null,
        detail: framework.name.vi,
        parent: framework.code,
      })),
  )
  return [frameworks, indicators]
}
