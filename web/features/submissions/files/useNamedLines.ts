import type { AnswerContent, Framework, RoundDetail } from '@thang/contracts'
import { askedInputs, type FrameworkNode, listNodes } from '@thang/engine'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { usePublicFrameworks } from '../../frameworks/usePublicFrameworks.ts'
import { contentLines } from '../indicator/contentLines.ts'
import type { LinesOf } from './changedLines.ts'

/** The parts of an answer as the sets of the round call them; by the names of files until those have come. */
export function useNamedLines({ parts }: Pick<RoundDetail, 'parts'>): LinesOf {
  const { t, language } = useWorkspace()
  const frameworks = usePublicFrameworks(parts.map(({ framework }) => framework.code))
  return (code, content) => {
    const place = placeOf(frameworks, code, content) ?? unknownPlace
    return contentLines(content, { ...place, t, language })
  }
}

interface Place {
  readonly framework: Pick<Framework, 'inputNames'>
  readonly node: Pick<FrameworkNode, 'rule' | 'maxPoints'>
}

const unknownPlace: Place = { framework: {}, node: { maxPoints: null } }

/** Sets for several kinds of unit may use one code for different things: it is that which asks for what was given. */
function placeOf(
  frameworks: readonly Framework[],
  code: string,
  { inputs }: AnswerContent,
): Place | undefined {
  const places = frameworks.flatMap((framework): Place[] => {
    const node = listNodes(framework).find((each) => each.code === code)
    return node === undefined ? [] : [{ framework, node }]
  })
  return places.find(({ node }) => {
    const asked = new Set(askedInputs(node).map(({ name }) => name))
    return Object.keys(inputs).every((name) => asked.has(name))
  })
}
