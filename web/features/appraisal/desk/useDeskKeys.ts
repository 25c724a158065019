import { type RefObject, useLayoutEffect } from 'react'
import { flushSync } from 'react-dom'
import { useGo } from '../../../app/workspace/workspace.tsx'
import { deskPress, type DeskPress } from '../appraisalKeys.ts'
import { asksReason, type DecisionMode, decisionModes } from './decisionDraft.ts'
import type { Decision } from './useDecision.ts'
import type { Way } from './useWay.ts'

interface DeskKeys {
  readonly box: RefObject<HTMLElement | null>
  readonly decision: Decision
  readonly way: Way
  readonly onEvidence: () => void
}

/** Hears the letters of the desk while nothing is being typed. */
export function useDeskKeys({ box, decision, way, onEvidence }: DeskKeys): void {
  const go = useGo()
  // Heard from the moment that the desk is seen: the next key may come at once.
  useLayoutEffect(() => {
    function press(pressed: DeskPress): void {
      const mode = decisionModes.find((each) => each === pressed)
      if (mode !== undefined) {
        if (!decision.modes.includes(mode)) return
        // Who types fast types on at once: its fields must be there before the next key.
        flushSync(() => decision.choose(mode))
        focusFirst(box.current, mode)
      }
      if (pressed === 'next') way.step(1)
      if (pressed === 'previous') way.step(-1)
      if (pressed === 'evidence') onEvidence()
      if (pressed === 'matrix') go(way.matrixAddress)
      if (pressed === 'drop') decision.choose(null)
      if (pressed === 'save') {
        if (decision.mode === null) way.step(1)
        else decision.state.submit()
      }
    }
    function listen(event: KeyboardEvent) {
      const pressed = deskPress(event)
      if (pressed === undefined || event.defaultPrevented || isBusy(event, pressed)) return
      event.preventDefault()
      press(pressed)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  })
}

/** In fields and windows the keys are theirs; Enter on a button or a link presses it. */
function isBusy({ target }: KeyboardEvent, pressed: DeskPress): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.closest('dialog, [role="dialog"], [role="menu"], [role="listbox"]') !== null)
    return true
  if (target.closest('textarea, select, input:not([type="radio"], [type="checkbox"])') !== null) {
    return true
  }
  return pressed === 'save' && target.closest('button, a, summary') !== null
}

/** Where one goes on typing: at what is asked for first, or at the button that saves. */
function focusFirst(box: HTMLElement | null, mode: DecisionMode): void {
  const find = (what: string) => box?.querySelector<HTMLElement>(`form ${what}`)
  const fields = ':is(input, select, textarea):not([name="reason"])'
  const typed = mode === 'points' || mode === 'inputs' ? find(fields) : null
  const reason = asksReason(mode) ? find('[name="reason"]') : null
  const target = typed ?? reason ?? find('button[type="submit"]')
  target?.focus()
}
