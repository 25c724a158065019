import type { RoundDetail } from '@thang/contracts'
import { listNodes } from '@thang/engine'
import { useLocalText } from '../frameworks/useLocalText.ts'
import { useFrameworkOf } from './steps/NodeField.tsx'

interface NodeNameProps {
  readonly round: RoundDetail
  readonly kind: string | undefined
  readonly node: string
}

/** Code and words of an indicator or a group; the code alone until its framework has come. */
export function NodeName({ round, kind = '', node }: NodeNameProps) {
  const text = useLocalText()
  const framework = useFrameworkOf(round, kind)
  const found =
    framework === undefined ? undefined : listNodes(framework).find(({ code }) => code === node)
  return found === undefined ? node : `${node} ${text(found.name)}`
}
