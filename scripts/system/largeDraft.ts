// Run in the page, whose world this program does not know: hence as text.

/** A draft of ten groups with twenty indicators each, sent as a file; its id. */
export const sendLargeDraft = `(async () => {
  const { csrfToken } = await (await fetch('/api/v1/session')).json()
  const rest = { knowledge: 'verified', source: null }
  const rule = { type: 'ratio-to-target', numerator: 'done', denominator: 'total', target: 0.8 }
  const indicator = (group, place) => ({
    code: \`\${group}.\${place}\`,
    level: 'indicator',
    name: { vi: \`Chỉ số thứ \${place} của nhóm \${group}\` },
    maxPoints: 5,
    rule: { ...rule, emptyDenominator: 'missing' },
    children: [],
    ...rest,
  })
  const places = Array.from({ length: 20 }, (_, place) => place + 1)
  const nodes = places.slice(0, 10).map((group) => ({
    code: String(group),
    level: 'group',
    name: { vi: \`Nhóm \${group}\` },
    maxPoints: 100,
    children: places.map((place) => indicator(group, place)),
    ...rest,
  }))
  const { framework } = await (await fetch('/api/v1/frameworks/service-quality-766')).json()
  const { legalBasis: _, clonedFrom: __, inputNames: ___, ...settings } = framework
  const own = { code: 'lon-2026', index: 'lon', name: { vi: 'Bộ lớn' }, legalBasis: null }
  const total = { maxPoints: 1000, total: { method: 'sum-of-points', per: 1000 } }
  const file = { ...settings, ...own, ...total, nodes, views: [], sources: [], notes: [] }
  const { drafts } = await (await fetch('/api/v1/framework-drafts')).json()
  const answer = await fetch('/api/v1/framework-drafts', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-csrf-token': csrfToken,
      'x-request-key': crypto.randomUUID(),
    },
    body: JSON.stringify({
      unit: drafts.find(({ unit }) => unit !== null).unit.code,
      start: { from: 'file', text: JSON.stringify(file), code: null },
    }),
  })
  const made = await answer.json()
  if (!answer.ok) throw new Error(JSON.stringify(made))
  return made.id
})()`

/** Types targets one after another, each until its points are drawn; milliseconds of each. */
export const timeKeystrokes = `(async () => {
  const label = [...document.querySelectorAll('label')].find((each) =>
    each.textContent?.startsWith('Mục tiêu'),
  )
  const field = document.querySelector(\`#\${CSS.escape(label?.htmlFor ?? '')}\`)
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  const outcome = [...document.querySelectorAll('output')].find((each) =>
    each.textContent?.includes('điểm'),
  )
  const times = []
  for (let target = 81; target <= 120; target += 1) {
    const before = outcome?.textContent
    const start = performance.now()
    set?.call(field, String(target))
    field?.dispatchEvent(new Event('input', { bubbles: true }))
    for (let turn = 0; turn < 50 && outcome?.textContent === before; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 0))
    }
    document.body.getBoundingClientRect()
    if (outcome?.textContent === before) throw new Error('the preview did not follow')
    times.push(performance.now() - start)
  }
  return times
})()`
