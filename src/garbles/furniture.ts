/**
 * The furniture of news sites: what stands around an article on its page and comes along when the page is
 * scraped. Each entry matches a whole line unless it says otherwise, so that a sentence that merely
 * mentions cookies or newsletters is left alone.
 */

export interface Furniture {
  /** What an editor would call it. */
  readonly what: string;
  readonly confidence: number;
  /** Matched against the line, trimmed; no nested repetition, so matching is linear. */
  readonly pattern: RegExp;
  /** Those of its patterns that a line's first words decide. */
  readonly openings: readonly string[];
}

const network =
  'facebook|twitter|x|whatsapp|linkedin|pinterest|reddit|telegram|e-?mail|print|copy link|tumblr|instagram|' +
  'youtube|messenger|pocket|viber|vkontakte|vk|flipboard|google\\+?|line|sms|more|skype|tiktok|threads|bluesky';

/** What stands between two buttons of a bar, if anything does. */
const gap = '[\\s|,·•/&]{0,3}';
/** The same without what lists of words have. */
const bar = '[\\s|·•/]{0,3}';

/** Buttons for readers who have an account, which no sentence is made of. */
const doors =
  'sign ?in|log ?in|log ?out|sign ?up|register|subscribe(?: now)?|my account|e-?paper|newsletters?|menu|search|donate';

/** Sections of news sites. */
const sections =
  'home|(?:(?:latest|breaking|local|top) )?news|world|politics|business|sports?|opinion|culture|lifestyle|life|' +
  'tech(?:nology)?|science|health|entertainment|weather|travel|videos?|photos|live|markets|economy|finance|climate|' +
  'environment|arts|money|education|local|national|international|features|more|about(?: us)?|contact(?: us)?|' +
  'advertise|shop|jobs|podcasts?';

const things =
  'articles?|stor(?:y|ies)|posts?|news|topics?|contents?|videos?|coverage|links?|reading|reads|headlines|tags?|items';

/** Ready-made agencies and picture libraries that stand in photo credits. */
export const agency =
  'getty(?: images)?|gettyimages|afp|agence france-presse|reuters|associated press|ap(?: photo)?|epa(?:-efe)?|' +
  'anadolu(?: agency)?|aa|tass|sputnik|ria novosti|xinhua|shutterstock|alamy(?: stock photo)?|bloomberg|' +
  'pa(?: wire| media)?|zuma(?: press| wire)?|upi|dpa|efe|ansa|pti|ani|kyodo|yonhap|nurphoto|imago|istock|' +
  'unsplash|wikimedia commons|file photo|handout|courtesy photo|pool';

/**
 * What lines hold that match a pattern with anything at its start. Such patterns look through the whole line, which
 * costs more than all others together.
 */
const innerHint = /[»›©]|copyright|all rights reserved|may not be|aggregat|belong to|property of| feed/i;

const end = '[\\s.!…:*→»>]*$';

