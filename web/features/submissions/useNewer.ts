import type { SubmissionDetail, SubmissionVersions } from '@thang/contracts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import type { SaverState } from './saving/answerSaver.ts'

/** What others save appears after this long, while the screen is looked at. */
const often = 20_000

/**
 * Asks in few words whether others did something, and reads the whole submission again only then. What is saved here
 * is known already.
 */
export function useNewer(detail: SubmissionDetail, saved: SaverState['saved']): void {
  const { client } = useWorkspace()
  const queries = useQueryClient()
  const { id } = detail
  const { data: versions, dataUpdatedAt } = useQuery({
    queryKey: ['submission-versions', id],
    queryFn: () => client.getSubmissionVersions(id),
    refetchInterval: often,
    refetchOnWindowFocus: 'always',
  })
  const isNewer = versions !== undefined && hasNewer(detail, saved, versions)
  useEffect(() => {
    if (isNewer) void queries.invalidateQueries({ queryKey: ['submissions', 'one', id] })
    // Each answer asks anew as long as what was read is older: the last try may not have got through.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isNewer, dataUpdatedAt, queries, id])
}

/** Whether the server has something that neither came with the submission nor was saved here. */
export function hasNewer(
  { answers, rest }: Pick<SubmissionDetail, 'answers' | 'rest'>,
  saved: SaverState['saved'],
  versions: SubmissionVersions,
): boolean {
  const known = (node: string) =>
    Math.max(
      answers.find((each) => each.node === node)?.version ?? 0,
      saved.get(node)?.version ?? 0,
    )
  return (
    versions.rest !== rest ||
    Object.entries(versions.answers).some(([node, version]) => version > known(node))
  )
}
