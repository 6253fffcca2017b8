import { inProse, isOwn } from '../prose.ts';
import type { Rule } from '../rule.ts';

export const phrases: Rule = {
	id: 'phrases',
	why: 'Some phrases are heard oftener than read, and come out as other words.',
	source: 'Garner’s Modern English Usage; Duden; Académie française: Dire, ne pas dire; FundéuRAE',
	fixes: true,
	*text(text) {
		for (const [lang, { pattern, right }] of byLanguage)
			yield* inProse(text, pattern, ({ 0: typed }, passage) => {
				const put = right.get(typed.toLowerCase().replaceAll(/\s+/g, ' ').replaceAll('’', "'"));
				const cased = put !== undefined && /^\p{Lu}/u.test(typed) ? put.slice(0, 1).toUpperCase() + put.slice(1) : put;
				// Some are wrong only by their small letters.
				if (!isOwn(passage, lang) || cased === undefined || cased === typed) return undefined;
				return { message: `“${typed}” should be “${cased}”`, remedy: 'Correct it.', put: cased };
			});
	},
};

/** By language, what is written, what is meant. */
const meant: Record<string, string> = {
	en: `could of=could have, should of=should have, would of=would have, might of=might have, must of=must have, for all intensive purposes=for all intents and purposes,
		case and point=case in point, one in the same=one and the same, deep-seeded=deep-seated, tow the line=toe the line, peaked my interest=piqued my interest, peaked his interest=piqued his interest, peaked her interest=piqued her interest,
		sneak peak=sneak peek, free reign=free rein, beckon call=beck and call, wet your appetite=whet your appetite, baited breath=bated breath, mute point=moot point, irregardless=regardless,
		extract revenge=exact revenge, per say=per se, statue of limitations=statute of limitations, tongue and cheek=tongue in cheek, slight of hand=sleight of hand, alot=a lot, it's own=its own, nip it in the butt=nip it in the bud,
		in the mist of=in the midst of, on accident of=by accident of, supposably=supposedly, hunger pains=hunger pangs, escape goat=scapegoat, old-timer's disease=Alzheimer's disease, pawn off on=palm off on, make due=make do`,
	de: `im vorraus=im Voraus, im voraus=im Voraus, seid gestern=seit gestern, seid jahren=seit Jahren, seid langem=seit langem, seid dem=seitdem, vorraussetzung=Voraussetzung, standart=Standard, wiederspiegeln=widerspiegeln, wiederspiegelt=widerspiegelt,
		entgültig=endgültig, das selbe=dasselbe, das gleiche selbe=dasselbe, zum einem=zum einen, aufjedenfall=auf jeden Fall, garnicht=gar nicht, nähmlich=nämlich, ausversehen=aus Versehen, desweiteren=des Weiteren, in sofern=insofern, zumindestens=zumindest`,
	fr: `au jour d'aujourd'hui=aujourd'hui, comme même=quand même, malgrés=malgré, quatres=quatre, parmis=parmi, si j'aurais=si j'avais, de par le fait=par le fait, voir même=voire même`,
	es: `haber si=a ver si, de ves en cuando=de vez en cuando, en vez que=en vez de que, hechar de menos=echar de menos, hecho de menos=echo de menos, sobretodo que=sobre todo que, a grosso modo=grosso modo, osea=o sea, contra más=cuanto más, haiga=haya`,
};

const byLanguage = Object.entries(meant).map(([lang, list]) => {
	const right = new Map(list.split(',').map((pair) => pair.trim().split('=') as [string, string]));
	const words = [...right.keys()].map((phrase) => phrase.replaceAll(' ', '\\s+').replaceAll("'", "['’]"));
	return [lang, { pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words.join('|')})(?![\\p{L}\\p{N}-])`, 'giu'), right }] as const;
});
