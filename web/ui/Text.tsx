import type { LocalText } from '@thang/contracts'
import { useSite } from '../app/site.tsx'

/** A text of the data in the page's language, or in Vietnamese, marked as such, where there is no English. */
export function Text({ of: text }: { of: LocalText }) {
  const { language } = useSite()
  if (language === 'vi') return text.vi
  return text.en === undefined ? <span lang="vi">{text.vi}</span> : text.en
}
