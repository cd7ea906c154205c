import { createHash } from 'node:crypto'
import type { Express } from 'express'
import type { Listing } from './types'

/** Amazon's image service: a picture of each product on white, always the same for the same ASIN. */
export function addImages(app: Express): void {
  app.get('/images/I/:asin.svg', (request, response) => {
    response.set('cache-control', 'public, max-age=630720000').type('image/svg+xml')
    response.send(drawing(request.params.asin))
  })
}

const SIZE = 500

/** Where the image of a listing is, as Amazon's answers name it. */
export function mainImageAt(origin: string, { asin }: Listing) {
  return { link: `${origin}/images/I/${asin}.svg`, height: SIZE, width: SIZE }
}

/** A few listings have none, among them those whose data are incomplete. */
export function hasImage({ asin, condition }: Listing): boolean {
  return condition !== 'incomplete' && bytesOf(asin)(0) % 16 > 0
}

/** A vessel with a lid and a label, of a size, a shape and a color of its own. */
function drawing(asin: string): string {
  const byte = bytesOf(asin)
  const between = (index: number, least: number, most: number) =>
    Math.round(least + (byte(index) / 255) * (most - least))
  const hue = between(1, 0, 359)
  const width = between(2, 220, 400)
  const height = between(3, 270, 400)
  const lid = between(4, 30, 70)
  const top = (SIZE - height + lid) / 2
  const shape = (box: readonly number[], corner: number, color: string) => {
    const [wide = 0, high = 0, y = 0] = box
    return `<rect x="${(SIZE - wide) / 2}" y="${y}" width="${wide}" height="${high}" rx="${corner}" fill="${color}"/>`
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}" viewBox="0 0 ${SIZE} ${SIZE}">`,
    `<rect width="${SIZE}" height="${SIZE}" fill="#fff"/>`,
    shape([width * 0.6, lid * 2, top - lid], 14, `hsl(${hue} 30% 35%)`),
    shape([width, height, top], between(5, 12, 80), `hsl(${hue} 55% 55%)`),
    shape([width * 0.7, height * 0.3, top + height * 0.35], 8, `hsl(${hue} 40% 92%)`),
    '</svg>',
  ].join('')
}

/** Bytes that depend on the ASIN alone. */
function bytesOf(asin: string): (index: number) => number {
  const digest = createHash('sha256').update(asin).digest()
  return (index) => digest[index] ?? 0
}
