/**
 * Takes the place of `tldts` in the bundles. The client of Database Storage keeps the cookies of one service, whose hosts
 * are all below `adobe.io`; loading the list of all public suffixes for it takes half of the time that the client takes.
 * Returns the last two labels, and null for an address or a single label, as `tldts` does.
 */
function getDomain(host) {
  const labels = host.replace(/\.$/, '').split('.')
  const isAddress = host.includes(':') || labels.every((label) => /^\d+$/.test(label))
  return isAddress || labels.length < 2 ? null : labels.slice(-2).join('.')
}

module.exports = { getDomain }