export const lineFurniture: readonly Furniture[] = [
  entry('comment form', 0.97, [
    `(?:please )?leave (?:a|your) (?:reply|comment)(?: cancel reply| below)?${end}`,
    'your e-?mail (?:address )?(?:will|won.t) (?:not |never )?be (?:published|shared|displayed|shown|disclosed|made public).{0,80}$',
    `required fields are marked.{0,12}${end}`,
    `(?:please )?enter (?:your|an?|the) (?:\\w+ ){0,2}(?:comment|name|e-?mail|address|website|password|answer)\\b.{0,40}$`,
    `(?:name|e-?mail|website|comment|your name|your e-?mail)\\s?\\*${end}`,
    'save my name,? (?:and )?e-?mail.{0,100}$',
    `(?:post|submit|add|write|view|show|hide|load|read|see)(?: an?| all| more| the)? (?:\\d+ )?comments?${end}`,
    `(?:\\d+|no) (?:comments?|replies|responses?)(?: on .{1,100})?${end}`,
    `comments? \\(?\\d+\\)?${end}`,
    'your (?:comments?|reply|message|submission) (?:is|has been|was|will be|are) .{0,80}$',
    `cancel reply${end}`,
    `(?:(?:view|show|read) comments|join the (?:conversation|discussion)) \\(?\\d+\\)?${end}`,
    `loading comments${end}`,
    `(?:notify of|inline feedbacks?|newest|oldest|most voted)${end}`,
    '(?:you must be|please) (?:logged|log|sign|signed) ?-?in .{0,40}(?:comment|reply|post|continue).{0,20}$',
    '(?:log ?in|sign ?in|register|sign ?up) to (?:comment|leave|reply|post|continue|read|save|follow).{0,60}$',
    '(?:notify me of|you have entered an incorrect|this site uses akismet|learn how your comment data).{0,120}$',
    `(?:what do you think|what.s your (?:take|opinion|view)|share your (?:thoughts|views|opinions?)|let us know (?:in the comments|what you think))\\b.{0,60}${end}`,
    `(?:be the first to (?:comment|review|leave).{0,40}|comments are (?:closed|off|disabled).{0,30}|have your say|join the (?:conversation|discussion))${end}`,
  ]),
  entry('share buttons', 0.95, [
    `share(?: (?:this|the))?(?: (?:${things}))?(?: (?:on|via|with|to)(?: (?:${network}|friends|your friends|social media))?)?${end}`,
    `(?:share )?(?:on )?(?:${network})(?:[\\s|,·•/&]+(?:share )?(?:on )?(?:${network}))+${end}`,
    `(?:share(?: (?:this|it))?:? ?)?(?:(?:share|send|post|pin|tweet)(?: this)? (?:on|via|to|by|with) )?(?:${network}|tweet)${gap}(?:(?:(?:share|send|post|pin|tweet)(?: this)? (?:on|via|to|by|with) )?(?:${network}|tweet|share|pin(?: it)?)${gap}){1,14}${end}`,
    `(?:facebook|twitter|whatsapp|linkedin|pinterest|reddit|telegram|tumblr|instagram|copy (?:link|url)|link copied|print|e-?mail|tweet(?: this)?)${end}`,
    `(?:gift this (?:article|story)|add to (?:favou?rites|reading list|bookmarks)|save (?:for later|to read later)|turn on (?:desktop |browser )?notifications)${end}`,
    `share \\d[\\d.,]{0,6}[km]?${end}`,
    '(?:like|follow|find|join) us\\s?:.{2,80}$',
    `(?:print|e-?mail) this (?:page|${things})${end}`,
    `follow (?:this )?(?:author|topic|tag|story)s?${end}`,
    `(?:e-?mail|send|print|save|bookmark) (?:this )?(?:(?:${things}|page|link) )?(?:to a friend|this)?${end}`,
    `send (?:this )?(?:(?:${things}|page|link) )?to a friend${end}`,
    '(?:share this:? ?)?click to (?:share|print|e-?mail|tweet|copy).{0,80}$',
    '(?:share this:? ?)?(?:click to (?:share|print|e-?mail|tweet|copy)[^()]{0,60}\\(opens in new window\\)\\s?[a-z ]{0,16}){1,12}$',
    `(?:like this|loading|like loading)${end}`,
    `(?:like|follow|find|join) us (?:on|at) .{2,60}$`,
    `follow [^.]{2,60} on (?:facebook|twitter|instagram|telegram|google news|whatsapp|youtube|tiktok|linkedin)${end}`,
    `(?:like|follow|find|join) us${end}`,
    `(?:share|tweet|pin|like|pin it|save)\\s?\\(?\\d{0,4}\\)?${end}`,
    `\\d[\\d.,]*[km]? (?:shares?|views?|likes?|retweets?)${end}`,
  ]),
  entry('navigation', 0.95, [
    'home\\s?[»›>/|→]\\s?.+$',
    `home${end}`,
    `(?:recent (?:posts|comments|articles|stories)|categor(?:y|ies)|archives?|meta|contacts?(?: us)?|newsletters?|comments|popular posts|blogroll|sitemap|rss(?: feed)?|feedback|log ?in|pages|about(?: us)?)${end}`,
    '[^.!?]{2,30}\\s[»›]\\s[^.!?]{2,60}\\s[»›]\\s.+$',
    'you are here:?\\s.{2,160}$',
    `(?:go )?back to (?:the )?(?:top|home ?page|home|main page|previous page)(?: button)?${end}`,
    `(?:skip|jump|go|scroll) to (?:the )?(?:main )?(?:content|navigation|search|footer|comments)(?:\\s?\\(\\d+\\))?${end}`,
    `(?:previous|next|older|newer|prev) (?:${things}|page|entry|entries)(?:\\s?[:»›|-].{0,140})?${end}`,
    `(?:main |toggle |open |close |primary )?(?:menu|navigation|sidebar)${end}`,
    `(?:toggle|expand|collapse|show|hide) (?:menu|search|caption|more|full (?:text|article|caption)|gallery)${end}`,
    `(?:view|open|enlarge|expand) (?:image|photo|picture|gallery|all photos)s?(?: in (?:full ?screen|gallery))?${end}`,
    `(?:click|tap)(?: on the (?:photo|image|picture)s?)? to (?:enlarge|expand|zoom|(?:un)?mute)${end}`,
    'swipe (?:for|to) [^.!?]{2,30}$',
    'scroll down for [^.!?]{2,40}$',
    `previous[\\s|·•/]{1,4}next${end}`,
    `page \\d{1,3} of \\d{1,3}${end}`,
    `(?:read|open|view|continue) in (?:the )?app${end}`,
    `(?:forgot(?:ten)? (?:your )?password|remember me|continue with (?:google|facebook|apple|e-?mail)|(?:already|don.t) have an account)\\b.{0,30}$`,
    `(?:${doors})${gap}(?:(?:${doors}|home)${gap}){1,10}${end}`,
    `(?:(?:${doors}|${sections})${bar}){4,40}${end}`,
    `(?:search|search for|search this site)\\s?[:…]?$`,
    `(?:share|close|open) (?:this )?(?:dialog|modal|window|pop-?up)${end}`,
  ]),
  entry('list of other articles', 0.93, [
    `(?:related|recommended|trending|popular|similar|latest|more|other|top|featured|suggested|must[- ]read|further|most[- ]read|most[- ]popular|most[- ]viewed)(?: (?:${things}|now|stories|for you))${end}`,
    `(?:you (?:may|might) (?:also )?(?:like|be interested in|enjoy|want to read)|recommended for you|more for you|most (?:read|popular|viewed|shared)|explore more(?: on these topics)?|more stories like this|also on (?:this|the|our) (?:site|page)|trending(?: now)?|don.t miss(?: it)?|editor.?s.? (?:picks?|choice)|what to read next|read next|related|see also|read also|also read|read more|keep reading|see more|more)\\s?[:»›|]?$`,
    `more (?:from|on|about|by|in) (?!the)[^.!?]{2,50}:?$`,
    `see more (?:photos|videos|stories|pictures)${end}`,
    'most (?:read|popular|viewed|shared) in [^.!?]{2,30}$',
    `(?:we recommend|from our (?:partners|sponsors)|around the web|promoted stories|more stories)${end}`,
    `(?:don.t miss|read|see|check out|browse|find|view)(?: out)?(?: (?:all|more of))? (?:our|the|all|today.s) (?:latest|top|other|best|related|breaking)\\b.{0,50}${end}`,
    `(?:click|tap) here\\b.{0,80}$`,
    `(?:continue reading(?: (?:the )?(?:main )?(?:story|article)(?: below)?)?|read (?:the )?(?:full|whole|entire|original|rest of).{0,40}|view (?:the )?(?:original|full|source).{0,30}|see (?:the )?full (?:article|story).{0,20})${end}`,
  ]),
  entry('link to the source', 0.93, [
    `(?:source|original|news|article) (?:link|source|article|url)${end}`,
    'source\\s?:\\s?\\S.{0,60}$',
    `(?:link|source|via|original)${end}`,
    'the post .{3,200} (?:appeared|was published) first (?:on|in|at) .{2,80}$',
    'this (?:article|story|post|report|content) (?:was )?(?:first |originally )(?:appeared|published|posted).{0,100}$',
    'our standards\\s?: the thomson reuters trust principles.{0,10}$',
  ]),
  entry('advertisement', 0.95, [
    `(?:advertis(?:e)?ments?|advertising|sponsored(?: content| post| links?| by .{2,40})?|promoted(?: content)?|paid (?:content|post)|partner content|ads?)${end}`,
    `(?:advertisement feature|close ad)${end}`,
    'paid for by [^.!?]{2,40}$',
    `(?:advertise (?:with us|here)|report (?:this )?ad|skip ad|remove ads|why this ad|ad choices|adchoices|place an ad)${end}`,
    '(?:the |this )?(?:article|story|content|text) continues? (?:below|after).{0,40}$',
    '(?:advertis(?:e)?ment[-–—:.,\\s]*|ad[-–—:.,\\s]+)(?:(?:continue|scroll|article|story|skip)\\b.{0,60})$',
    'scroll (?:down )?to continue.{0,30}$',
  ]),
  entry('invitation to subscribe', 0.92, [
    '(?:please )?(?:sign ?up|subscribe|register|join)\\b.{0,120}\\b(?:newsletters?|briefings?|digest|inbox|e-?mail alerts?|alerts|mailing list|telegram|whatsapp|channel|push notifications?|for free|podcast|today|now|updates)\\b.{0,60}$',
    `(?:subscribe|sign ?up|log ?in|sign ?in|register|subscribe now|sign up now|my account|become a member|already a subscriber\\b.{0,20}|get started|start (?:your )?free trial)${end}`,
    '(?:get|catch|follow|read|see|watch) (?:all )?(?:the )?(?:latest|breaking|top|live)\\b[^.]{0,80}\\b(?:news|updates|headlines|stories|videos)\\b.{0,160}$',
    '(?:for|to get) (?:all )?(?:the )?(?:more|latest|breaking)\\b.{0,80}\\b(?:visit|follow|click|download|subscribe|sign up|tune in|head to|stay tuned)\\b.{0,120}$',
    'stay (?:tuned|up to date|updated|informed|connected|in touch)\\b.{0,120}\\b(?:with|to|on|for)\\b.{0,100}$',
    '(?:get|receive) .{0,80}\\b(?:in|to|into) your (?:inbox|e-?mail|mailbox)\\b.{0,60}$',
    '(?:download|get|install) (?:our|the) .{0,40}\\bapp\\b.{0,80}$',
    'thank you for (?:subscribing|signing up|your subscription|reading).{0,60}$',
    '(?:support|help (?:us|fund)) .{0,60}\\b(?:journalism|our work|our newsroom)\\b.{0,80}$',
    '(?:to|you can) (?:continue reading|unsubscribe|read this (?:article|story)).{0,100}$',
    `(?:you have|you.ve) (?:\\w+ )?(?:\\d+ )?(?:free )?articles? (?:left|remaining).{0,60}$`,
    `unsubscribe${end}`,
    'subscribe (?:for|from) (?:only |just )?[€$£]\\s?\\d.{0,60}$',
    'subscribe to (?:continue|read|unlock)\\b.{0,60}$',
    'this (?:article|story|content) is (?:for|available to|reserved for|exclusive to) (?:our )?subscribers\\b.{0,30}$',
    `(?:for )?subscribers only${end}`,
    `exclusive (?:for|to) subscribers${end}`,
    `donate now${end}`,
    `(?:never|don.t) miss an? (?:story|update)${end}`,
  ]),
  entry('report of errors', 0.92, [
    `report (?:an? |this )?(?:error|mistake|typo|correction|problem|abuse|article|comment)${end}`,
    '(?:have you |did you |if you )?(?:found|find|noticed?|spotted|spot|see) (?:an? |any )?(?:error|mistake|typo|inaccurac)\\w*\\b.{0,140}$',
    'select (?:it|the (?:text|error)|a text) and press ctrl.{0,30}$',
    `send (?:us )?a correction${end}`,
    `(?:was this (?:article|story|page) (?:helpful|useful)|did you (?:like|enjoy) this (?:article|story))\\??${end}`,
    `(?:rate|correct|bookmark|save|translate) this (?:article|story|post|page)${end}`,
  ]),
  entry('cookie and privacy notice', 0.95, [
    '(?:we|this (?:web)?site|our (?:web)?site)(?: and our \\w+)? (?:uses?|stores?) cookies\\b.{0,400}$',
    'by (?:continuing|using|clicking|signing up|subscribing|submitting)\\b.{0,80}\\b(?:agree|accept|consent)\\b.{0,200}$',
    `(?:accept|reject|allow|decline|refuse|manage|customi[sz]e|confirm|save) (?:(?:accept|reject|allow|decline|refuse|manage|customi[sz]e|all|only|my|your|essential|necessary|and|close|continue|cookies?|choices|preferences|settings|options)${gap}){1,9}${end}`,
    '(?:i )?(?:agree|accept)(?: all)? and (?:close|continue)$',
    `(?:we value your privacy|ok,? i understand)${end}`,
    `(?:privacy policy|cookie policy|terms (?:of (?:use|service)|and conditions|& conditions)|contact us|about us|privacy|terms|do not sell my personal information)(?:[\\s|,·•/&]+(?:and )?(?:privacy policy|cookie policy|terms (?:of (?:use|service)|and conditions|& conditions)|contact us|about us|privacy|terms))*${end}`,
    'this site is protected by recaptcha.{0,120}$',
    '(?:javascript is (?:disabled|required)|please (?:enable|turn on) (?:javascript|cookies)|your browser does not support).{0,120}$',
  ]),
  entry('copyright notice', 0.95, [
    '(?:copyright|©|\\(c\\))\\s?(?:©|\\(c\\))?\\s?(?:(?:19|20)\\d\\d|by\\b|all rights|registered).{0,600}$',
    '.{0,120}\\ball rights reserved\\b.{0,300}$',
    '.{0,60}\\bmay not be (?:published|reproduced|copied|republished|rebroadcast)\\b.{0,300}$',
    '[^.]{2,60} (?:©|copyright) (?:19|20)\\d\\d.{0,80}$',
    '(?:image|media) (?:source|copyright),\\s[^,]{2,60}$',
  ]),
  entry('disclaimer of the site', 0.95, [
    'disclaimers?\\s?[!:–—-].{0,1500}$',
    '.{0,300}\\b(?:automatic(?:ally)?|news) aggregat(?:or|ed|es)\\b.{0,1000}$',
    '.{0,200}\\b(?:trademarks|materials|images|content) (?:belong to|are (?:the )?property of)\\b.{0,800}$',
    'if you are the (?:copyright |content |rightful )?owner\\b.{0,400}$',
    'this (?:article|story|report|news|content) (?:has|was|is) (?:been )?(?:not (?:been )?)?(?:auto-?generated|(?:published|created|generated|sourced|taken|syndicated) (?:from|by|through)|(?:only )?edited)\\b.{0,300}$',
    '\\(?(?:except for|apart from|barring) the (?:headline|title)\\b.{0,40}\\bthis (?:story|article|report)\\b.{0,200}$',
    '.{0,80}\\b(?:syndicated|wire|agency|auto-generated) feed\\b.{0,80}$',
    '(?:the )?(?:content|contents|author|writer)\\b.{0,60}\\b(?:sole(?:ly)? responsib|responsibility of)\\b.{0,120}$',
    `(?:proudly )?powered by \\S.{0,40}${end}`,
    '(?:the )?(?:views|opinions)(?: and (?:views|opinions))? expressed (?:in|here|by|above)\\b.{0,300}$',
  ]),
  entry('video player', 0.93, [
    `(?:play|pause|replay|mute|unmute|fullscreen|captions?|settings|play video|watch (?:now|live|video|the video|more)|video player.{0,40}|now playing.{0,80}|close video|listen(?: now)?|listen to (?:(?:this|the) )?(?:article|story|post).{0,30})${end}`,
    `(?:duration|current time|remaining time|video duration|running time|length)\\s?:?\\s?\\d{1,2}:\\d\\d(?::\\d\\d)?${end}`,
    `-?\\d{1,2}:\\d\\d(?::\\d\\d)?(?:\\s?/\\s?\\d{1,2}:\\d\\d(?::\\d\\d)?)?$`,
    'this (?:video|content|audio) (?:is|can|could|has) ?not\\b.{0,80}$',
  ]),
  entry('reading aids', 0.9, [
    `(?:estimated )?(?:reading|read) time\\s?:?.{0,24}$`,
    `\\d+[- ]?min(?:ute)?s?(?: read| to read| (?:of )?reading)?${end}`,
    `(?:(?:text|font)[ -]size|(?:increase|decrease|reset) (?:the )?(?:text|font)(?: size)?)[\\s:a+|–-]{0,16}$`,
    `a ?[-+](?:[ |/]{0,3}a ?[-+]?){1,2}$`,
    `(?:this (?:article|story) is )?more than (?:\\d+|a|one|two) (?:months?|years?) old${end}`,
    'tags?\\s?:.{0,200}$',
    '(?:related (?:topics|tags)|more about|filed in|hashtags?)\\s?:.{0,200}$',
    '#\\w{2,30}(?:[\\s,]{1,3}#\\w{2,30}){1,20}$',
    '(?:posted|filed|published|tagged) (?:in|under|with|as) [^.!?,\\d]{2,30}$',
    '(?:last )?(?:updated|modified)(?: on| at)?\\s?:?\\s?(?:\\d{1,2}[:.]\\d\\d|\\d{1,2} (?:minutes?|mins?|hours?|days?|weeks?|months?) ago).{0,30}$',
    '\\d{1,2} (?:minutes?|mins?|hours?|days?|weeks?|months?|years?) ago$',
    '(?:posted|published|updated|created)(?: on| at)?\\s?:?\\s.{4,70}\\b(?:ago|min(?:ute)?s? read)$',
    `(?:filed under|posted in|categor(?:y|ies)|topics?|in this (?:article|story)|keywords)\\s?:.{0,200}$`,
    `(?:image|photo|picture) (?:gallery|slideshow).{0,30}$`,
    `(?:(?:photo|image|picture|slide) )?(?:\\d+ of \\d+|\\d+/\\d+)$`,
    `(?:(?:published|posted|updated|written|modified)(?: on)? [^.!?]{0,40}\\s)?(?:(?:posted|written|published|updated) )?by (?:admin(?:istrator)?|(?:the )?(?:web ?|news ?|online ?|digital ?|city ?)(?:desk|team|staff)|staff (?:reporter|writer)|editor|newsroom|guest author)${end}`,
    `[a-z]{3,9}\\.? \\d{1,2},? \\d{4}\\s?(?:[|•·–—-]\\s?)?by \\S[^.!?]{0,40}$`,
  ]),
];

function entry(what: string, confidence: number, patterns: readonly string[]): Furniture {
  const openings = patterns.filter((pattern) => !/^(?:\.|\[\^)/.test(pattern));
  return { what, confidence, pattern: startingWith(patterns), openings };
}

function startingWith(patterns: readonly string[]): RegExp {
  return new RegExp(`^(?:${patterns.join('|')})`, 'i');
}

const anyOpening = startingWith(lineFurniture.flatMap(({ openings }) => openings));

/** The furniture that a whole line is, if any. */
export function furnitureIn(line: string): Furniture | undefined {
  if (!anyOpening.test(line) && !innerHint.test(line)) return undefined;
  return lineFurniture.find(({ pattern }) => pattern.test(line));
}
