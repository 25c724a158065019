/** What the strip of a demonstration says. */
export interface DemonstrationWords {
  readonly label: string
  readonly explanation: string
}

/**
 * Says on every page, on the screen and on paper, that the figures are invented. It stands in the document itself,
 * outside of what scripts draw, so that nothing can leave it out.
 */
export function DemonstrationStrip({ words }: { readonly words: DemonstrationWords | null }) {
  if (words === null) return null
  return (
    <div role="note" data-demonstration="">
      <strong lang="vi">{words.label}</strong> <span>{words.explanation}</span>
    </div>
  )
}

/** Puts the label into the margin of every printed page. */
export function DemonstrationPrint() {
  return <link rel="stylesheet" media="print" href="/demonstration.css" />
}
