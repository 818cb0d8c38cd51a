/** Where names are written in another script than Latin, so that several Latin spellings are right. */

const otherScripts: ReadonlySet<string> = new Set(
  `Afghanistan, Algeria, Armenia, Bahrain, Bangladesh, Belarus, Bhutan, Bosnia and Herzegovina, Bulgaria, Cambodia, China,
Cyprus, Egypt, Eritrea, Ethiopia, Georgia, Greece, Hong Kong, India, Iran, Iraq, Israel, Japan, Jordan, Kazakhstan, Kuwait,
Kyrgyzstan, Laos, Lebanon, Libya, Macau, Maldives, Mongolia, Montenegro, Morocco, Myanmar, Nepal, North Korea,
North Macedonia, Oman, Pakistan, Palestine, Qatar, Russia, Saudi Arabia, Serbia, South Korea, Soviet Union, Sri Lanka, Sudan,
Syria, Taiwan, Tajikistan, Thailand, Tunisia, Turkmenistan, Ukraine, United Arab Emirates, Uzbekistan, Yemen, Yugoslavia`
    .split(',')
    .map((country) => country.trim()),
);

/** Where names are written without most of their vowels, or with letters that stand for several. */
const consonantScripts: ReadonlySet<string> = new Set(
  `Afghanistan, Algeria, Bahrain, Bangladesh, Egypt, Eritrea, Ethiopia, India, Iran, Iraq, Israel, Jordan, Kuwait, Lebanon, Libya, Maldives,
Morocco, Nepal, Oman, Pakistan, Palestine, Qatar, Saudi Arabia, Sri Lanka, Sudan, Syria, Tunisia, United Arab Emirates, Yemen`
    .split(',')
    .map((country) => country.trim()),
);

/** Whether vowels in names from the country are the transliterator's choice; given its canonical name. */
export const hasFreeVowels = (country: string): boolean => consonantScripts.has(country);

/** Whether names from the country are transliterated; given its canonical name. */
export const isTransliterated = (country: string): boolean => otherScripts.has(country);
