import { type RefObject, useLayoutEffect, useState } from 'react'

export interface Scrolled {
  readonly top: number
  readonly left: number
  readonly width: number
  readonly height: number
}

/** How far an element is scrolled and how much of it is seen, in pixels. */
export function useScrolled(box: RefObject<HTMLElement | null>): Scrolled {
  // Until it is measured, as a desktop is.
  const [scrolled, setScrolled] = useState<Scrolled>({ top: 0, left: 0, width: 1100, height: 620 })
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return undefined
    const look = () =>
      setScrolled((before) => {
        const {
          scrollTop: top,
          scrollLeft: left,
          clientWidth: width,
          clientHeight: height,
        } = element
        const now = { top, left, width, height }
        return sameScroll(before, now) ? before : now
      })
    look()
    const sizes = new ResizeObserver(look)
    sizes.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      sizes.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [box])
  return scrolled
}

function sameScroll(one: Scrolled, other: Scrolled): boolean {
  return (
    one.top === other.top &&
    one.left === other.left &&
    one.width === other.width &&
    one.height === other.height
  )
}
