import { randomUUID } from 'node:crypto'
import type { Response } from 'express'

/** An answer in Amazon's error form; thrown by a handler, sent by the last middleware. */
export class AmazonError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details = '',
  ) {
    super(message)
  }
}

export const invalidInput = (
  details = '',
  message = 'Request has missing or invalid parameters and cannot be parsed.',
) => new AmazonError(400, 'InvalidInput', message, details)

export const unauthorized = (details = '') =>
  new AmazonError(403, 'Unauthorized', 'Access to requested resource is denied.', details)

export const notFound = (message: string) => new AmazonError(404, 'NOT_FOUND', message)

export function sendError(response: Response, error: AmazonError): void {
  response
    .status(error.status)
    .json({ errors: [{ code: error.code, message: error.message, details: error.details }] })
}

/** The headers of every answer of the API. */
export function setRequestId(response: Response): void {
  response.set('x-amzn-RequestId', randomUUID())
}
