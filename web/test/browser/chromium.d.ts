/** Chromium without sandbox and without talking to its maker: for tests and screenshots only. */
export declare const browserArguments: string[]
