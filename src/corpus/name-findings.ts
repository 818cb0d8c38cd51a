/** What is wrong with an article's names, as findings. */
import type { Garble } from '../annotation.ts';
import type { EntityForest } from './entity-forest.ts';
import { canonicalName } from './entity-view.ts';
import type { DecisionContext } from './link-decision.ts';
import { fixFor } from './name-fix.ts';
import type { NameRecord } from './name-index.ts';
import type { StoredArticle } from './stored-article.ts';
import { type WrongForm, wrongFormOf } from './wrong-names.ts';

/** Findings about the names of an article whose names are linked. In the order of the mentions. */
export function nameFindings(
  article: StoredArticle,
  context: DecisionContext,
  forest: EntityForest,
): Garble[] {
  const out: Garble[] = [];
  const judged = article.names.map((record) => judge(record, context, forest));
  for (let i = 0; i < article.mentions.length; i++) {
    const at = article.nameOf[i]!;
    const wrong = judged[at];
    if (!wrong) continue;
    const mention = article.mentions.at(i, article.text);
    const fix = fixFor(mention.text, wrong.name, article.names[at]!.name);
    if (fix === undefined || fix === mention.text) continue;
    out.push({
      start: mention.start,
      end: mention.end,
      text: mention.text,
      kind: 'name',
      severity: 'warning',
      confidence: wrong.confidence,
      message: `“${mention.text}” looks like a garbled form of ${wrong.name}`,
      evidence: wrong.evidence,
      fixes: [fix],
    });
  }
  return out;
}

/** The verdict on a name, its own or, for a bare family name, that on the full name it belongs to. */
function judge(record: NameRecord, context: DecisionContext, forest: EntityForest): WrongForm | undefined {
  const own = wrongFormOf(record, context);
  if (own) return own;
  const node = forest.node(record);
  const parent = node.parent?.record;
  if (!parent || record.name.kind !== 'person') return undefined;
  const inherited = wrongFormOf(parent, context);
  return inherited && canonicalName(forest.root(node)) !== '' ? inherited : undefined;
}
