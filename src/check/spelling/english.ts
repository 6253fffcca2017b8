import { knownWords } from './known-words.ts';

/** Words of today and of books that the dictionaries of English have not yet, or left out; a plural in s goes with them. */
export function isLately(word: string): boolean {
	return lately.has(word) || (word.endsWith('s') && lately.has(word.slice(0, -1)));
}

const lately = knownWords([
	`affordance agentic api async backend backlist biopolitics bool chatbot codebase config copyedit copyeditor copyediting coronavirus covid crowdsourcing crypto cyber coli
	cyberattack cybersecurity datafication decarbonize decarbonization decolonial dev discoverable doi duodecimo ebook epigenetic epigenetics eq falafel fanfiction fintech
	foliation freemium frontend frontlist genomic glyph graphene hardcoded hermeneutic hermeneutics heteronormative historiographical ibid incunable influencer infographic
	kerning kombucha learnings linter listicle livestream localhost longform matcha mins microbiome microservice middleware mixtape multimodal natively neoliberal
	neoliberalism neurodivergent newsfeed nonbinary onboarding othering outsized paratext permalink placemaking podcaster positionality praxis preprint proteomics qubit
	ramen recto repo rewilding roadmap runtime scalable serverless sextodecimo showrunner sidenote sociotechnical staycation stylesheet subreddit tokenize umami unbundle
	unfollow upcycle upskill upskilling verso viz waitlist walkable walkability wayfinding webhook wifi worldbuilding`,
	'Brexit Kyiv zeitgeist Bildungsroman Weltanschauung Ctrl hygge ad hoc',
]);

/** What stands before a hyphen and is no word of its own. */
export const prefix = /^(?:afro|al|anglo|arch|bio|eco|franco|geo|indo|intra|neo|pan|pre|proto|sino|socio|un|vis)$/i;

/** A text with spaces for what English has from elsewhere: phrases, of which no part is a word, and what stands before a family name. */
export function withoutLoans(text: string): string {
	return text.replaceAll(loans, (phrase) => ' '.repeat(phrase.length)).replaceAll(particles, (words) => ' '.repeat(words.length));
}

const particles = /(?<![\p{L}-])(?:(?:d[aeiou]s?|del|della|de la|de los|van|von|van de[nr]|von der|de[nr]|te[nr]|zu[mr]?|ibn|bin|al|el|y) )+(?=\p{Lu})/gu;

const loans = new RegExp(
	`(?<![\\p{L}\\p{N}-])(?:${`a fortiori|a posteriori|a priori|ad absurdum|ad hoc|ad hominem|ad infinitum|ad libitum|ad nauseam|annus (?:horribilis|mirabilis)|avant la lettre|beaux arts|belle époque|belles[- ]lettres|bona fide|bon mot|carte blanche|cause célèbre
	|c'est la vie|ceteris paribus|cinéma vérité|comme il faut|corpus delicti|coup de (?:grâce|théâtre)|coups? d'état|crème de la crème|cri de c(?:œ|oe)ur|cum laude|curriculum vitae|d'(?:accord|oeuvre|œuvre)|de facto|de jure|de rigueur|de trop|déjà[- ]vu
	|dramatis personae|éminence grise|en bloc|en masse|en passant|en route|enfants? terribles?|esprit de corps|et al|et cetera|et seq|ex ante|ex cathedra|ex libris|ex nihilo|ex officio|ex post(?: facto)?|fait accompli|faits accomplis|faute de mieux|faux pas
	|femme fatale|fin de siècle|grand prix|habeas corpus|haute (?:couture|cuisine)|homo (?:faber|ludens|oeconomicus|sapiens)|hors d'(?:oeuvre|œuvre)s?|idées? fixes?|idée reçue|in absentia|in extremis|in flagrante|in loco parentis|in medias res|in memoriam
	|in situ|in toto|in vitro|in vivo|inter alia|ipso facto|je ne sais quoi|joie de vivre|laissez[- ]faire|lèse[- ]majesté|lingua franca|loc\\.? cit|magnum opus|ménage à trois|mens rea|mens sana in corpore sano|mise en (?:abyme|page|place|scène)|modus (?:operandi|vivendi)|mot juste|mots justes
	|mutatis mutandis|ne plus ultra|noblesse oblige|nom de (?:guerre|plume)|non sequitur|nouveaux? riches?|o tempora,? o mores|objets? (?:d'art|trouvés?)|op\\.? cit|par excellence|papier[- ]mâché|per annum|per capita|per diem|per se|persona (?:non )?grata|petits? bourgeois(?:ie)?
	|pièce de résistance|pied-à-terre|post hoc|post mortem|prêt[- ]à[- ]porter|prima facie|primus inter pares|pro bono|pro forma|pro rata|pro tem|quid pro quo|raisons? d'être|rara avis|reductio ad absurdum|rigor mortis|roman[- ]à[- ]clef|sang[- ]froid|savoir[- ]faire
	|semper fidelis|sine (?:die|qua non)|stare decisis|status quo(?: ante)?|sub judice|sub rosa|sui generis|summa cum laude|tabula rasa|terra incognita|tête[- ]à[- ]tête|tour de force|trompe[- ]l'(?:oe|œ)il|tu quoque|ultra vires|vade mecum|verbatim et literatim
	|vice versa|vis-à-vis|viva voce|volte[- ]face|vox populi`.replaceAll(/\s*\n\s*/g, '').replaceAll("'", "['’]")})(?![\\p{L}\\p{N}-])`,
	'giu',
);
