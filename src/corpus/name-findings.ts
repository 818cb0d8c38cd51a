/** What is wrong with an article's names, as findings. */
import type { Garble, Mention } from '../annotation.ts';
import { foldName } from '../text/fold.ts';
import type { EntityForest } from './entity-forest.ts';
import { bestForm } from './entity-view.ts';
import type { DecisionContext } from './link-decision.ts';
import { fixFor, labelFor } from './name-fix.ts';
import type { NameRecord } from './name-index.ts';
import { personWords } from './name-words.ts';
import { compatible } from './person-name.ts';
import type { ArticleNames } from './stored-article.ts';
import { type Variant, variantOf } from './variants.ts';
import { type WrongForm, wrongFormOf } from './wrong-forms.ts';

export interface FindingContext extends DecisionContext {
  readonly forest: EntityForest;
}

/** What a name was found to be. */
export type Verdict =
  | { readonly kind: 'name'; readonly wrong: WrongForm }
  | { readonly kind: 'hidden'; readonly preferred: string }
  | { readonly kind: 'variant'; readonly variant: Variant };

/** Equal for verdicts that make the same findings, their counts aside; '' for none. */
export function verdictText(verdict: Verdict | undefined): string {
  switch (verdict?.kind) {
    case undefined:
      return '';
    case 'name':
      return `name ${verdict.wrong.name} ${verdict.wrong.confidence.toFixed(2)}`;
    case 'hidden':
      return `hidden ${verdict.preferred}`;
    case 'variant':
      return `variant ${verdict.variant.preferred} ${verdict.variant.confidence}`;
  }
}

/** Findings about the names of an article whose names are linked. In the order of the mentions. */
export function nameFindings(
  article: ArticleNames,
  context: FindingContext,
  verdictOn: (record: NameRecord) => Verdict | undefined,
): Garble[] {
  const verdicts = article.names.map(verdictOn);
  if (verdicts.every((verdict) => verdict === undefined)) return [];
  const out: Garble[] = [];
  /** By name and form: what is found of one mention is found of all that are written the same. */
  const found = new Map<string, Garble | undefined>();
  for (let i = 0; i < article.mentions.length; i++) {
    const at = article.nameOf[i]!;
    const verdict = verdicts[at];
    if (!verdict) continue;
    const mention = article.mentions[i]!;
    const key = `${at} ${mention.text}`;
    if (!found.has(key)) found.set(key, findingAt(mention, verdict, article, article.names[at]!, context));
    const garble = found.get(key);
    if (garble) out.push({ ...garble, start: mention.start, end: mention.end });
  }
  return out;
}

function findingAt(
  mention: Mention,
  verdict: Verdict,
  article: ArticleNames,
  record: NameRecord,
  context: FindingContext,
): Garble | undefined {
  const { start, end, text } = mention;
  const right =
    verdict.kind === 'name'
      ? rightNameHere(text, verdict.wrong, article)
      : verdict.kind === 'hidden'
        ? verdict.preferred
        : verdict.variant.preferred;
  const fix = fixFor(text, right, record.name);
  if (fix === undefined || foldName(fix) === foldName(text)) return undefined;
  const span = { start, end, text, fixes: [fix] };
  switch (verdict.kind) {
    case 'name': {
      const { wrong } = verdict;
      if (isShortFor(text, right)) return undefined;
      const message = `“${text}” looks like a wrong form of ${wrong.name}`;
      const evidence = evidenceInWords(text, fix, wrong, article, record, context);
      return { ...span, kind: 'name', severity: 'warning', confidence: wrong.confidence, message, evidence };
    }
    case 'hidden': {
      const message = `“${text}” is a wrong form of ${right}`;
      const evidence = ['listed as wrong in the house list'];
      return { ...span, kind: 'name', severity: 'warning', confidence: 1, message, evidence };
    }
    case 'variant': {
      const { confidence, evidence, since } = verdict.variant;
      if (since && article.publishedOn && Number(article.publishedOn.slice(0, 4)) < since) return undefined;
      const message = `“${text}” is also written ${fix}`;
      return { ...span, kind: 'variant', severity: 'info', confidence, message, evidence: [evidence] };
    }
  }
}

/** "T. Adler" is right for "Thea Adler", also where "Tea Adler" stands beside it. */
const isShortFor = (form: string, right: string): boolean =>
  compatible({ words: personWords(form), suffix: '' }, { words: personWords(right), suffix: '' });

/** The right name in full as this article writes it, else as most do. */
function rightNameHere(form: string, { right, name, attested }: WrongForm, article: ArticleNames): string {
  if (!('id' in right) || !right.id.startsWith('lexicon ') || right.type !== 'PERSON') return name;
  const here = attested.find((other) => other.articles.has(article.number));
  if (here?.name.kind === 'person' && here.name.name.words.length > 1) return bestForm(here);
  return labelFor(form, [name, ...right.aliases]);
}

/** The verdict on a name: its own or, for a bare family name, that on the full name it belongs to. */
export function judge(record: NameRecord, context: FindingContext): Verdict | undefined {
  const { forest, house } = context;
  for (const form of record.forms.keys()) {
    const label = house.labelled(form);
    if (label)
      return label.hidden ? { kind: 'hidden', preferred: label.entry.preferred } : asVariant(record, context);
  }
  const node = forest.node(record);
  if (node.wrong) {
    const wrong = wrongFormOf(record, context);
    if (wrong) return { kind: 'name', wrong };
  }
  const full = node.parent?.record;
  if (node.parent?.wrong && full && record.name.kind === 'person' && record.name.name.words.length === 1) {
    const wrong = wrongFormOf(full, context);
    if (wrong) return { kind: 'name', wrong };
  }
  return asVariant(record, context);
}

function asVariant(record: NameRecord, context: FindingContext): Verdict | undefined {
  const variant = variantOf(record, context);
  return variant && { kind: 'variant', variant };
}

/** "Brinken 2× here; Blinken 14× in 3 other articles", "“U.S. Secretary of State” was … on …". */
function evidenceInWords(
  form: string,
  fix: string,
  { role, name, attested }: WrongForm,
  article: ArticleNames,
  record: NameRecord,
  { facts }: FindingContext,
): string[] {
  const here = facts.count(record, article.number);
  const parts = [`${form} ${here}× here`];
  let rightHere = 0;
  let others = 0;
  const otherArticles = new Set<number>();
  for (const right of attested) {
    const n = right.articles.has(article.number) ? facts.count(right, article.number) : 0;
    rightHere += n;
    others += right.mentions - n;
    for (const number of right.articles) if (number !== article.number) otherArticles.add(number);
  }
  if (rightHere > 0) parts.push(`${fix} ${rightHere}× here`);
  if (others > 0) {
    const n = otherArticles.size;
    parts.push(`${fix} ${others}× in ${n} other ${n === 1 ? 'article' : 'articles'}`);
  }
  const out = [parts.join('; ')];
  if (role) out.push(`“${role.text}” was ${name}${role.date && !role.former ? ` on ${role.date}` : ''}`);
  return out;
}
