import type { LocalText } from '@thang/contracts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'

/** A text in the language of the screen, in Vietnamese where there is no other. */
export function useLocalText(): (text: LocalText) => string {
  const { language } = useWorkspace()
  return ({ vi, en }) => (language === 'en' ? (en ?? vi) : vi)
}
