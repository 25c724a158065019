/** The province of the finished rounds, and the one it went into. */
export const formerProvince = '26'
export const presentProvince = '25-2025'
/** First day of the units of 2025. */
export const reform = '2025-07-01'
export const lastDayBefore = '2025-06-30'

/** A department of the demonstration: invented, as its name says. */
export interface InventedDepartment {
  readonly code: string
  readonly name: string
  readonly nameEn: string
}

/** The list follows what provinces commonly have; it is nobody's. */
export const departments: readonly InventedDepartment[] = [
  ['van-phong', 'Văn phòng UBND tỉnh', 'Office of the People’s Committee'],
  ['khoa-hoc', 'Sở Khoa học và Công nghệ', 'Department of Science and Technology'],
  ['noi-vu', 'Sở Nội vụ', 'Department of Home Affairs'],
  ['tai-chinh', 'Sở Tài chính', 'Department of Finance'],
  ['tu-phap', 'Sở Tư pháp', 'Department of Justice'],
  ['giao-duc', 'Sở Giáo dục và Đào tạo', 'Department of Education and Training'],
  ['y-te', 'Sở Y tế', 'Department of Health'],
  ['cong-thuong', 'Sở Công Thương', 'Department of Industry and Trade'],
  ['xay-dung', 'Sở Xây dựng', 'Department of Construction'],
  ['nong-nghiep', 'Sở Nông nghiệp và Môi trường', 'Department of Agriculture and Environment'],
].map(([slug = '', name = '', nameEn = '']) => ({
  code: `minh-hoa-${slug}`,
  name: `${name} (minh họa)`,
  nameEn: `${nameEn} (demonstration)`,
}))
