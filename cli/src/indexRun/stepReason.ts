import type { StepError } from '@thang/engine'
import type { Messages } from '../messages.ts'

/**
 * Why a step could not be done, in the language of the messages. The engine throws English sentences for
 * what `checkSteps` does not find; each is known here by its form.
 */
export function stepReason({ cause }: StepError, messages: Messages): string {
  const text = cause instanceof Error ? cause.message : String(cause)
  for (const [shape, code, ...names] of shapes) {
    const match = shape.exec(text)
    if (match === null) continue
    const details = names.map((name, at) => [name, match[at + 1] ?? ''])
    return messages.problem(code, Object.fromEntries(details))
  }
  return messages.problem('index-reason-other', { message: text })
}

type Shape = readonly [RegExp, string, ...string[]]

/** The sentence, the code of its text, and the details that its groups hold. */
const shapes: readonly Shape[] = [
  [/^\w+: no unit is left$/, 'index-reason-no-unit'],
  [
    /^normalise: reference unit (.+) is there (\d+) times$/,
    'index-reason-reference',
    'unit',
    'times',
  ],
  [/^goalposts: low (.+) is not below high (.+)$/, 'index-reason-goalposts', 'low', 'high'],
  [/^winsorise: to force it takes a largest number$/, 'index-reason-force'],
  [/^aggregate: power (.+)$/, 'index-reason-power', 'power'],
  [/^(?:aggregate|weight): (.+) (?:weighs|is) (.+)$/, 'index-reason-weight', 'element', 'weight'],
  [/^weight: (.+) points for (.+)$/, 'index-reason-points', 'points', 'element'],
  [/^denominate: no column (.+) to divide (.+) by$/, 'index-reason-divisor', 'column', 'element'],
  [/^denominate: cannot divide (.+) by (.+)$/, 'index-reason-divide', 'element', 'factor'],
  [/^weight: no weight set (.+)$/, 'index-reason-set', 'set'],
  [/^\w+: no column (.+)$/, 'index-reason-column', 'column'],
  [/^\w+: no (?:indicator|element|aggregate) (.+)$/, 'index-reason-element', 'element'],
  [/^symmetricEigen: an entry is not finite$/, 'index-reason-not-finite'],
  [/^mean: no positive weight$/, 'index-reason-no-weight'],
]
