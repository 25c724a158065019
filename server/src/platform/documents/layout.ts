/**
 * Measures of Decree 30/2020/NĐ-CP, Annex I: A4, margins above and below 20–25 mm, left 30–35 mm, right
 * 15–20 mm; lying across, as the decree allows where there is a table. In millimetres.
 */
export const page = {
  width: 297,
  height: 210,
  top: 20,
  bottom: 20,
  left: 30,
  right: 20,
}

/** Width within the margins, in millimetres. */
export const innerWidth = page.width - page.left - page.right

/** Lines under the motto (as long as it is) and under the issuing body (a third to a half of it). */
export const rules = { motto: 55, issuer: 30 }

/** Sizes of type in points; the decree gives ranges for all but the table's. */
export const size = {
  nation: 13,
  motto: 14,
  body: 13,
  label: 14,
  title: 14,
  caption: 13,
  text: 13,
  table: 11,
  receiversLabel: 12,
  receivers: 11,
  pageNumber: 13,
  stamp: 110,
}

/** Millimetres as points of 1/72 inch. */
export function points(millimetres: number): number {
  return (millimetres * 72) / 25.4
}
