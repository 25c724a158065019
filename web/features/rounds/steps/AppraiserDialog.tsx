import type { Post } from '@thang/contracts'
import { useAsk } from '../../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import type { ComboOption } from '../../../ui/controls/ComboField.tsx'
import { PostField } from '../../people/PostField.tsx'
import { KindField, partOf } from './KindField.tsx'
import { NodeField } from './NodeField.tsx'
import type { StepProps } from './StepDialog.tsx'
import { StepForm } from './StepForm.tsx'
import { useReasonRule, useStep } from './useStep.ts'

/** Says which post appraises an indicator or a group. */
export function AppraiserDialog({ round, onClose }: StepProps) {
  const { t } = useWorkspace()
  const planned = round.state === 'planned'
  const { data } = useAsk(['posts', { role: 'appraiser' }], (client) =>
    client.listPosts({ role: 'appraiser' }),
  )
  const posts: Post[] = (data?.posts ?? []).filter(({ closed }) => !closed)
  const { state, values, field } = useAppraiser({ round, onClose })
  const part = partOf(round, values.kind)
  return (
    <StepForm
      title={t('roundStep.appraiserTitle', { name: round.name })}
      confirm={t('roundStep.appraiser')}
      explains={<p>{t('roundStep.appraiserWhat')}</p>}
      state={state}
      reason={field('reason')}
      reasonOptional={planned}
      onClose={onClose}
    >
      <KindField {...field('kind')} round={round} />
      {part === undefined ? null : (
        <NodeField
          key={part.kind}
          {...field('node')}
          round={round}
          kind={part.kind}
          label={t('roundStep.node')}
          hint={t('roundStep.nodeHint')}
        />
      )}
      <PostField
        {...field('post')}
        label={t('roundStep.post')}
        hint={t('roundStep.postHint')}
        posts={posts}
      />
    </StepForm>
  )
}

function useAppraiser({ round, onClose }: StepProps) {
  const { t, client } = useWorkspace()
  const none: ComboOption | null = null
  const reasonRule = useReasonRule({ optional: round.state === 'planned' })
  return useStep({
    initial: {
      kind: round.parts[0]?.kind ?? '',
      node: none as ComboOption | null,
      post: none as ComboOption | null,
      reason: '',
    },
    rules: {
      node: (value) => (value === null ? t('roundStep.nodeRule') : undefined),
      post: (value) => (value === null ? t('roundStep.postRule') : undefined),
      reason: reasonRule,
    },
    async take({ kind, node, post, reason }) {
      const part = partOf(round, kind)
      if (node === null || post === null || part === undefined) return undefined
      await client.assignAppraiser(round.id, {
        kind: part.kind,
        node: node.key,
        post: Number(post.key),
        reason: reason.trim() || null,
      })
      return t('roundDone.appraiser', { post: post.text, node: node.text })
    },
    close: onClose,
  })
}
