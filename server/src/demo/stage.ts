import { departments, formerProvince, presentProvince } from './provinces.ts'
import type { Story } from './story.ts'
import { listNewCommunes, listUnitsBelow, type PlacedUnit } from './seatQueries.ts'

/** Whom the story is about. */
export interface Cast {
  readonly communes: readonly PlacedUnit[]
  readonly districts: readonly PlacedUnit[]
  readonly departments: readonly PlacedUnit[]
  /** Of 2025, formed of the communes of before. */
  readonly newCommunes: readonly PlacedUnit[]
}

/** The units of the story, as they are shipped; the departments are invented. */
export async function loadCast({ db }: Pick<Story, 'db'>): Promise<Cast> {
  return db.read(async (trx) => {
    const below = await listUnitsBelow(trx, formerProvince, '2024-12-31')
    return {
      communes: below.filter(({ kind }) => kind === 'commune'),
      districts: below.filter(({ kind }) => kind === 'district'),
      departments: departments.map(({ code, name }) => ({ code, name, kind: 'department' })),
      newCommunes: await listNewCommunes(trx, presentProvince),
    }
  })
}

/** Does the work for each, so many at once; the first failure ends it. */
export async function forEachOf<One>(
  list: readonly One[],
  work: (one: One) => Promise<void>,
): Promise<void> {
  const left = [...list]
  const worker = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one)
  }
  await Promise.all(Array.from({ length: 4 }, worker))
}

/** An instant by the clock of Vietnam. */
export function vietnam(day: string, hour = '09:00'): Date {
  return new Date(`${day}T${hour}:00+07:00`)
}
