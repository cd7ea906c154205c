import * as v from 'valibot'
import { type AmazonFailure, type Answered, unreadable } from './amazon-outcome'
import type { AmazonRequest, SellingPartner } from './selling-partner'

/** Amazon's answer, parsed by the schema of the operation. */
export interface ParsedReply<Body> extends Answered {
  readonly kind: 'parsed'
  readonly body: Body
}

/** Makes one call. An answer that does not match the schema is a failure. */
export async function parsedCall<Body>(
  seller: SellingPartner,
  schema: v.GenericSchema<unknown, Body>,
  request: AmazonRequest,
): Promise<ParsedReply<Body> | AmazonFailure> {
  const reply = await seller.call(request)
  if (reply.kind !== 'answered') return reply
  const parsed = v.safeParse(schema, reply.body)
  return parsed.success ? { ...reply, kind: 'parsed', body: parsed.output } : unreadable(reply)
}
