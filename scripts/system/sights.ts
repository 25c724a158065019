import type { Desk } from './desk.ts'

/** The window that is open on somebody's screen. */
export const dialog = ({ page }: Desk) => page.getByRole('dialog')
/** Presses a button in it. */
export const inDialog = (desk: Desk, name: string | RegExp) =>
  dialog(desk).getByRole('button', { name }).click()
/** Until a heading of these very words is there. */
export const heading = ({ page }: Desk, name: string | RegExp) =>
  page.getByRole('heading', { name, exact: true }).first().waitFor()
/** Until the screen says so. */
export const said = ({ page }: Desk, text: string | RegExp) =>
  page.getByText(text).first().waitFor()

/** Until the answer that is on the screen is saved. */
export function saved(desk: Desk) {
  return said(desk, /^✓?\s*Đã lưu lúc/)
}
