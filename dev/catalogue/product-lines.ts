/** A line of the shop: one article in several sizes or colours, each a product of its own. */
export interface ProductLine {
  readonly code: string
  readonly name: string
  readonly amazonProductType: string
  readonly price: number
  readonly weightKg: number
  /** `suffix of the SKU: words added to the name`. */
  readonly variants: Readonly<Record<string, string>>
  /** Sold through a configurable parent in Commerce. */
  readonly configurable?: true
}

const colours = { MID: 'Midnight Blue', MOS: 'Moss Green', RED: 'Barn Red', SAN: 'Sand', BLK: 'Black' }
const sizes = { S: 'Small', M: 'Medium', L: 'Large', XL: 'X-Large' }
const litres = { '05L': '5 l', '10L': '10 l', '20L': '20 l', '35L': '35 l', '60L': '60 l' }

/** Code, name, Amazon product type, price, weight in kg, variants, whether configurable. */
type Row = [string, string, string, number, number, Record<string, string>, true?]

const rows: readonly Row[] = [
  ['MUG-E35', 'Enamel Mug 350 ml', 'CUP', 9.95, 0.18, colours],
  ['MUG-E50', 'Enamel Mug 500 ml', 'CUP', 12.5, 0.24, colours],
  ['BWL-ENA', 'Enamel Bowl 16 cm', 'BOWL', 10.95, 0.22, colours],
  ['PLT-ENA', 'Enamel Plate 24 cm', 'PLATE', 11.95, 0.31, colours],
  ['KTL-ENA', 'Enamel Kettle 2 l', 'KETTLE', 39.95, 0.9, colours],
  ['TRY-ENA', 'Enamel Tray 38 cm', 'SERVING_TRAY', 24.95, 0.7, colours],
  ['JUG-ENA', 'Enamel Jug 1.5 l', 'PITCHER', 29.95, 0.6, colours],
  ['COL-ENA', 'Enamel Colander 24 cm', 'COLANDER', 27.95, 0.6, colours],
  ['BTR-ENA', 'Enamel Butter Dish', 'BUTTER_DISH', 19.95, 0.4, colours],
  ['LUN-BOX', 'Steel Lunch Box', 'LUNCH_BOX', 32.95, 0.4, colours],
  ['TMB-SS', 'Steel Tumbler 400 ml', 'CUP', 17.95, 0.2, colours],
  ['OVG-COT', 'Oven Glove', 'OVEN_MITT', 15.95, 0.15, colours],
  ['NAP-LIN', 'Linen Napkin, Set of 4', 'NAPKIN', 29.95, 0.2, colours],
  ['BLK-WOL', 'Wool Picnic Blanket', 'BLANKET', 84.95, 1.3, colours],
  ['CUS-WOL', 'Wool Seat Pad', 'CUSHION', 26.95, 0.2, colours],
  ['BAG-COO', 'Cool Bag 20 l', 'BAG', 44.95, 0.7, colours],
  ['BSK-CAN', 'Canvas Log Carrier', 'BAG', 39.95, 0.6, colours],
  ['SKL-CI', 'Cast-Iron Skillet', 'COOKING_PAN', 34.95, 2.4, diameters('20', '24', '26', '28', '30')],
  ['GRP-CI', 'Cast-Iron Grill Pan', 'COOKING_PAN', 44.95, 3.1, diameters('24', '26', '28')],
  [
    'DOV-CI',
    'Cast-Iron Dutch Oven',
    'COOKING_POT',
    79,
    6.2,
    {
      '25': '2.5 l',
      '40': '4 l',
      '60': '6 l',
      '80': '8 l',
    },
  ],
  ['PAN-CS', 'Carbon-Steel Pan', 'COOKING_PAN', 49.95, 1.6, diameters('20', '24', '28', '32')],
  ['SPN-COP', 'Copper Saucepan', 'SAUCEPAN', 119, 1.8, diameters('14', '16', '18', '20')],
  [
    'STP-SS',
    'Stainless Stock Pot',
    'COOKING_POT',
    64.95,
    3.3,
    {
      '80': '8 l',
      '120': '12 l',
      '160': '16 l',
    },
  ],
  ['KNF-CHF', "Chef's Knife", 'KITCHEN_KNIFE', 89, 0.21, { '18': '18 cm', '21': '21 cm', '24': '24 cm' }],
  ['KNF-SAN', 'Santoku Knife', 'KITCHEN_KNIFE', 79, 0.19, { '15': '15 cm', '18': '18 cm' }],
  ['KNF-PAR', 'Paring Knife', 'KITCHEN_KNIFE', 29.95, 0.08, { '08': '8 cm', '10': '10 cm' }],
  [
    'KNF-CMP',
    'Folding Camp Knife',
    'KNIFE',
    42.5,
    0.11,
    {
      OAK: 'Oak',
      WAL: 'Walnut',
      OLV: 'Olive Wood',
    },
  ],
  ['BRD-OAK', 'Oak Cutting Board', 'CUTTING_BOARD', 32.95, 1.4, sizes],
  ['BRD-BEE', 'Beech Cutting Board', 'CUTTING_BOARD', 24.95, 1.2, sizes],
  [
    'GRD-COF',
    'Hand Coffee Grinder',
    'COFFEE_GRINDER',
    59.95,
    0.6,
    {
      SS: 'Steel',
      BLK: 'Black',
      BRS: 'Brass',
    },
  ],
  [
    'DRP-COF',
    'Pour-Over Dripper',
    'COFFEE_MAKER',
    24.95,
    0.4,
    {
      '01': '1 cup',
      '02': '2 cups',
      '04': '4 cups',
    },
  ],
  [
    'PRS-COF',
    'French Press',
    'COFFEE_MAKER',
    34.95,
    0.8,
    {
      '35': '350 ml',
      '60': '600 ml',
      '100': '1 l',
    },
  ],
  ['MOK-ALU', 'Moka Pot', 'COFFEE_MAKER', 27.95, 0.7, { '03': '3 cups', '06': '6 cups', '09': '9 cups' }],
  ['FLK-50', 'Vacuum Flask 500 ml', 'THERMOS', 26.95, 0.33, colours],
  ['FLK-75', 'Vacuum Flask 750 ml', 'THERMOS', 29.95, 0.41, colours],
  ['FLK-100', 'Vacuum Flask 1 l', 'THERMOS', 34.95, 0.52, colours],
  ['BTL-TI', 'Titanium Water Bottle', 'WATER_BOTTLE', 69, 0.12, { '60': '600 ml', '80': '800 ml' }],
  [
    'SPK-TI',
    'Titanium Spork',
    'FLATWARE',
    14.95,
    0.02,
    {
      STD: 'Standard',
      LNG: 'Long Handle',
      FLD: 'Folding',
    },
  ],
  [
    'POT-TI',
    'Titanium Pot',
    'COOKING_POT',
    54.95,
    0.13,
    {
      '55': '550 ml',
      '75': '750 ml',
      '90': '900 ml',
    },
  ],
  [
    'STV-GAS',
    'Gas Stove',
    'CAMPING_STOVE',
    49.95,
    0.25,
    {
      UL: 'Ultralight',
      PZO: 'Piezo',
      REM: 'Remote',
    },
  ],
  ['STV-WOD', 'Wood Stove', 'CAMPING_STOVE', 44.95, 0.6, { S: 'Small', L: 'Large' }],
  ['FIR-PIT', 'Steel Fire Pit', 'FIRE_PIT', 129, 8.5, diameters('50', '60', '80')],
  ['GRL-CHA', 'Charcoal Grill', 'OUTDOOR_GRILL', 149, 9.2, { PRT: 'Portable', FAM: 'Family' }],
  ['TNG-BBQ', 'Barbecue Tongs', 'GRILL_TOOL', 17.95, 0.3, { '30': '30 cm', '40': '40 cm' }],
  ['GLV-LEA', 'Leather Grill Gloves', 'GLOVES', 27.95, 0.4, sizes, true],
  ['APR-LIN', 'Linen Apron', 'APRON', 36.95, 0.35, colours],
  ['TWL-LIN', 'Linen Tea Towel', 'TOWEL', 12.95, 0.12, colours],
  ['SOX-MER', 'Merino Hiking Socks', 'SOCKS', 19.95, 0.08, sizes, true],
  ['SHT-MER', 'Merino T-Shirt', 'SHIRT', 64.95, 0.17, sizes, true],
  ['JKT-RAI', 'Rain Jacket', 'COAT', 139, 0.38, sizes, true],
  ['HAT-WOL', 'Wool Beanie', 'HAT', 24.95, 0.07, colours, true],
  ['DRY-BAG', 'Dry Bag', 'BAG', 16.95, 0.12, litres],
  ['BPK-TRK', 'Trekking Backpack', 'BACKPACK', 169, 1.5, { '45L': '45 l', '55L': '55 l', '65L': '65 l' }],
  ['BPK-DAY', 'Day Pack 22 l', 'BACKPACK', 79, 0.6, colours],
  [
    'SLB-DWN',
    'Down Sleeping Bag',
    'SLEEPING_BAG',
    229,
    0.9,
    {
      P5: '+5 °C',
      M0: '0 °C',
      M7: '−7 °C',
      M15: '−15 °C',
    },
  ],
  ['MAT-INF', 'Sleeping Mat', 'SLEEPING_MAT', 89, 0.5, { S: 'Short', R: 'Regular', L: 'Long Wide' }],
  [
    'TNT-TUN',
    'Tunnel Tent',
    'TENT',
    349,
    2.6,
    {
      '2P': '2 Persons',
      '3P': '3 Persons',
      '4P': '4 Persons',
    },
  ],
  [
    'TRP-SIL',
    'Silnylon Tarp',
    'TARP',
    94.95,
    0.6,
    {
      '3X3': '3 × 3 m',
      '3X4': '3 × 4 m',
      '4X4': '4 × 4 m',
    },
  ],
  ['HMK-PAR', 'Parachute Hammock', 'HAMMOCK', 49.95, 0.5, { SGL: 'Single', DBL: 'Double' }],
  ['CHR-CMP', 'Camp Chair', 'CHAIR', 79.95, 1.1, colours],
  ['TBL-CMP', 'Roll-Top Camp Table', 'TABLE', 69.95, 1.9, { S: 'Small', L: 'Large' }],
  [
    'LMP-HED',
    'Headlamp',
    'FLASHLIGHT',
    39.95,
    0.09,
    {
      '300': '300 lm',
      '450': '450 lm',
      '700': '700 lm',
    },
  ],
  ['LNT-LED', 'LED Lantern', 'LANTERN', 34.95, 0.3, { MIN: 'Mini', STD: 'Standard', MAX: 'Maxi' }],
  ['POL-TRK', 'Trekking Poles', 'TREKKING_POLE', 84.95, 0.46, { ALU: 'Aluminium', CRB: 'Carbon' }],
  [
    'FLT-WTR',
    'Water Filter',
    'WATER_FILTER',
    39.95,
    0.1,
    {
      SQZ: 'Squeeze',
      GRV: 'Gravity',
      PMP: 'Pump',
    },
  ],
  ['FST-FER', 'Ferro Rod Fire Starter', 'FIRE_STARTER', 12.95, 0.05, { S: 'Small', L: 'Large' }],
  ['AXE-CMP', 'Camp Axe', 'AXE', 74.95, 1, { '600': '600 g', '900': '900 g' }],
  ['SAW-FLD', 'Folding Saw', 'SAW', 29.95, 0.28, { '18': '18 cm', '24': '24 cm' }],
  [
    'JAR-STO',
    'Storage Jar with Clip',
    'FOOD_STORAGE',
    7.95,
    0.5,
    {
      '05': '0.5 l',
      '10': '1 l',
      '15': '1.5 l',
      '20': '2 l',
    },
  ],
  ['TIN-SPI', 'Spice Tin Set', 'FOOD_STORAGE', 21.95, 0.4, { '06': '6 tins', '12': '12 tins' }],
  ['MRT-GRN', 'Granite Mortar', 'MORTAR_AND_PESTLE', 29.95, 3.8, diameters('13', '16')],
  ['SCL-KIT', 'Kitchen Scale', 'SCALE', 27.95, 0.5, { '05K': '5 kg', '10K': '10 kg' }],
  ['PIZ-STN', 'Pizza Stone', 'BAKEWARE', 34.95, 4.1, diameters('30', '36')],
  ['BKN-BAS', 'Proofing Basket', 'BAKEWARE', 18.95, 0.35, { RND: 'Round', OVL: 'Oval' }],
]

/** The everyday range of a shop for outdoor cooking and the kitchen. */
export const productLines: readonly ProductLine[] = rows.map(
  ([code, name, amazonProductType, price, weightKg, variants, configurable]) => ({
    code,
    name,
    amazonProductType,
    price,
    weightKg,
    variants,
    ...(configurable && { configurable }),
  }),
)

function diameters(...centimetres: string[]): Record<string, string> {
  return Object.fromEntries(centimetres.map((value) => [value, `Ø ${value} cm`]))
}
