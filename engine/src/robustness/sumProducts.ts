/**
 * Scores of a block of replications: `out[r × units + u]` = Σ values[u × n + j] · weights[r × n + j].
 * Units and replications are multiples of four (pad them). Sixteen sums run at once, so that a number
 * that was loaded is used four times; each sum adds its products in the order of j, whatever the
 * blocks are, so that its bits never depend on them.
 */
export function sumProducts(
  values: Float64Array,
  weights: Float64Array,
  n: number,
  units: number,
  replications: number,
  out: Float64Array,
): void {
  for (let u = 0; u < units; u += 4) {
    for (let r = 0; r < replications; r += 4) sumTile(values, weights, n, units, u, r, out)
  }
}

/** Four units by four replications, written out: loops over sixteen sums would keep them in memory. */
function sumTile(
  x: Float64Array,
  w: Float64Array,
  n: number,
  units: number,
  u: number,
  r: number,
  out: Float64Array,
): void {
  const xa = u * n
  const xb = xa + n
  const xc = xb + n
  const xd = xc + n
  const wa = r * n
  const wb = wa + n
  const wc = wb + n
  const wd = wc + n
  let [aa, ab, ac, ad] = [0, 0, 0, 0]
  let [ba, bb, bc, bd] = [0, 0, 0, 0]
  let [ca, cb, cc, cd] = [0, 0, 0, 0]
  let [da, db, dc, dd] = [0, 0, 0, 0]
  for (let j = 0; j < n; j += 1) {
    const a = x[xa + j] ?? 0
    const b = x[xb + j] ?? 0
    const c = x[xc + j] ?? 0
    const d = x[xd + j] ?? 0
    const first = w[wa + j] ?? 0
    aa += a * first
    ba += b * first
    ca += c * first
    da += d * first
    const second = w[wb + j] ?? 0
    ab += a * second
    bb += b * second
    cb += c * second
    db += d * second
    const third = w[wc + j] ?? 0
    ac += a * third
    bc += b * third
    cc += c * third
    dc += d * third
    const fourth = w[wd + j] ?? 0
    ad += a * fourth
    bd += b * fourth
    cd += c * fourth
    dd += d * fourth
  }
  write(out, r * units + u, aa, ba, ca, da)
  write(out, (r + 1) * units + u, ab, bb, cb, db)
  write(out, (r + 2) * units + u, ac, bc, cc, dc)
  write(out, (r + 3) * units + u, ad, bd, cd, dd)
}

function write(out: Float64Array, at: number, a: number, b: number, c: number, d: number): void {
  out[at] = a
  out[at + 1] = b
  out[at + 2] = c
  out[at + 3] = d
}
