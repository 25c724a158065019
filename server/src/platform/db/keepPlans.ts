import type { ClientBase } from 'pg'

/** Asked so often on a connection, a statement is likely to be asked there again. */
const often = 4
/** Each plan takes memory in the database, on every connection. */
const most = 80

/**
 * Lets the database plan a statement once for a connection that asks it again and again: planning what decides who
 * may do what takes longer than doing it. The database itself still plans anew where the values make a difference.
 */
export function keepPlans(client: ClientBase): void {
  const nameOf = namesOfPlans()
  const ask = client.query.bind(client)
  const query = (text: unknown, values: unknown) => {
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) {
      // Whatever else the driver understands, a callback too.
      return Reflect.apply(ask, client, [text, values])
    }
    return ask({ text, values, name: nameOf(text) })
  }
  // The signatures are the driver's own; only the name is added.
  client.query = query as typeof client.query
}

/** The name of the plan that the connection keeps of a statement; undefined while it is not worth keeping. */
export function namesOfPlans(): (text: string) => string | undefined {
  const names = new Map<string, string>()
  const asked = new Map<string, number>()
  return (text) => {
    const name = names.get(text)
    if (name !== undefined || names.size === most) return name
    const times = (asked.get(text) ?? 0) + 1
    if (times < often) {
      asked.set(text, times)
      forgetFirst(asked)
      return undefined
    }
    asked.delete(text)
    const given = `kept_${names.size + 1}`
    names.set(text, given)
    return given
  }
}

/** Statements with lists of their own, such as those of an import, are not counted for ever. */
function forgetFirst(asked: Map<string, number>): void {
  const [first] = asked.keys()
  if (asked.size > 10 * most && first !== undefined) asked.delete(first)
}
