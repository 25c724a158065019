/** The sine of an angle in degrees. */
export function sine(degrees: number): number {
  return Math.sin((degrees * Math.PI) / 180)
}

/**
 * By how many seconds the even time of astronomy is ahead of universal time in a year; the polynomials of
 * Espenak and Meeus (NASA, 2006). Only for 1961 to 2150; throws for other years.
 */
export function deltaT(year: number): number {
  if (year < 1961 || year > 2150) throw new RangeError(`the lunar calendar knows no year ${year}`)
  if (year < 1986) {
    const t = year - 1975
    return 45.45 + t * (1.067 - t / 260 - (t * t) / 718)
  }
  const t = year - 2000
  if (year < 2005) {
    const high = t * t * t * (0.001_727_5 + t * (0.000_651_814 + t * 0.000_023_735_99))
    return 63.86 + t * (0.3345 - 0.060_374 * t) + high
  }
  if (year < 2050) return 62.92 + t * (0.322_17 + 0.005_589 * t)
  return -20 + 32 * ((year - 1820) / 100) ** 2 - 0.5628 * (2150 - year)
}

/**
 * The apparent longitude of the sun in degrees, 0 to 360, at a Julian day in universal time: 0 at the spring
 * equinox, 270 at the winter solstice. Meeus, Astronomical Algorithms, chapter 25: good to 0.01 degrees,
 * which is a quarter of an hour.
 */
export function sunLongitude(julianDay: number): number {
  const year = 2000 + (julianDay - 2_451_545) / 365.25
  const t = (julianDay + deltaT(year) / 86_400 - 2_451_545) / 36_525
  const mean = 280.466_46 + t * (36_000.769_83 + 0.000_303_2 * t)
  const anomaly = 357.529_11 + t * (35_999.050_29 - 0.000_153_7 * t)
  const centre =
    (1.914_602 - t * (0.004_817 + 0.000_014 * t)) * sine(anomaly) +
    (0.019_993 - 0.000_101 * t) * sine(2 * anomaly) +
    0.000_289 * sine(3 * anomaly)
  const apparent = mean + centre - 0.005_69 - 0.004_78 * sine(125.04 - 1934.136 * t)
  return ((apparent % 360) + 360) % 360
}
