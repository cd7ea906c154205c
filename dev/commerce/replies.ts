import type { Response } from 'express'

/** An answer in Commerce's error form; thrown by a handler, sent by the last middleware. */
export class CommerceError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly parameters?: Record<string, string | number> | readonly (string | number)[],
  ) {
    super(message)
  }
}

export const noSuchProduct = () =>
  new CommerceError(404, "The product that was requested doesn't exist. Verify the product and try again.")

export const noSuchEntity = (field: string, value: string | number) =>
  new CommerceError(404, 'No such entity with %fieldName = %fieldValue', {
    fieldName: field,
    fieldValue: String(value),
  })

export const noRoute = () => new CommerceError(404, 'Request does not match any route.')

/** An unexpected exception, as PHP reports it. */
export class CrashError extends Error {}

export function sendCrash(response: Response): void {
  response
    .status(500)
    .type('text/plain')
    .send('An error has happened during application run. See exception log for details.\n')
}

export function sendError(response: Response, error: CommerceError): void {
  response
    .status(error.status)
    .json({ message: error.message, ...(error.parameters && { parameters: error.parameters }) })
}
