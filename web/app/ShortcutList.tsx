import { useEffect, useRef } from 'react'
import type { MessageKey } from './i18n/translate.ts'
import { useSite } from './site.tsx'
import styles from './Shell.module.css'

const shortcuts: { keys: string; key: MessageKey }[] = [
  { keys: '/', key: 'keys.search' },
  { keys: '?', key: 'keys.list' },
  { keys: 'Esc', key: 'keys.close' },
  { keys: 'Tab', key: 'keys.next' },
  { keys: 'Enter', key: 'keys.open' },
]

/** The keys of the site in a dialog; `?` opens it, `/` goes to the search field. */
export function ShortcutList() {
  const { t } = useSite()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    function listen(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (event.key === '/') focusSearch(event)
      if (event.key === '?') dialog.current?.showModal()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="shortcuts-title">
      <h2 id="shortcuts-title">{t('keys.title')}</h2>
      <dl>
        {shortcuts.map(({ keys, key }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{t(key)}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">{t('keys.shut')}</button>
      </form>
    </dialog>
  )
}

/** The page's own filter where it has one, else the search field of the header. */
function focusSearch(event: KeyboardEvent): void {
  const own = document.querySelector<HTMLInputElement>('main [data-search]')
  const field = own ?? document.querySelector<HTMLInputElement>('[data-search]')
  if (field === null) return
  event.preventDefault()
  field.focus()
  field.select()
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
}
