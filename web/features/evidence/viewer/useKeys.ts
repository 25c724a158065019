import { type RefObject, useEffect, useRef } from 'react'

/** Hears the keys that are pressed while something in the element has the focus. */
export function useKeys(
  element: RefObject<HTMLElement | null>,
  press: (key: string) => void,
): void {
  const tell = useRef(press)
  useEffect(() => {
    tell.current = press
  })
  useEffect(() => {
    const box = element.current
    const listen = ({ key }: KeyboardEvent) => tell.current(key)
    box?.addEventListener('keydown', listen)
    return () => box?.removeEventListener('keydown', listen)
  }, [element])
}
