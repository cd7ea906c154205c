import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { documentLines } from '../../../../../actions/shared/amazon/reports/document-lines'
import { createReportParser } from '../../../../../actions/shared/amazon/reports/parse-listings-report'
import { encodeText } from '../../../../../dev/amazon/encode-text'

const HEADER =
  'item-name\titem-description\tlisting-id\tseller-sku\tprice\tquantity\tasin1\titem-note\tfulfillment-channel\tstatus'
const ROW = ['Mug', 'A mug', 'LB01', 'MUG', '9.99', '4', 'B012345678', '', 'DEFAULT', 'Active']

function parserOf(header = HEADER) {
  const parser = createReportParser(header)
  if (!('row' in parser)) throw new Error(parser.message)
  return parser
}
const withCell = (index: number, cell: string) =>
  ROW.map((each, at) => (at === index ? cell : each)).join('\t')

describe('the header of a listings report', () => {
  test.each([
    ['in another order', 'status\tfulfillment-channel\tseller-sku\titem-name'],
    ['spelled as in Britain', 'item-name\tseller-sku\tfulfilment-channel'],
    ['with a byte-order mark and in capitals', '\uFEFFItem-Name\tSeller-SKU\tFulfillment-Channel'],
    ['in German', 'Artikelbezeichnung\tHändler-SKU\tVersender'],
    ['in French', 'nom-produit\tsku-vendeur\tcanal-traitement'],
    ['in Spanish', 'Título del producto\tSKU del vendedor\tCanal de gestión logística'],
    ['in Italian', "Nome dell'articolo\tSKU venditore\tCanale di gestione"],
    ['in Japanese', '商品名\t出品者SKU\tフルフィルメント・チャンネル'],
  ])('is understood %s', (_what, header) => {
    expect(createReportParser(header)).toHaveProperty('row')
  })

  test('without a column that is needed is an error that names it and the header', () => {
    expect(createReportParser('item-name\tsku\tfulfillment-channel')).toEqual({
      kind: 'wrong-header',
      message:
        "Amazon's report has no column seller-sku. Its first line is: item-name | sku | fulfillment-channel",
    })
  })
})

describe('a row of a listings report', () => {
  test.each([
    ['11', 'new_new'],
    ['1', 'used_like_new'],
    ['8', 'collectible_acceptable'],
    ['10', 'refurbished_refurbished'],
    ['9', undefined],
    ['', undefined],
    ['New', undefined],
  ])('names the condition %p: %p', (number, condition) => {
    const parser = parserOf('item-name\tseller-sku\tfulfillment-channel\titem-condition')
    const row = parser.row(['Mug', 'MUG', 'DEFAULT', number].join('\t'))
    expect(row.kind === 'listing' && row.listing.condition).toBe(condition)
  })

  test.each<[string, string, object]>([
    ['a listing of the merchant', ROW.join('\t'), { sellerSku: 'MUG', channel: 'DEFAULT', quantity: 4 }],
    [
      'one fulfilled by Amazon, without a quantity',
      ROW.with(5, '').with(8, 'AMAZON_EU').join('\t'),
      { quantity: null, channel: 'AMAZON_EU' },
    ],
    ['one from a supply source', withCell(8, 'SS-BERLIN'), { channel: 'SS-BERLIN' }],
    ['an incomplete one', withCell(9, 'Incomplete'), { sellerSku: 'MUG' }],
    [
      'a tab in its name',
      `Mug\tred\t${ROW.slice(1).join('\t')}`,
      { sellerSku: 'MUG', title: 'Mug', quantity: 4 },
    ],
    ['two tabs in its description', withCell(1, 'A\tred\tmug'), { sellerSku: 'MUG', asin: 'B012345678' }],
  ])('is read: %s', (_what, line, listing) => {
    expect(parserOf().row(line)).toMatchObject({ kind: 'listing', listing })
  })

  test.each<[string, string]>([
    ['cut short', ROW.slice(0, 6).join('\t')],
    ['a tab behind the seller SKU', withCell(7, 'as\tnew')],
    ['no seller SKU', withCell(3, '')],
    ['a seller SKU that a path cannot carry', withCell(3, '..')],
    ['no channel', withCell(8, ' ')],
    ['a quantity that is no number', withCell(5, 'many')],
  ])('is refused: %s', (_what, line) => {
    expect(parserOf().row(line)).toEqual({
      kind: 'refused',
      message: expect.stringMatching(/expected|cannot be named in an address/),
    })
  })

  test.each<[string, string, string]>([
    [
      'whose name is not the first column',
      HEADER.split('\t').reverse().join('\t'),
      [...ROW].reverse().join('\t'),
    ],
    [
      'that has no price beside the seller SKU',
      HEADER.replace('\tprice', ''),
      ROW.toSpliced(4, 1).join('\t'),
    ],
  ])('with a tab in a text is refused in a report %s', (_what, header, line) => {
    expect(parserOf(header).row(line)).toMatchObject({ kind: 'listing', listing: { sellerSku: 'MUG' } })
    expect(parserOf(header).row(line.replace('A mug', 'A\tmug'))).toEqual({
      kind: 'refused',
      message: expect.stringContaining('a text has tabs in it'),
    })
  })

  test('of a report without an ASIN, a quantity or a price is read', () => {
    const row = parserOf('item-name\tseller-sku\tfulfillment-channel').row('Mug\tMUG\tDEFAULT')
    expect(row).toMatchObject({ listing: { sellerSku: 'MUG', asin: null, quantity: null } })
  })

  test('of a report without an ASIN is read with a tab in its name', () => {
    const header = HEADER.replace('\tasin1', '')
    const row = parserOf(header).row(`Mug\tred\t${ROW.toSpliced(6, 1).slice(1).join('\t')}`)
    expect(row).toMatchObject({ listing: { sellerSku: 'MUG', title: 'Mug', asin: null } })
  })

  test('that is empty is none', () => {
    expect(parserOf().row(' ')).toEqual({ kind: 'empty' })
  })

  test('never reads a cell as another column’s, in whichever text a tab gets in', () => {
    fc.assert(
      // Seller SKU, price, quantity and ASIN cannot contain a tab. With one, "1 tab 2" would shift them unnoticed.
      fc.property(fc.constantFrom(0, 1, 2, 7, 8, 9), fc.string(), fc.string(), (index, before, after) => {
        const row = parserOf().row(withCell(index, `${before}\t${after}`.replaceAll('\n', '')))
        if (row.kind !== 'listing') return
        expect(row.listing.sellerSku).toBe('MUG')
        expect(row.listing.channel).toBe('DEFAULT')
      }),
    )
  })
})

