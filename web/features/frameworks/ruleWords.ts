import type { Framework, ScoringRule } from '@thang/contracts'
import { ruleWords } from '@thang/contracts/ruleWords'
import { useSite } from '../../app/site.tsx'

/** A sentence for each kind of rule, in the reader's language. */
export function useRuleWords(framework: Framework): (rule: ScoringRule) => string {
  const { language } = useSite()
  return (rule) => ruleWords(rule, { language, inputNames: framework.inputNames })
}
