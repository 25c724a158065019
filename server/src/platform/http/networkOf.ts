/** What an address is counted by: itself, or the /64 of an IPv6 address, since whoever has one has all of it. */
export function networkOf(address: string): string {
  return address.includes(':') && !address.includes('.') ? firstFourGroups(address) : address
}

function firstFourGroups(address: string): string {
  const [head = '', tail = ''] = address.split('::')
  const groups = head.split(':').filter(Boolean)
  const rest = tail.split(':').filter(Boolean)
  const zeros = Array<string>(Math.max(0, 8 - groups.length - rest.length)).fill('0')
  return [...groups, ...zeros, ...rest].slice(0, 4).join(':')
}