describe('the lines of a document', () => {
  const text = 'Käse-Reibe Ø20\r\nKäse\nlast'
  async function linesOf(
    body: Buffer,
    options: { type?: string | null; isCompressed?: boolean; size?: number },
  ) {
    const { type = 'text/plain; charset=Cp1252', isCompressed = false, size = 3 } = options
    async function* chunks() {
      for (let at = 0; at < body.length; at += size) yield body.subarray(at, at + size)
    }
    const lines: object[] = []
    const download = {
      kind: 'opened',
      contentType: type,
      length: null,
      chunks: chunks(),
      close: () => {},
    } as const
    for await (const line of documentLines(download, { isCompressed, charset: 'windows-1252' }))
      lines.push(line)
    return lines
  }
  const expected = [
    { text: 'Käse-Reibe Ø20', isEnded: true },
    { text: 'Käse', isEnded: true },
    { text: 'last', isEnded: false },
  ]

  test.each<[string, string, string | null]>([
    ['windows-1252 by its name in Java', 'windows-1252', 'text/plain; charset=Cp1252'],
    ['UTF-8', 'utf-8', 'text/plain;charset=UTF-8'],
    ['the one expected when none is named', 'windows-1252', null],
  ])('come in %s, with characters split across chunks', async (_what, charset, type) => {
    expect(await linesOf(encodeText(text, charset), { type })).toEqual(expected)
    expect(await linesOf(gzipSync(encodeText(text, charset)), { type, isCompressed: true })).toEqual(expected)
  })

  test.each([1, 2, 3, 4, 5, 1_000])('are told apart without a name, in chunks of %i bytes', async (size) => {
    for (const charset of ['windows-1252', 'utf-8']) {
      expect(await linesOf(encodeText(text, charset), { type: null, size })).toEqual(expected)
    }
    expect(await linesOf(encodeText('Ende ä', 'windows-1252'), { type: null, size })).toEqual([
      { text: 'Ende ä', isEnded: false },
    ])
    expect(await linesOf(Buffer.from('plain\n'), { type: null, size })).toEqual([
      { text: 'plain', isEnded: true },
    ])
  })

  test('come in Shift_JIS, as Amazon names it', async () => {
    const body = encodeText('商品名\t出品者SKU\n日本-01 マグ\n', 'shift_jis')
    for (const name of ['Shift_JIS', 'MS932', 'windows-31j']) {
      expect(await linesOf(body, { type: `text/plain; charset=${name}`, size: 1 })).toEqual([
        { text: '商品名\t出品者SKU', isEnded: true },
        { text: '日本-01 マグ', isEnded: true },
      ])
    }
  })

  test('of a compressed document that ends early are an error', async () => {
    const body = gzipSync(encodeText(text.repeat(500), 'utf-8'))
    await expect(linesOf(body.subarray(0, body.length - 20), { isCompressed: true })).rejects.toThrow()
  })

  test('of an unknown charset are an error that names it', async () => {
    await expect(linesOf(Buffer.from('x'), { type: 'text/plain; charset=EBCDIC-7' })).rejects.toThrow(
      'EBCDIC-7',
    )
  })
})

describe('the barcode of a listing', () => {
  test.each([
    ['product-id', '036000291452', '00036000291452'],
    ['Produkt-ID', '4006381333931', '04006381333931'],
    ['商品ID', '4006381333931', '04006381333931'],
    ['product-id', 'B012345678', undefined],
    ['product-id', '4006381333932', undefined],
    ['product-id', '', undefined],
  ])('in the column %s is %j: %j', (column, cell, gtin) => {
    const row = parserOf(`${HEADER}\t${column}`).row([...ROW, cell].join('\t'))
    expect(row.kind === 'listing' && row.listing.gtin).toBe(gtin)
  })
})
