/** Sets of units and of weights are padded to a multiple of this. */
export const tile = 3

/**
 * Scores of a block of weight sets: `out[r × units + u]` = Σ values[u × n + j] · weights[r × n + j].
 * Units and sets are whole tiles. Nine sums run at once, so that a number that was loaded is used
 * three times and all of them stay in registers; each sum adds its products in the order of j,
 * whatever the blocks are, so that its bits never depend on them.
 */
export function sumProducts(
  values: Float64Array,
  weights: Float64Array,
  { n, units, sets }: { readonly n: number; readonly units: number; readonly sets: number },
  out: Float64Array,
): void {
  for (let u = 0; u < units; u += tile) {
    for (let r = 0; r < sets; r += tile) {
      sumTile(values, u * n, weights, r * n, n, out, r * units + u, units)
    }
  }
}

/** Three units by three sets, written out: loops over nine sums would keep them in memory. */
function sumTile(
  x: Float64Array,
  xa: number,
  w: Float64Array,
  wa: number,
  n: number,
  out: Float64Array,
  at: number,
  stride: number,
): void {
  const xb = xa + n
  const xc = xb + n
  const wb = wa + n
  const wc = wb + n
  let aa = 0
  let ab = 0
  let ac = 0
  let ba = 0
  let bb = 0
  let bc = 0
  let ca = 0
  let cb = 0
  let cc = 0
  for (let j = 0; j < n; j += 1) {
    const a = x[xa + j] ?? 0
    const b = x[xb + j] ?? 0
    const c = x[xc + j] ?? 0
    const first = w[wa + j] ?? 0
    aa += a * first
    ba += b * first
    ca += c * first
    const second = w[wb + j] ?? 0
    ab += a * second
    bb += b * second
    cb += c * second
    const third = w[wc + j] ?? 0
    ac += a * third
    bc += b * third
    cc += c * third
  }
  out[at] = aa
  out[at + 1] = ba
  out[at + 2] = ca
  out[at + stride] = ab
  out[at + stride + 1] = bb
  out[at + stride + 2] = cb
  out[at + 2 * stride] = ac
  out[at + 2 * stride + 1] = bc
  out[at + 2 * stride + 2] = cc
}
