import assert from 'node:assert/strict';
import { gluedCredit } from '../../src/garbles/glued-credit.ts';
import { gluedNames } from '../../src/garbles/glued-names.ts';
import { found } from './support.ts';

describe('two words run together at a capital', () => {
  it('splits two names, with a comma before a main clause', () => {
    const text = 'Asked about the talks in GenevaLavrov replied that they went well. Lavrov left Geneva.';
    assert.deepEqual(found(gluedNames, text), ['GenevaLavrov → Geneva, Lavrov']);
  });

  it('puts a stop before a sentence starter', () => {
    const text = 'The delegation flew to NairobiThe talks begin today.';
    assert.deepEqual(found(gluedNames, text), ['NairobiThe → Nairobi. The']);
  });

  it('splits a word and a name, and a year and a word', () => {
    const text = 'The deal was signed by officialsMoscow said. It ended in 2019The road was closed.';
    assert.deepEqual(found(gluedNames, text), ['officialsMoscow → officials Moscow', '2019The → 2019. The']);
  });

  it('splits a name of the article from the verb of saying behind it', () => {
    const text = 'Le Drossel met the crew. Drossel was glad. Asked about it, Le DrosselReplied: “No.”';
    assert.deepEqual(found(gluedNames, text), ['DrosselReplied → Drossel Replied']);
  });

  it('splits a known name of two words, and one that the article has elsewhere', () => {
    assert.deepEqual(found(gluedNames, 'They left for NewZealand.'), ['NewZealand → New Zealand']);
    const text = 'The Energy Council sat. In June the EnergyCouncil had upheld the fine.';
    assert.deepEqual(found(gluedNames, text), ['EnergyCouncil → Energy Council']);
    assert.deepEqual(found(gluedNames, 'In June the EnergyCouncil had upheld the fine.'), []);
  });

  it('splits an organization from the verb behind it', () => {
    assert.deepEqual(found(gluedNames, 'The note that InterpolHad sent was lost.'), [
      'InterpolHad → Interpol had',
    ]);
  });

  const names =
    'MacDonald, McKinsey, DeSantis, LaGuardia, DiCaprio, FitzGerald, iPhone, YouTube, eBay, PwC, al-Sisi, ' +
    'HarperCollins, SoftBank, LinkedIn, easyJet, MaryAnn, BlackRock, @JohnSmith, #VoteGeneva, LaToya, ' +
    'www.GenevaNews.com, JohnSmith.com, BeiDou, VanDyke, O’Brien, RussiaToday_tv';
  it('leaves names alone that are written so', () => {
    assert.deepEqual(found(gluedNames, `Among them are ${names}.`), []);
  });

  it('leaves a form alone that the article repeats', () => {
    const text = 'GenevaSmith is a firm. GenevaSmith grew; Smith moved it to Geneva.';
    assert.deepEqual(found(gluedNames, text), []);
  });

  it('splits a small word from the name behind it, and two sentences', () => {
    assert.deepEqual(found(gluedNames, 'They went toVienna, and theCouncil met inGeneva as before.'), [
      'toVienna → to Vienna',
      'theCouncil → the Council',
      'inGeneva → in Geneva',
    ]);
    const text = 'The court has opened an investigationPolice said nothing. The police were asked.';
    assert.deepEqual(found(gluedNames, text), ['investigationPolice → investigation. Police']);
  });

  it('splits a place behind a preposition from the noun that began the next sentence', () => {
    assert.deepEqual(
      found(gluedNames, 'Buses left from LisbonWorkers waited for them. In ViennaMinister Roe was glad.'),
      ['LisbonWorkers → Lisbon. Workers', 'ViennaMinister → Vienna Minister'],
    );
    assert.deepEqual(
      found(gluedNames, 'He wrote in GenevaTimes that LisbonWorkers, a band, came from MoscowToday.'),
      [],
    );
  });

  it('leaves brands alone that begin with a small word', () => {
    assert.deepEqual(
      found(gluedNames, 'He took an inDrive car to the onBoard fair of easyWater and wellDone.'),
      [],
    );
  });
});

describe('the credit of a picture run together with what follows', () => {
  it('is split into two paragraphs', () => {
    assert.deepEqual(
      found(gluedCredit, 'The wreck on Monday. Photo: AFPThe divers left. Picture: Jane Roe/EPAOkafor left.'),
      ['AFPThe → AFP\n\nThe', 'EPAOkafor → EPA\n\nOkafor'],
    );
    assert.deepEqual(found(gluedCredit, 'Getty ImagesThe divers left.'), [
      'Getty ImagesThe → Getty Images\n\nThe',
    ]);
  });

  it('stays where it is a name, or where nothing says that it is a credit', () => {
    const text =
      'AFPThe, BloombergQuint, ReutersConnect, Photo: BloombergXilkar, Photo: AFP The, PAThe, ImagesThe.';
    assert.deepEqual(found(gluedCredit, text), []);
  });
});
