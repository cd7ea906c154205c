import AE from 'country-flag-icons/string/3x2/AE'
import AU from 'country-flag-icons/string/3x2/AU'
import BE from 'country-flag-icons/string/3x2/BE'
import BR from 'country-flag-icons/string/3x2/BR'
import CA from 'country-flag-icons/string/3x2/CA'
import DE from 'country-flag-icons/string/3x2/DE'
import EG from 'country-flag-icons/string/3x2/EG'
import ES from 'country-flag-icons/string/3x2/ES'
import FR from 'country-flag-icons/string/3x2/FR'
import GB from 'country-flag-icons/string/3x2/GB'
import IE from 'country-flag-icons/string/3x2/IE'
import IN from 'country-flag-icons/string/3x2/IN'
import IT from 'country-flag-icons/string/3x2/IT'
import JP from 'country-flag-icons/string/3x2/JP'
import MX from 'country-flag-icons/string/3x2/MX'
import NL from 'country-flag-icons/string/3x2/NL'
import PL from 'country-flag-icons/string/3x2/PL'
import SA from 'country-flag-icons/string/3x2/SA'
import SE from 'country-flag-icons/string/3x2/SE'
import SG from 'country-flag-icons/string/3x2/SG'
import TR from 'country-flag-icons/string/3x2/TR'
import US from 'country-flag-icons/string/3x2/US'
import ZA from 'country-flag-icons/string/3x2/ZA'

/**
 * SVG flags of the countries in which Amazon has a marketplace, by ISO 3166-1 code. Imported one by one to keep the
 * bundle small.
 */
export const FLAGS: Readonly<Record<string, string>> = {
  AE,
  AU,
  BE,
  BR,
  CA,
  DE,
  EG,
  ES,
  FR,
  GB,
  IE,
  IN,
  IT,
  JP,
  MX,
  NL,
  PL,
  SA,
  SE,
  SG,
  TR,
  US,
  ZA,
}
