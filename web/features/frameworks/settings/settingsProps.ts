import type { Framework } from '@thang/engine'
import type { DraftEditor } from '../editor/useDraftEditor.ts'

/** What the parts of the form for the whole set are given. */
export interface SettingsProps {
  readonly body: Framework
  readonly change: DraftEditor['changeSettings']
}
