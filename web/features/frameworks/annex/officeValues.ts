import type { AnnexOffice } from '@thang/contracts'

/** The office as it is typed: nothing is an empty text, the receivers a line each. */
export interface OfficeValues {
  readonly parent: string
  readonly issuer: string
  readonly place: string
  readonly capacity: string
  readonly signer: string
  readonly receivers: string
}

export function valuesOf(office: AnnexOffice): OfficeValues {
  const { parent, issuer, place, capacity, signer, receivers } = office
  return {
    parent: parent ?? '',
    issuer: issuer ?? '',
    place: place ?? '',
    capacity: capacity ?? '',
    signer: signer ?? '',
    receivers: receivers.join('\n'),
  }
}

/** Hyphens and full stops that the paper puts itself may be typed too. */
export function officeFrom(values: OfficeValues): AnnexOffice {
  return {
    parent: given(values.parent),
    issuer: given(values.issuer),
    place: given(values.place),
    capacity: given(linesOf(values.capacity).join('\n')),
    signer: given(values.signer),
    receivers: linesOf(values.receivers)
      .map((line) => line.replace(/^[-–]\s*/, '').replace(/[;.]$/, ''))
      .filter((line) => line !== ''),
  }
}

function given(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
