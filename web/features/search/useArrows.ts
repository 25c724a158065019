import { type RefObject, useEffect, useRef } from 'react'

/** The arrows go up and down the links of a list, and between it and the search box above. */
export function useArrows(): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    function listen(event: KeyboardEvent) {
      const step = steps[event.key]
      if (step === undefined || list.current === null || isElsewhere(list.current)) return
      event.preventDefault()
      go(list.current, step)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  return list
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** Arrows in other fields, menus and windows are theirs. */
function isElsewhere(list: HTMLElement): boolean {
  const at = document.activeElement
  if (at === null || at === document.body || list.contains(at)) return false
  return !at.matches('[data-search], h1')
}

function go(list: HTMLElement, step: number): void {
  const links = [...list.querySelectorAll('a')]
  const place = links.findIndex((link) => link === document.activeElement)
  if (place === 0 && step === -1) document.querySelector<HTMLElement>('[data-search]')?.focus()
  else if (place !== -1 || step === 1) links[place + step]?.focus()
}
