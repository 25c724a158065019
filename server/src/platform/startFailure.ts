/**
 * An expected reason why the program cannot start or go on, said to the person at the terminal:
 * first in Vietnamese, then in English. Printed without a stack trace.
 */
export class StartFailure extends Error {
  constructor(vietnamese: string, english: string) {
    super(`${vietnamese}\n${english}`)
    this.name = 'StartFailure'
  }
}
