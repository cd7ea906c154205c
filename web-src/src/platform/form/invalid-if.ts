/** Props that mark a field of React Spectrum as invalid and show the message below it. None if it is valid. */
export function invalidIf(isInvalid: boolean, errorMessage: string) {
  return isInvalid ? { validationState: 'invalid' as const, errorMessage } : {}
}
