/** Hosts of Amazon's image service. The Content-Security-Policy of the page (`web.config.yaml`) names the same. */
const AMAZON_HOST = /^(?:m\.media-amazon\.com|images-[a-z]{2}\.ssl-images-amazon\.com)$/
/** The image service of `npm start`. */
const LOOPBACK_HOST = '127.0.0.1'
const LINK_MAXIMUM = 100

/**
 * A link to an image of Amazon, as it is stored. Null for every other link: the browser of everybody who opens the page
 * would follow it, to whatever host it names.
 */
export function imageOf(link: string): string | null {
  const url = URL.parse(link)
  if (!url || url.href.length > LINK_MAXIMUM || !isOfAmazon(url)) return null
  const hasMore = url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== ''
  return url.pathname.startsWith('/images/') && !hasMore ? url.href : null
}

function isOfAmazon({ protocol, hostname, port }: URL): boolean {
  if (protocol === 'https:') return AMAZON_HOST.test(hostname) && port === ''
  return protocol === 'http:' && hostname === LOOPBACK_HOST
}

/** The name and the extension of an image, without its size and other modifiers. */
const IMAGE_FILE = /^(https:\/\/.+\/images\/I\/[^/.]+)(?:\._[^/]+_)?(\.[a-z]+)$/i

/**
 * The image with at most 75 pixels on its longest side. Amazon's image service takes the size from the end of the file's
 * name: `_SL75_`, see https://webservices.amazon.com/paapi5/documentation/images.html. Another link stays as it is.
 */
export function thumbnailOf(image: string): string {
  return image.replace(IMAGE_FILE, '$1._SL75_$2')
}
