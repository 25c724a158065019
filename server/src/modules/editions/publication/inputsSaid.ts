import type { FrozenAnswer, TraceNode } from '@thang/contracts'
import { askedInputs, type Framework, type FrameworkNode } from '@thang/engine'

/** What was put into the rule of an indicator, in its order, with chosen options in words. */
export function inputsSaid(
  { inputNames }: Pick<Framework, 'inputNames'>,
  node: FrameworkNode,
  answer: FrozenAnswer | undefined,
): TraceNode['inputs'] {
  if (answer === undefined || !('inputs' in answer)) return []
  const { inputs } = answer
  return askedInputs(node).flatMap(({ name, label, options }) => {
    const value = Object.hasOwn(inputs, name) ? inputs[name] : undefined
    if (value === undefined) return []
    const chosen = options?.find(({ code }) => code === String(value))?.name
    return {
      input: name,
      name: label ?? inputNames?.[name] ?? null,
      value,
      ...(chosen === undefined ? {} : { said: chosen }),
    }
  })
}
