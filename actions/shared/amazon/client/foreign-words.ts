/** Secrets that are sent to Amazon and must not be stored: LWA tokens, client secrets, and what carries them. */
export const AMAZON_SECRETS: readonly RegExp[] = [
  /Atz[ar]\|[\w\-+/=.|]+/g,
  /amzn1\.oa2-cs\.[\w.-]+/g,
  /\bBearer\s+[\w\-+/=.|]+/gi,
  /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g,
]
const WORDS_MAXIMUM = 1_000

/** Amazon's own message, safe to store and show. An error may repeat the request, so secrets are masked. */
export function amazonWords(text: string): string {
  return AMAZON_SECRETS.reduce((words, secret) => words.replace(secret, '[redacted]'), text).slice(
    0,
    WORDS_MAXIMUM,
  )
}
