import type { FrameworkDraftList } from '@thang/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { useGo, useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Form } from '../../../ui/controls/Form.tsx'
import { useForm } from '../../../ui/controls/useForm.ts'
import styles from '../frameworks.module.css'
import { firstOwner, OwnerFields, ownerUnit } from '../OwnerFields.tsx'
import type { SoundFile } from './checkedFile.ts'
import { FileFindings } from './FileFindings.tsx'
import { SetPreview } from './SetPreview.tsx'
import { UnderstoodColumns } from './UnderstoodColumns.tsx'

interface CreateFromFileProps {
  readonly sound: SoundFile
  readonly mayCreate: FrameworkDraftList['mayCreate']
}

/** What was understood of a file, and the draft that is made of it. */
export function CreateFromFile({ sound, mayCreate }: CreateFromFileProps) {
  const { t, client, path } = useWorkspace()
  const queries = useQueryClient()
  const go = useGo()
  const { body, understood, findings, name } = sound
  const { state, field } = useForm({
    initial: firstOwner(mayCreate),
    rules: {
      unit: (value, { owner }) =>
        owner === 'unit' && value === null ? t('newDraft.unitRule') : undefined,
    },
    async submit(owner) {
      const start = { from: 'file', text: JSON.stringify(body), code: null } as const
      const draft = await client.createFrameworkDraft({ unit: ownerUnit(owner), start })
      await queries.invalidateQueries({ queryKey: ['drafts'] })
      go(path('draft', { id: String(draft.id) }))
    },
  })
  return (
    <section className={styles.section} aria-labelledby="import-sound">
      <h2 id="import-sound">{t('import.sound', { name })}</h2>
      <SetPreview body={body} />
      {understood === null ? null : <UnderstoodColumns understood={understood} />}
      <FileFindings findings={findings} />
      <Form state={state} submit={t('import.create')}>
        <OwnerFields mayCreate={mayCreate} owner={field('owner')} unit={field('unit')} />
      </Form>
    </section>
  )
}
