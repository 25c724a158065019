import type { LocalText } from '@thang/contracts'
import type { Phase } from '@thang/engine'

/** The phases as refusals and problems name them. */
export const phaseNames: Readonly<Record<Phase, Required<LocalText>>> = {
  'self-assessment': { vi: 'tự đánh giá', en: 'self-assessment' },
  approval: { vi: 'thủ trưởng duyệt', en: 'approval' },
  appraisal: { vi: 'thẩm định', en: 'appraisal' },
  explanation: { vi: 'giải trình', en: 'explanation' },
  appeal: { vi: 'phúc tra', en: 'appeal' },
  council: { vi: 'hội đồng quyết định', en: 'council' },
}
