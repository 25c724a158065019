import type { ScreenEntry } from './screens.ts'

export type RoundScreenName = 'rounds' | 'newRound' | 'round' | 'roundPlan' | 'roundProgress'

/** Screens of rounds of assessment. */
export const roundScreens: Readonly<Record<RoundScreenName, ScreenEntry>> = {
  rounds: {
    path: { vi: '/lam-viec/ky-danh-gia', en: '/en/workspace/rounds' },
    file: 'rounds/RoundsScreen',
    title: 'screen.rounds',
    access: 'rounds',
    parent: 'home',
  },
  newRound: {
    path: { vi: '/lam-viec/lap-ky-danh-gia', en: '/en/workspace/new-round' },
    file: 'rounds/NewRoundScreen',
    title: 'screen.newRound',
    access: 'rounds',
    parent: 'rounds',
  },
  round: {
    path: { vi: '/lam-viec/ky-danh-gia/:id', en: '/en/workspace/rounds/:id' },
    file: 'rounds/RoundScreen',
    title: 'screen.round',
    access: 'signed-in',
    parent: 'rounds',
  },
  roundPlan: {
    path: { vi: '/lam-viec/ky-danh-gia/:id/ke-hoach', en: '/en/workspace/rounds/:id/plan' },
    file: 'rounds/RoundPlanScreen',
    title: 'screen.roundPlan',
    access: 'signed-in',
    parent: 'rounds',
  },
  roundProgress: {
    path: { vi: '/lam-viec/ky-danh-gia/:id/tien-do', en: '/en/workspace/rounds/:id/progress' },
    file: 'rounds/RoundProgressScreen',
    title: 'screen.roundProgress',
    access: 'signed-in',
    parent: 'rounds',
  },
}
