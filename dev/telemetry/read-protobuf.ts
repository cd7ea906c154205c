/** A message on the wire: the values of each field, in order. */
export type WireFields = ReadonlyMap<number, readonly WireValue[]>
export type WireValue = bigint | Buffer

const VARINT = 0
const FIXED_64 = 1
const BYTES = 2
const FIXED_32 = 5

/** Parses protobuf's wire format. Throws if it is invalid. */
export function readFields(message: Buffer): WireFields {
  const fields = new Map<number, WireValue[]>()
  let at = 0
  const varint = (): bigint => {
    let value = 0n
    for (let shift = 0n; ; shift += 7n) {
      const byte = message[at]
      if (byte === undefined || shift > 63n) throw new RangeError('expected a varint')
      at += 1
      value |= BigInt(byte & 0x7f) << shift
      if (byte < 0x80) return value
    }
  }
  const bytes = (length: number): Buffer => {
    if (at + length > message.length) throw new RangeError('expected more bytes')
    at += length
    return message.subarray(at - length, at)
  }
  while (at < message.length) {
    const tag = Number(varint())
    const number = tag >> 3
    const value = ((): WireValue => {
      switch (tag & 7) {
        case VARINT:
          return varint()
        case FIXED_64:
          return bytes(8)
        case BYTES:
          return bytes(Number(varint()))
        case FIXED_32:
          return bytes(4)
        default:
          throw new RangeError(`expected a wire type of proto3, got ${tag & 7}`)
      }
    })()
    fields.set(number, [...(fields.get(number) ?? []), value])
  }
  return fields
}

export function messages(fields: WireFields, number: number): readonly WireFields[] {
  return (fields.get(number) ?? []).map((value) => readFields(asBytes(value)))
}

export function text(fields: WireFields, number: number): string {
  const value = fields.get(number)?.at(-1)
  return value === undefined ? '' : asBytes(value).toString('utf8')
}

export function hex(fields: WireFields, number: number): string {
  const value = fields.get(number)?.at(-1)
  return value === undefined ? '' : asBytes(value).toString('hex')
}

export function integer(fields: WireFields, number: number): number {
  const value = fields.get(number)?.at(-1)
  if (value === undefined) return 0
  return Number(typeof value === 'bigint' ? BigInt.asIntN(64, value) : value.readBigInt64LE())
}

export function double(fields: WireFields, number: number): number | undefined {
  const value = fields.get(number)?.at(-1)
  return value === undefined ? undefined : asBytes(value).readDoubleLE()
}

/** Consecutive 64-bit integers. */
export function packedIntegers(fields: WireFields, number: number): readonly number[] {
  return packed(fields, number).map((each) => Number(each.readBigInt64LE()))
}

export function packedDoubles(fields: WireFields, number: number): readonly number[] {
  return packed(fields, number).map((each) => each.readDoubleLE())
}

function packed(fields: WireFields, number: number): readonly Buffer[] {
  return (fields.get(number) ?? []).flatMap((value) => {
    const all = asBytes(value)
    return Array.from({ length: all.length / 8 }, (_, index) => all.subarray(index * 8, index * 8 + 8))
  })
}

function asBytes(value: WireValue): Buffer {
  if (typeof value === 'bigint') throw new TypeError('expected bytes, got a number')
  return value
}
