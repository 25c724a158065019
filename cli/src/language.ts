export type Language = 'vi' | 'en'

/**
 * The language of messages: `--lang` where it is given, else that of the environment's locale, else
 * Vietnamese. It is read before anything else, since help and errors of usage are in it too.
 */
export function chooseLanguage(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const given = args.findLast(
    (arg, index) => arg.startsWith('--lang=') || args[index - 1] === '--lang',
  )
  const asked = given?.replace('--lang=', '')
  if (asked === 'vi' || asked === 'en') return asked
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(
    (one) => one !== undefined && one !== '',
  )
  return locale?.startsWith('en') === true ? 'en' : 'vi'
}
