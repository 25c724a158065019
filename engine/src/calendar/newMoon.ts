import { deltaT, sine } from './astronomy.ts'

/**
 * The instant of the new moon with the number `k` (0 is the first of the year 2000) as a Julian day in
 * universal time. Meeus, Astronomical Algorithms, chapter 49, with all of its terms: good to a few seconds
 * in our centuries.
 */
export function newMoon(k: number): number {
  const t = k / 1236.85
  const mean =
    2_451_550.097_66 +
    29.530_588_861 * k +
    t * t * (0.000_154_37 - 0.000_000_15 * t + 0.000_000_000_73 * t * t)
  const ephemeris = mean + periodicTerms(k, t) + planetaryTerms(k, t)
  return ephemeris - deltaT(2000 + k / 12.3685) / 86_400
}

/** How often the eccentricity of the orbit, then M, M′ and F (see below) enter a term, and its size in days. */
const periodic: readonly (readonly [number, number, number, number, number])[] = [
  [0, 0, 1, 0, -0.4072],
  [1, 1, 0, 0, 0.172_41],
  [0, 0, 2, 0, 0.016_08],
  [0, 0, 0, 2, 0.010_39],
  [1, -1, 1, 0, 0.007_39],
  [1, 1, 1, 0, -0.005_14],
  [2, 2, 0, 0, 0.002_08],
  [0, 0, 1, -2, -0.001_11],
  [0, 0, 1, 2, -0.000_57],
  [1, 1, 2, 0, 0.000_56],
  [0, 0, 3, 0, -0.000_42],
  [1, 1, 0, 2, 0.000_42],
  [1, 1, 0, -2, 0.000_38],
  [1, -1, 2, 0, -0.000_24],
  [0, 2, 1, 0, -0.000_07],
  [0, 0, 2, -2, 0.000_04],
  [0, 3, 0, 0, 0.000_04],
  [0, 1, 1, -2, 0.000_03],
  [0, 0, 2, 2, 0.000_03],
  [0, 1, 1, 2, -0.000_03],
  [0, -1, 1, 2, 0.000_03],
  [0, -1, 1, -2, -0.000_02],
  [0, 1, 3, 0, -0.000_02],
  [0, 0, 4, 0, 0.000_02],
]

function periodicTerms(k: number, t: number): number {
  const eccentricity = 1 - 0.002_516 * t - 0.000_007_4 * t * t
  // Mean anomalies of sun and moon, the moon's argument of latitude, the node of its orbit.
  const sun = 2.5534 + 29.105_356_7 * k - t * t * (0.000_001_4 + 0.000_000_11 * t)
  const moon = 201.5643 + 385.816_935_28 * k + t * t * (0.010_758_2 + 0.000_012_38 * t)
  const latitude = 160.7108 + 390.670_502_84 * k - t * t * (0.001_611_8 + 0.000_002_27 * t)
  const node = 124.7746 - 1.563_755_88 * k + t * t * (0.002_067_2 + 0.000_002_15 * t)
  let sum = -0.000_17 * sine(node)
  for (const [power, ofSun, ofMoon, ofLatitude, size] of periodic) {
    const angle = ofSun * sun + ofMoon * moon + ofLatitude * latitude
    sum += size * eccentricity ** power * sine(angle)
  }
  return sum
}

/** Angle in degrees at k = 0, its growth with each moon, and the size in millionths of a day. */
const planetary: readonly (readonly [number, number, number])[] = [
  [251.88, 0.016_321, 165],
  [251.83, 26.651_886, 164],
  [349.42, 36.412_478, 126],
  [84.66, 18.206_239, 110],
  [141.74, 53.303_771, 62],
  [207.14, 2.453_732, 60],
  [154.84, 7.306_86, 56],
  [34.52, 27.261_239, 47],
  [207.19, 0.121_824, 42],
  [291.34, 1.844_379, 40],
  [161.72, 24.198_154, 37],
  [239.56, 25.513_099, 35],
  [331.55, 3.592_518, 23],
]

function planetaryTerms(k: number, t: number): number {
  let sum = 325 * sine(299.77 + 0.107_408 * k - 0.009_173 * t * t)
  for (const [start, growth, size] of planetary) sum += size * sine(start + growth * k)
  return sum / 1_000_000
}
