import { useEffect, useState } from 'react'
import { Dialog } from '../../ui/controls/Dialog.tsx'
import styles from './ShortcutDialog.module.css'
import type { ScreenName } from './screens.ts'
import { useScreen } from './useScreen.ts'
import type { WordKey } from './words.ts'
import { useWorkspace } from './workspace.tsx'

interface Shortcut {
  readonly keys: string
  readonly key: WordKey
}

const shortcuts: readonly Shortcut[] = [
  { keys: '/', key: 'keys.search' },
  { keys: '?', key: 'keys.list' },
  { keys: 'Tab', key: 'keys.next' },
  { keys: 'Enter', key: 'keys.send' },
  { keys: 'Esc', key: 'keys.close' },
]

/** Keys that one screen has besides. */
const shortcutsOfScreen: Partial<Record<ScreenName, readonly Shortcut[]>> = {
  submission: [
    { keys: 'Enter', key: 'keys.submissionEnter' },
    { keys: 'Ctrl Enter', key: 'keys.submissionNext' },
    { keys: '↑ ↓', key: 'keys.submissionArrows' },
  ],
  appraisalMatrix: [
    { keys: '↑ ↓ ← →', key: 'keys.matrixArrows' },
    { keys: 'Enter', key: 'keys.matrixOpen' },
    { keys: 'A P Q D', key: 'keys.matrixAct' },
    { keys: 'C', key: 'keys.matrixCompare' },
  ],
  appraisalAnswer: [
    { keys: 'A P I N', key: 'keys.deskDecide' },
    { keys: 'Q T', key: 'keys.deskAsk' },
    { keys: 'D B', key: 'keys.deskSecond' },
    { keys: 'Enter', key: 'keys.deskSave' },
    { keys: 'J K', key: 'keys.deskWay' },
    { keys: 'V M', key: 'keys.deskSee' },
  ],
}

/** The keys of the workspace; `?` opens the list, `/` goes to the search box. */
export function ShortcutDialog() {
  const { t } = useWorkspace()
  const screen = useScreen()
  const own = screen === undefined ? undefined : shortcutsOfScreen[screen]
  const [open, setOpen] = useState(false)
  useEffect(() => {
    function listen(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (event.key === '?') setOpen(true)
      if (event.key === '/') focusSearch(event)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  if (!open) return null
  return (
    <Dialog title={t('keys.title')} onClose={() => setOpen(false)}>
      <dl className={styles.keys}>
        {[...(own ?? []), ...shortcuts].map(({ keys, key }) => (
          <div key={key}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{t(key)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}

/** The filter of the screen where it has one, else the search box of the header. */
function focusSearch(event: KeyboardEvent): void {
  const own = document.querySelector<HTMLInputElement>('main [data-search]')
  const field = own ?? document.querySelector<HTMLInputElement>('[data-search]')
  if (field === null) return
  event.preventDefault()
  field.focus()
  field.select()
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, dialog') !== null
}
