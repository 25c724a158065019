import type { ScreenEntry } from './screens.ts'

export type ResultScreenName = 'result' | 'newCorrection' | 'ownResults'

/** Screens of the results of rounds. */
export const resultScreens: Readonly<Record<ResultScreenName, ScreenEntry>> = {
  result: {
    path: { vi: '/lam-viec/ky-danh-gia/:id/ket-qua', en: '/en/workspace/rounds/:id/result' },
    file: 'results/ResultScreen',
    title: 'screen.result',
    access: 'signed-in',
    parent: 'rounds',
  },
  newCorrection: {
    path: { vi: '/lam-viec/ky-danh-gia/:id/dinh-chinh', en: '/en/workspace/rounds/:id/correction' },
    file: 'results/NewCorrectionScreen',
    title: 'screen.newCorrection',
    access: 'signed-in',
    parent: 'rounds',
  },
  ownResults: {
    path: { vi: '/lam-viec/ket-qua', en: '/en/workspace/results' },
    file: 'results/OwnResultsScreen',
    title: 'screen.ownResults',
    access: 'ownResults',
    parent: 'home',
  },
}
