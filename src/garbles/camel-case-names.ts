/** Names that are written with a capital inside, so that they are not taken for two words run together. */

/** First parts of family names and particles that join the next part without a space. */
export const namePrefixes: ReadonlySet<string> = new Set(
  (
    'mc mac de di da du la le lo li van von fitz al el ben bin abd abu st san vander ver dos des del della ' +
    'dal degli ter ten te op ap ab o mic mo ro jo re un in im bi tri pro pre non ex co sub anti inter trans ' +
    'euro afro indo sino mega micro mini multi bio geo eco agri web net cyber auto air tele news tech fin'
  ).split(' '),
);

const known: ReadonlySet<string> = new Set(
  (
    'YouTube PayPal LinkedIn FedEx MasterCard PlayStation SoftBank BlackRock HarperCollins HarperOne ' +
    'JetBlue WestJet AirAsia AirTran ExxonMobil AstraZeneca WeWork DeepMind DoorDash BuzzFeed WhatsApp ' +
    'TikTok WeChat SnapChat FaceTime AirPods iPhone iPad iCloud iTunes eBay easyJet airBaltic openSUSE ' +
    'ThyssenKrupp SmithKline GlaxoSmithKline PricewaterhouseCoopers WikiLeaks ProPublica HuffPost ' +
    'NewsGuard NewsNation CanSino SinoVac BeiDou StarLink SpaceShipTwo LexisNexis SeaWorld DreamWorks ' +
    'RailTel MoneyGram StubHub GitHub GitLab JavaScript TypeScript PostScript PowerPoint OneDrive ' +
    'SharePoint OpenTable GrubHub RingCentral CrowdStrike MacBook HomePod ChatGPT SmartThings EastEnders ' +
    'MarketWatch TechCrunch CoinDesk CoinBase BitTorrent NordStream TurkStream EuroNews PolitiFact ' +
    'FactCheck ActBlue WinRed CareFirst GoFundMe LendingTree WebMD TripAdvisor LiveNation StarTrek ' +
    'RoboCop SpiderMan BioNTech AmeriCorps AmeriCares CrossFit BlackBerry BlueScope BlueOrigin PetroChina ' +
    'ChemChina TotalEnergies EnBW SaabRonneby VimpelCom MegaFon RosNeft GazpromNeft LukOil UkrTelecom ' +
    'LaLiga LeBron DuPont MaryAnn JoAnn RuPaul BeyHive'
  ).split(' '),
);

/** True for well-known names with a capital inside. */
export function isCamelCaseName(word: string): boolean {
  return known.has(word);
}
