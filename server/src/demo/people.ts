import type { Role } from '@thang/contracts'
import { identityOf } from './chance.ts'
import { index } from './frameworks.ts'
import { groups } from './indicators.ts'
import { inventAddress, inventName } from './names.ts'
import { departments, formerProvince, lastDayBefore, presentProvince, reform } from './provinces.ts'

/** Somebody of the demonstration. */
export interface InventedPerson {
  readonly id: string
  readonly name: string
  readonly email: string
}

/** A post with whom it is held by, from a first to a last day. */
export interface Seat {
  readonly person: string
  readonly unit: string
  readonly title: string
  readonly role: Role
  readonly scope: string | null
  readonly startsOn: string
  readonly endsOn: string | null
  /** Codes of groups, for appraisers. */
  readonly nodes: readonly string[]
}

export const beginning = '2023-01-02'
const office = 'minh-hoa-khoa-hoc'

/** The offices that have an account of their own, by a short key. */
const central = {
  administrator: 'quan-tri',
  coordinator: 'dieu-phoi',
  council: 'hoi-dong',
  leader: 'lanh-dao',
  inspector: 'thanh-tra',
  team: 'to-tham-dinh',
} as const
export type CentralKey = keyof typeof central

export function centralPerson(key: CentralKey): InventedPerson {
  return person(central[key], ['central', key])
}

/** Who appraises for a department. */
export function appraiserOf(department: string): InventedPerson {
  return person(`tham-dinh-${department.replace('minh-hoa-', '')}`, ['appraiser', department])
}

export function officerOf(unit: string): InventedPerson {
  return person(`can-bo-${unit}`, ['officer', unit])
}

export function headOf(unit: string): InventedPerson {
  return person(`thu-truong-${unit}`, ['head', unit])
}

/** The departments that appraise, each with its groups. */
export const appraisingDepartments = [...new Set(groups.map(({ appraisedBy }) => appraisedBy))]

/** The posts of the offices that run, appraise, decide and watch: in the former province and in the present one. */
export function centralSeats(): Seat[] {
  return [formerProvince, presentProvince].flatMap((province) => {
    const days =
      province === formerProvince
        ? { startsOn: beginning, endsOn: lastDayBefore }
        : { startsOn: reform, endsOn: null }
    // A department's posts of before stand beside those of now, under names of their own.
    const of = province === formerProvince ? ' (trước 01/7/2025)' : ''
    const seat = (key: CentralKey, title: string, role: Role, more: Partial<Seat> = {}): Seat => ({
      person: centralPerson(key).id,
      unit: province,
      title,
      role,
      scope: province,
      nodes: [],
      ...days,
      ...more,
    })
    return [
      seat('coordinator', `Cán bộ điều phối kỳ đánh giá${of}`, 'coordinator', { unit: office }),
      seat('council', 'Thành viên Hội đồng đánh giá', 'council'),
      seat('leader', 'Phó Chủ tịch UBND tỉnh, Chủ tịch Hội đồng', 'leader'),
      seat('inspector', 'Thanh tra viên', 'inspector'),
      seat('team', 'Tổ thẩm định liên ngành', 'appraiser', {
        nodes: groups.map(({ code }) => code),
      }),
      ...appraisingDepartments.map((unit) => ({
        ...seat('team', `Cán bộ thẩm định${of}`, 'appraiser', { unit }),
        person: appraiserOf(unit).id,
        nodes: groups.filter(({ appraisedBy }) => appraisedBy === unit).map(({ code }) => code),
      })),
    ]
  })
}

/** Officer and head of a unit. */
export function unitSeats(
  unit: { readonly code: string; readonly kind: string },
  days: Pick<Seat, 'startsOn' | 'endsOn'>,
): Seat[] {
  const { code } = unit
  const own = { unit: code, scope: code, nodes: [], ...days }
  return [
    { ...own, person: officerOf(code).id, title: 'Cán bộ đầu mối chuyển đổi số', role: 'officer' },
    { ...own, person: headOf(code).id, title: headTitle(unit), role: 'head' },
  ]
}

function headTitle({ code, kind }: { readonly code: string; readonly kind: string }): string {
  if (kind === 'department') return code === departments[0]?.code ? 'Chánh Văn phòng' : 'Giám đốc'
  return 'Chủ tịch UBND'
}

/** The index whose groups appraisers are bound to. */
export const appraisedIndex = index

function person(local: string, words: readonly string[]): InventedPerson {
  return {
    id: identityOf('person', ...words),
    name: inventName(...words),
    email: inventAddress(local),
  }
}
