import type { CheckedFinding } from '@thang/engine'
import type { LocalText } from './localText.ts'
import { describeProblem } from './problemText.ts'

/** What a finding says and what to do, in both languages; `label` is what its input is called, where it has a name. */
export function describeFinding(
  { code, input, details }: CheckedFinding,
  label: LocalText | undefined,
): Required<LocalText> {
  const said = (name: string | null) =>
    describeProblem(`submission-${code}`, { ...details, input: name })
  if (label === undefined) return said(input)
  return { vi: said(label.vi).vi, en: said(label.en ?? label.vi).en }
}
