import type { RegisteredUnitKind } from '@thang/contracts'

/** What a table of units of the kind is called. */
export const kindWords: Readonly<
  Record<RegisteredUnitKind, { readonly vi: string; readonly en: string }>
> = {
  province: { vi: 'các tỉnh, thành phố', en: 'provinces' },
  'ministry-with-public-services': {
    vi: 'các bộ, ngành có dịch vụ công',
    en: 'ministries with public services',
  },
  'ministry-without-public-services': {
    vi: 'các bộ, ngành không có dịch vụ công',
    en: 'ministries without public services',
  },
  department: { vi: 'các sở, ban, ngành', en: 'departments' },
  commune: { vi: 'các xã, phường, đặc khu', en: 'communes' },
  district: { vi: 'các huyện, thị xã, thành phố', en: 'districts' },
  other: { vi: 'các đơn vị khác', en: 'other units' },
}
