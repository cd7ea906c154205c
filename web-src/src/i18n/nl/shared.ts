import type { enShared } from '../en/shared'

/** Dutch, continued: seller SKUs that several stores list, and the website that a store sells from. */
export const dutchShared: Readonly<Record<keyof typeof enShared, string>> = {
  'shared.title': 'Gedeelde verkoper-SKU’s',
  'shared.open': 'Gedeelde verkoper-SKU’s',
  'shared.intro':
    'Verkoper-SKU’s die meerdere van je Amazon-winkels aanbieden, en wiens instellingen gelden. Het aantal wordt per land één keer bepaald, en één keer voor elk verkopersaccount waarvoor Amazon één voorraad bijhoudt.',
  'shared.find': 'Een verkoper-SKU zoeken',
  'shared.find.text': 'Verkoper-SKU, SKU, ASIN of woorden uit de titel',
  'shared.loading': 'Gedeelde verkoper-SKU’s laden',
  'shared.failed': 'De gedeelde verkoper-SKU’s konden niet worden geladen',
  'shared.none.title': 'Er wordt geen verkoper-SKU gedeeld',
  'shared.none.text': 'Bieden twee Amazon-winkels dezelfde verkoper-SKU aan, dan staat die hier.',
  'shared.nothing.title': 'Niets gevonden',
  'shared.nothing.text': 'Geen gedeelde verkoper-SKU heeft dat. Zoek op iets korters.',
  'shared.more': 'Meer tonen',
  'shared.count': '{count, plural, one {# getoond} other {# getoond}}',
  'shared.list': 'Gedeelde verkoper-SKU’s',
  'shared.listing': '{sellerSku} in {store} openen',
  'shared.listing.short': 'Aanbieding openen',
  'shared.wins': 'Instellingen gelden',
  'shared.member': '{country}, account {seller}, gekoppeld {when}.',

  'store-menu.website': 'Commerce-website…',
  'website.title': 'Commerce-website van {name}',
  'website.loading': 'De websites van Commerce laden',
  'website.failed': 'De websites van Commerce konden niet worden geladen',
  'website.now': 'Nu',
  'website.save': 'Van deze website verkopen',
  'website.counting': 'Tellen wat er verandert',
  'website.count-failed': 'Wat er verandert, kon niet worden geteld',
  'website.same': 'De winkel verkoopt er nu van. Kies een andere website om te zien wat er verandert.',
  'website.same-stock':
    '{website} verkoopt van dezelfde voorraad: de aantallen blijven zoals ze zijn, behalve voor producten die maar op één van beide websites staan.',
  'website.decides':
    '{count, plural, =0 {Geen verkoper-SKU krijgt haar aantal van de voorraad van deze winkel, dus verandert er niets.} one {Over # verkoper-SKU wordt opnieuw beslist, met de voorraad {stock}.} other {Over # verkoper-SKU’s wordt opnieuw beslist, met de voorraad {stock}.}}',
  'website.also': '{count, plural, one {# daarvan staat} other {# daarvan staan}} ook in {name}.',
  'website.elsewhere':
    '{count, plural, one {# verkoper-SKU houdt haar aantal} other {# verkoper-SKU’s houden hun aantal}}: {name} bepaalt het.',
  'website.zeros':
    'Producten die niet aan die voorraad zijn toegewezen, gaan naar 0. Zouden dat er veel tegelijk zijn, dan wachten ze en wordt het je eerst gevraagd.',
  'website.done': '{name} verkoopt van {website}. Over de aanbiedingen wordt opnieuw beslist.',
}
