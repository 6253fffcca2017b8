import { describe, expect, test } from 'vitest';
import { smarten, smartenPlain } from '../../src/markdown/typography/smarten.ts';

/** What is typed, and what is set; `~` shows U+00A0 and `_` U+202F. */
type Case = readonly [typed: string, set: string];

const shown = (text: string): string => text.replaceAll('\u00A0', '~').replaceAll('\u202F', '_');

function sets(lang: string, cases: readonly Case[]): void {
	test.each(cases)(`${lang} sets %s as %s`, (typed, set) => {
		expect(shown(smarten(typed, lang))).toBe(set);
	});
}

describe('quotation marks open and close by their neighbours', () => {
	sets('en', [
		['"Hello"', '“Hello”'],
		['She said, "Hello."', 'She said, “Hello.”'],
		['"Is it?" he asked. "It is!"', '“Is it?” he asked. “It is!”'],
		['("No," he said.)', '(“No,” he said.)'],
		['["No"] {"no"}', '[“No”] {“no”}'],
		['He waited---"Now!"---and left', 'He waited—“Now!”—and left'],
		['He waited--"Now!"', 'He waited–“Now!”'],
		['"I was going to---" she said', '“I was going to—” she said'],
		['"---but why?"', '“—but why?”'],
		['"...and then"', '“…and then”'],
		['"and then..."', '“and then…”'],
		['"Yes"/"no" and key="value"', '“Yes”/“no” and key=“value”'],
		['a "fine-grained," "semi-automatic" pre-"modern" thing', 'a “fine-grained,” “semi-automatic” pre-“modern” thing'],
		['He said "no": "no"; "no", "no".', 'He said “no”: “no”; “no”, “no”.'],
		['"¡Hola!" ¿"Qué"?', '“¡Hola!” ¿“Qué”?'],
		['"No," said "Bob".', '“No,” said “Bob”.'],
		['she typed "?!" and "..." and "-"', 'she typed “?!” and “…” and “-”'],
		['an empty "" here', 'an empty "" here'],
		['the " sign alone', 'the " sign alone'],
		['He said,"Hello." Then', 'He said,“Hello.” Then'],
		['"Spans\na line"', '“Spans\na line”'],
		['"Ends with (brackets)" and "[these]"', '“Ends with (brackets)” and “[these]”'],
	]);
});

describe('around a quotation mark', () => {
	test.each([...'([{<~¿¡-‐‑–—−/=+|'])('a quotation may open after %s, even in another', (sign) => {
		expect(smarten(`"so ${sign}"x" and ${sign}'y'"`, 'en')).toBe(`“so ${sign}‘x’ and ${sign}‘y’”`);
	});

	test.each([...')]}>.,;:!?…-‐‑–—−=+|'])('a quotation that began elsewhere closes before %s', (sign) => {
		expect(smarten(`so it ends"${sign}x`, 'en')).toBe(`so it ends”${sign}x`);
	});

	test.each([...'-‐‑–—−/=+|'])('a quotation that began elsewhere closes behind %s', (sign) => {
		expect(smarten(`going to ${sign}" she said`, 'en')).toBe(`going to ${sign}” she said`);
	});

	test.each([...'½¼¾5'])('%s may have an inch behind it', (digit) => expect(smarten(`a ${digit}" gap`, 'en')).toBe(`a ${digit}″ gap`));

	sets('en', [
		['"...and then', '“…and then'],
		['"a 12" \'so\' record"', '“a 12″ ‘so’ record”'],
		['\'a "b\' c', '’a “b’ c'],
		['‘"so"’ ‚"so"‘ ‹"so"›', '‘“so”’ ‚“so”‘ ‹“so”›'],
	]);
});

describe('quotations nest', () => {
	sets('en', [
		['"He said \'no\' to me"', '“He said ‘no’ to me”'],
		['\'He said "no"\'', '‘He said “no”’'],
		['"\'So\'" and \'"so"\'', '“‘So’” and ‘“so”’'],
		['"He said "no" to me"', '“He said ‘no’ to me”'],
		['"She asked, \'Did he say "no"?\'"', '“She asked, ‘Did he say “no”?’”'],
		['"\'Twas brillig," he read', '“’Twas brillig,” he read'],
		['"An unclosed one. "A closed one."', '“An unclosed one. “A closed one.”'],
		['“Typed by hand "inside" it”', '“Typed by hand ‘inside’ it”'],
		['"the writers\' room"', '“the writers’ room”'],
		['"the \'writers\'"', '“the ‘writers’”'],
	]);
});

describe('a quotation of several paragraphs opens in each and closes in the last', () => {
	sets('en', [
		['"First paragraph, no end', '“First paragraph, no end'],
		['"The last, with a \'word\'."', '“The last, with a ‘word’.”'],
		["'First paragraph, the British way", '‘First paragraph, the British way'],
		['and so it ends."', 'and so it ends.”'],
		['and so it ended in 1990."', 'and so it ended in 1990.”'],
		['and so it ended in 1990"', 'and so it ended in 1990”'],
	]);
});

describe('an apostrophe is never a quotation mark', () => {
	sets('en', [
		["don't, O'Brien, rock'n'roll, '90s's", 'don’t, O’Brien, rock’n’roll, ’90s’s'],
		["'Tis, 'twas, 'em and 'cause", '’Tis, ’twas, ’em and ’cause'],
		["'Twasn't so, 'tisn't now", '’Twasn’t so, ’tisn’t now'],
		["the '90s and the 1990's", 'the ’90s and the 1990’s'],
		["the class of '68 met in '72", 'the class of ’68 met in ’72'],
		["summer of '69 with the boys' band", 'summer of ’69 with the boys’ band'],
		["in '45 and the boys' fathers, in the '90's", 'in ’45 and the boys’ fathers, in the ’90’s'],
		["saw '12 Angry Men' and '42,' he said", 'saw ‘12 Angry Men’ and ‘42,’ he said'],
		["rock 'n' roll", 'rock ’n’ roll'],
		["the letter 'n' is", 'the letter ‘n’ is'],
		["the writers' guild and the boss' car", 'the writers’ guild and the boss’ car'],
		["goin' down the ol' road", 'goin’ down the ol’ road'],
		["\"Ulysses\"'s plot, (the dog)'s tail", '“Ulysses”’s plot, (the dog)’s tail'],
		["He said 'em' is a unit", 'He said ‘em’ is a unit'],
		["fo'c'sle, 'til, y'all'd've", 'fo’c’sle, ’til, y’all’d’ve'],
		["'80s music in 'the '80s'", '’80s music in ‘the ’80s’'],
		["'80s' and '80sx'", '’80s’ and ‘80sx’'],
	]);
	sets('fr', [
		["l'été, d'ici, aujourd'hui, qu'il", 'l’été, d’ici, aujourd’hui, qu’il'],
		['l\'"Odyssée" d\'Homère', 'l’«_Odyssée_» d’Homère'],
		["les années '60, p'tit", 'les années ’60, p’tit'],
	]);
	sets('de', [["Wie geht's? 's ist so 'ne Sache", 'Wie geht’s? ’s ist so ’ne Sache'], ["Hans' Buch", 'Hans’ Buch'], ["die '68er und Hans' Buch", 'die ’68er und Hans’ Buch']]);
	sets('it', [['un po\', c\'è \'sta cosa, nell\'"800"', 'un po’, c’è ’sta cosa, nell’«800»']]);
	sets('nl', [["'s avonds is 't mooi in de foto's", '’s avonds is ’t mooi in de foto’s']]);
});

describe('a word of the list has its apostrophe, even where another one could close a quotation', () => {
	const words: Record<string, string> = {
		en: 'tis twas twere twill twould twixt tween neath gainst midst em im er ave un uns cause cos cuz til till bout round nuff fraid cept',
		de: 's ne nen nem ner n rum rauf rein raus runter ran',
		it: 'sto sta sti ste na nu ndrangheta',
		nl: 's t n k m r ns',
	};
	for (const [lang, list] of Object.entries(words)) {
		test.each(list.split(' '))(`${lang} has '%s`, (word) => {
			expect(smarten(`so '${word} and the dogs' bone`, lang)).toBe(`so ’${word} and the dogs’ bone`);
		});
	}

	test.each('the a an letter variable of by is and or to for'.split(' '))('the n in “%s \'n\' is” is quoted', (word) => {
		expect(smarten(`say ${word} 'n' is`, 'en')).toBe(`say ${word} ‘n’ is`);
	});
});

describe('hyphens become the dash they stand for', () => {
	sets('en', [
		['one---two --- three', 'one—two~— three'],
		['one--two -- three', 'one–two~– three'],
		['one - two', 'one—two'],
		['one -\ntwo', 'one—two'],
		['run --force or -v', 'run --force or -v'],
		['--verbose', '--verbose'],
		['well-known, two- and three-year', 'well-known, two- and three-year'],
		['a --> b <!-- c --> d <--- e ---> f <!--- a--> b', 'a --> b <!-- c --> d <--- e ---> f <!--- a--> b'],
		['---- and -----', '---- and -----'],
		['already – and — and a—b', 'already~– and~— and a—b'],
		['-- Anonymous', '– Anonymous'],
	]);
	sets('en-GB', [['one - two', 'one~– two']]);
	sets('de', [['eins - zwei', 'eins~– zwei'], ['eins – zwei', 'eins~– zwei']]);
	sets('fr', [['un - deux', 'un – deux']]);
	sets('ru', [['раз - два', 'раз~— два']]);
	sets('es', [['---No sé ---dijo---.', '—No sé —dijo—.']]);
});

describe('a range of numbers has an en dash', () => {
	sets('en', [
		['1914-1918', '1914–1918'],
		['1939-45', '1939–45'],
		['pp. 3-7 and 123-4', 'pp.~3–7 and 123–4'],
		['pp. 998-1004, S. 998-1004', 'pp.~998–1004, S.~998–1004'],
		['9:30-10:15', '9:30–10:15'],
		['09:30-10:15', '09:30–10:15'],
		['John 3:16-18', 'John 3:16–18'],
		['a score of 3-2', 'a score of 3–2'],
		['$5-$10, $5-10, £3-4m', '$5–$10, $5–10, £3–4m'],
		['10-20%, 10%-20%, 3.5-4.2 km', '10–20%, 10%–20%, 3.5–4.2~km'],
		['1,500-2,000', '1,500–2,000'],
		['(1914-1918), "1914-1918".', '(1914–1918), “1914–1918”.'],
		['a 5-10-year plan', 'a 5–10-year plan'],
		['20-30s', '20–30s'],
		['1914 - 1918', '1914~– 1918'],
		['§ 3-5', '§~3–5'],
	]);
	sets('de', [['vom 12.-14. April, 1.-3. Mai', 'vom 12.–14. April, 1.–3. Mai'], ['S. 12-14', 'S.~12–14']]);
	sets('fr', [['1914-1918, p. 3-7', '1914-1918, p.~3-7']]);
	sets('es', [['1998-1999', '1998-1999']]);
});

describe('other hyphens between digits stay', () => {
	sets('en', [
		['2026-04-12', '2026-04-12'],
		['2026-04', '2026-04'],
		['call 555-1234', 'call 555-1234'],
		['call 020 7946-0958 or (212) 555-1234', 'call 020 7946-0958 or (212) 555-1234'],
		['ISBN 978-0-19-853453-1', 'ISBN 978-0-19-853453-1'],
		['ISSN 1234-5678', 'ISSN 1234-5678'],
		['version 1.2.3-4 and v1-2', 'version 1.2.3-4 and v1-2'],
		['the 747-400, A320-200, COVID-19, F-16', 'the 747-400, A320-200, COVID-19, F-16'],
		['12345-6789', '12345-6789'],
		['1-2.5.7, 1-2word, 12.13.-14. May', '1-2.5.7, 1-2word, 12.13.-14. May'],
		['1914-1918.pdf and 3-4.5.6', '1914-1918.pdf and 3-4.5.6'],
		['a 50-50 chance, 1914-1914, 1.5-1.5', 'a 50-50 chance, 1914-1914, 1.5-1.5'],
		['07-12, 7-012, 1.2-3.4.5', '07-12, 7-012, 1.2-3.4.5'],
		['ISO 8601-1', 'ISO 8601-1'],
		['Figure 3-7, Table 1-4, Section 2-301', 'Figure 3-7, Table 1-4, Section 2-301'],
	]);
});

describe('a sign before or behind makes numbers something else', () => {
	test.each([..."_.:,#@+\\/′″×–−a"])('%s3-7 keeps its hyphen', (sign) => expect(smarten(`x ${sign}3-7`, 'en')).toContain('3-7'));
	test.each([...'_/\\A'])('3-7%s keeps its hyphen', (sign) => expect(smarten(`3-7${sign}`, 'en')).toContain('3-7'));
	test.each([...'_/.,:\\+×–a'])('%s1/2 is no fraction', (sign) => expect(smarten(`x ${sign}1/2`, 'en')).toContain('1/2'));
	test.each([...'_/\\×a'])('1/2%s is no fraction', (sign) => expect(smarten(`1/2${sign}`, 'en')).toContain('1/2'));
	test.each([...'([{“‘„«"\'=<>~≈± '])('%s-5 is negative', (sign) => expect(smarten(`x ${sign}-5`, 'en')).toContain('−5'));
	test.each([...'$£€¥'])('an amount in %s has a minus and a dash', (sign) => {
		expect(smarten(`at -${sign}5 or ${sign}5-${sign}7`, 'en')).toBe(`at −${sign}5 or ${sign}5–${sign}7`);
	});
});

describe('signs of arithmetic are signs', () => {
	sets('en', [
		['-5, (-3), it was -40 °C', '−5, (−3), it was −40~°C'],
		['-$5 and "-5"', '−$5 and “−5”'],
		['5 - 3 = 2 and x - 1 = 3', '5 − 3 = 2 and x − 1 = 3'],
		['y = x - 1 and 7 = 9 - 2, (a - b) + c', 'y = x − 1 and 7 = 9 − 2, (a − b) + c'],
		['a bx - 1 = 3, Plan B - three', 'a bx—1 = 3, Plan B—three'],
		['5 -3 or 1/2 -3', '5 -3 or ½ -3'],
		['10 in x 15 in, 3 ft x 4 ft, 10px x 15px', '10 in × 15 in, 3~ft × 4~ft, 10px × 15px'],
		['h3x4 and _3x4', 'h3x4 and _3x4'],
		['1/2.5, 1/2-3, 1/2, 3/4.', '1/2.5, 1/2-3, ½, ¾.'],
		['3 x 4, 1920x1080, 2 x 3 x 4', '3 × 4, 1920×1080, 2 × 3 × 4'],
		['10 cm x 15 cm, 12" x 8"', '10~cm × 15~cm, 12″ × 8″'],
		['0x1F, 3x faster, x264, matrix x 4', '0x1F, 3x faster, x264, matrix x 4'],
		['1/2, 1/4 and 3/4 cup', '½, ¼ and ¾ cup'],
		['3 1/2 miles, a 1/2-inch gap', '3½ miles, a ½-inch gap'],
		['1/2/2026, 11/2, 1/20, and/or, 1/2nd', '1/2/2026, 11/2, 1/20, and/or, 1/2nd'],
		['part (1/2), (1/2 cup), (a 1/2)', 'part (1/2), (½ cup), (a ½)'],
		['1.5 - 0,5 = 1 and 2 + 1.5 - 1 and 2 × x - 1', '1.5 − 0,5 = 1 and 2 + 1.5 − 1 and 2 × x − 1'],
		['1.5 x 2,5 x 3', '1.5 × 2,5 × 3'],
		['2/3 and 5/8', '2/3 and 5/8'],
	]);
});

describe('primes are not quotation marks, nor the other way round', () => {
	sets('en', [
		['6\'2" tall', '6′2″ tall'],
		['5\' 10"', '5′~10″'],
		['40° 26\' 46" N, 40° 26\'N', '40° 26′~46″ N, 40° 26′N'],
		['a 12" record', 'a 12″ record'],
		['"a 12" record"', '“a 12″ record”'],
		['"a 12" and a 10" record"', '“a 12″ and a 10″ record”'],
		['"in 1990" and "in 2000"', '“in 1990” and “in 2000”'],
		['"It sold for $12"', '“It sold for $12”'],
		['a 6\' wall, 12\' x 9\'6"', 'a 6′ wall, 12′ × 9′6″'],
		["'in 1990' he said", '‘in 1990’ he said'],
		['40" by 3 1/2"', '40″ by 3½″'],
		["he's 5'10 or so", 'he’s 5′10 or so'],
		["6'x8' and \"6'x8'\"", '6′×8′ and “6′×8′”'],
		['5\' 10½" or 5\' 10.5"', '5′~10½″ or 5′~10.5″'],
		['in 2000" and 1000"', 'in 2000” and 1000”'],
		["1'000 francs", '1’000 francs'],
	]);
});

describe('points become an ellipsis', () => {
	sets('en', [
		['Well...', 'Well…'],
		['Well.... So', 'Well.… So'],
		['Well . . . so', 'Well … so'],
		['end. . . . Next', 'end. . . . Next'],
		['a leader ..... here', 'a leader ..... here'],
		['from .../src or ../src', 'from .../src or ../src'],
		['[...]', '[…]'],
		['1...10', '1…10'],
	]);
});

describe('a line does not break where it would hurt', () => {
	sets('en', [
		['5 km, 50 %, 20 °C, 3 GB, 5 kg', '5~km, 50~%, 20~°C, 3~GB, 5~kg'],
		['non-stop. 5 men, ColdSt. Ives, in 1990 200 came', 'non-stop. 5 men, ColdSt. Ives, in 1990 200 came'],
		['5 kings, 5 houses, 5 mmm, 5 in', '5 kings, 5 houses, 5 mmm, 5 in'],
		['at 9 a.m. or 9 pm', 'at 9~a.m. or 9~pm'],
		['J. R. R. Tolkien, Samuel L. Jackson', 'J.~R.~R.~Tolkien, Samuel L.~Jackson'],
		['so did I. Then', 'so did I. Then'],
		['J. O\'Brien, but x’B. Cd, 5B. Cd, abB. Cd', 'J.~O’Brien, but x’B. Cd, 5B. Cd, abB. Cd'],
		['½ km, ¼ km, ¾ km', '½~km, ¼~km, ¾~km'],
		['Mr. Darcy, Mrs Dalloway, Dr. No, St. Ives', 'Mr.~Darcy, Mrs~Dalloway, Dr.~No, St.~Ives'],
		['No. 5, p. 7, pp. 7, § 3, Fig. 2, vol. 2', 'No.~5, p.~7, pp.~7, §~3, Fig.~2, vol.~2'],
		['No. Five is no. one', 'No. Five is no. one'],
		['Smith & Sons', 'Smith~& Sons'],
		['10 000 and 1 000 000', '10~000 and 1~000~000'],
		['Mr.\nDarcy walked 5\nkm', 'Mr.~Darcy walked 5~km'],
		['e.g., i.e., etc. stay', 'e.g., i.e., etc. stay'],
	]);
	sets('de', [
		['z. B. und d. h. und i. d. R.', 'z._B. und d._h. und i._d._R.'],
		['z.B. und u.a. und v.Chr., aber Fez.B.', 'z._B. und u._a. und v._Chr., aber Fez.B.'],
		['Abb. 3, Nr. 5, S. 7', 'Abb.~3, Nr.~5, S.~7'],
	]);
	sets('cs', [['v Praze a s bratrem, ale n.a b, D’a b, 5a b', 'v~Praze a~s~bratrem, ale n.a b, D’a b, 5a b']]);
	sets('pl', [['w domu i z psem', 'w~domu i~z~psem']]);
});

describe('every word and unit of the lists stays with its number or name', () => {
	const units =
		'm km cm dm mm µm nm m² km³ km/h m/s mph g kg µg mg l cl dl ml mL L ha h min s ms Hz kHz MHz GHz W kW MW GW TW kWh MWh V kV A mA J kJ cal kcal Pa hPa kPa MPa kB MB GB TB KiB GiB TiB KB kbit Mbit Gbit dB px pt ft yd mi lb lbs oz am pm a.m p.m AM P.M % ‰ € £ ¥ $ ° °C °F K';
	const references = 'No. Nos. no. Nr. nr. nº n° n.º P. p. pp. págs. S. Fig. figs. Abb. Abs. Vol. vols. Bd. Ch. ch. Kap. Art. art. Sec. sec. Eq. eq. c. ca. § ¶ №';
	const titles = 'Mr. Mr Ms. Mrs Mx Mme Mmes Mlle MM. Dr. Drs. Prof. Profs. St. Mt. Rev. Hon. Capt. Col. Gen. Lt. Sgt. Hr. Fr. Sr. Sra. Sras. Dra.';
	const abbreviations = 'z.B. d.h. u.a. u.U. z.T. z.Zt. v.a. s.o. s.u. o.ä. o.g. m.E. i.A. i.d.R. a.a.O. u.v.m. v.Chr. n.Chr.';

	test.each(units.split(' '))('5 %s', (unit) => expect(shown(smarten(`in 5 ${unit}.`, 'en'))).toBe(`in 5~${unit}.`));
	test.each(references.split(' '))('%s 5', (word) => expect(shown(smarten(`the ${word} 5`, 'en'))).toBe(`the ${word}~5`));
	test.each(titles.split(' '))('%s Austen', (title) => expect(shown(smarten(`the ${title} Austen`, 'en'))).toBe(`the ${title}~Austen`));
	test.each(abbreviations.split(' '))('%s', (typed) => {
		const set = typed.replace(/\.(?=\p{L})/gu, '._');
		expect(shown(smarten(`so ${typed} da`, 'de'))).toBe(`so ${set} da`);
		expect(shown(smarten(`so ${set.replaceAll('_', ' ')} da`, 'de'))).toBe(`so ${set} da`);
	});
	test.each('ISBN ISSN ISO IEC DIN EN RFC Tel. Phone: Fax Fig. Figure Table Listing Exhibit Rule Section Article Model Room'.split(' '))('%s 3-7', (word) => {
		expect(smarten(`the ${word} 3-7`, 'en')).toContain('3-7');
	});
});

describe('French marks have their spaces', () => {
	sets('fr', [
		['Bonjour ! Quoi ? Oui ; non : si', 'Bonjour_! Quoi_? Oui_; non~: si'],
		['Bonjour! Quoi? Oui; non: si', 'Bonjour_! Quoi_? Oui_; non~: si'],
		['Quoi?! Vraiment?', 'Quoi_?! Vraiment_?'],
		['(Oui!) et (?)', '(Oui_!) et (?)'],
		['à 10:30, à 3:1', 'à 10:30, à 3:1'],
		['« mot » et «mot»', '«_mot_» et «_mot_»'],
		['«\u00A0mot\u00A0» reste\u00A0!', '«~mot~» reste~!'],
		['"mot" et "deux mots"!', '«_mot_» et «_deux mots_»_!'],
		['« il dit "non" »', '«_il dit “non”_»'],
		['https://a.fr/b?c!d;e :', 'https://a.fr/b?c!d;e~:'],
		['! ? :', '! ? :'],
		['[!] «!» ¿!', '[!] «_!_» ¿!'],
		['a!) b!] c!» d!” e!’ f!. g!, h!… i!', 'a_!) b_!] c_!_» d_!” e_!’ f_!. g_!, h_!… i_!'],
		['a;! b:? c::', 'a_;! b~:? c~::'],
		['a!b c:d e;f', 'a!b c:d e;f'],
		["l'«été»", 'l’«_été_»'],
		['50 %, 12 €', '50~%, 12~€'],
	]);
	sets('fr-CA', [['Bonjour! "Oui": non', 'Bonjour! «_Oui_»~: non']]);
});

describe('every language has its own quotation marks', () => {
	const typed = '"say \'so\' now"';
	test.each([
		['en', '“say ‘so’ now”'],
		['en-US', '“say ‘so’ now”'],
		['xx', '“say ‘so’ now”'],
		['de', '„say ‚so‘ now“'],
		['de-AT', '„say ‚so‘ now“'],
		['de-CH', '«say ‹so› now»'],
		['fr', '«_say “so” now_»'],
		['es', '«say “so” now»'],
		['es-MX', '“say ‘so’ now”'],
		['it', '«say “so” now»'],
		['pt-BR', '“say ‘so’ now”'],
		['pt-PT', '«say “so” now»'],
		['nl', '“say ‘so’ now”'],
		['pl', '„say «so» now”'],
		['sv', '”say ’so’ now”'],
		['fi', '”say ’so’ now”'],
		['da', '“say ‘so’ now”'],
		['nb', '«say ‘so’ now»'],
		['cs', '„say ‚so‘ now“'],
		['ru', '«say „so“ now»'],
		['zh-Hans', '“say ‘so’ now”'],
	])('%s nests its quotations as %s', (lang, set) => {
		expect(shown(smarten(typed, lang))).toBe(set);
	});

	sets('zh', [['他说"你好"', '他说"你好"'], ['he said "hi"', 'he said “hi”']]);
	sets('ja', [['「"さくら"」', '「"さくら"」']]);
	sets('en', [['the word "世界"', 'the word “世界”']]);
	sets('sv', [['”Han sa "ja"”', '”Han sa ’ja’”']]);
	sets('de', [['„Er sagt "ja"“', '„Er sagt ‚ja‘“']]);
});

describe('what is not prose stays as it was typed', () => {
	sets('en', [
		["https://a.org/it's--b?c=d...e", "https://a.org/it's--b?c=d...e"],
		["https://a.org/?a='b'", "https://a.org/?a='b'"],
		['see "https://a.org/a--b."', 'see “https://a.org/a--b.”'],
		["'https://a.org/x'", '‘https://a.org/x’'],
		['www.a.org/a--b and a.org/1-2', 'www.a.org/a--b and a.org/1-2'],
		['www.a--b.org, mailto:x?a=1-2&b=/', 'www.a--b.org, mailto:x?a=1-2&b=/'],
		["o'brien--x@example.com", "o'brien--x@example.com"],
		["/usr/it's/a--b, ./a--b, ~/a--b, src/a--b.md", "/usr/it's/a--b, ./a--b, ~/a--b, src/a--b.md"],
		["C:\\it's\\a--b", "C:\\it's\\a--b"],
		['he/she, km/h, either/or--or', 'he/she, km/h, either/or–or'],
		['(c) (r) (tm)', '(c) (r) (tm)'],
	]);
});

describe('an address ends where its surroundings begin', () => {
	test.each(['“ ”', '„ “', '‚ ‘', '« »', '‹ ›', '< >', '– –', '— —', '( )', '[ ]', '{ }', '’ ’'])('in %s', (marks) => {
		const [before = '', after = ''] = marks.split(' ');
		expect(smarten(`so ${before}/usr/a--b${after} x--y`, 'en')).toBe(`so ${before}/usr/a--b${after} x–y`);
	});

	test.each([...'“”„‘‚«»‹›″<>–—'])('at %s', (sign) => {
		expect(smarten(`so${sign}/usr/a--b${sign}x--y`, 'en')).toBe(`so${sign}/usr/a--b${sign}x–y`);
	});
});

describe('a plain setting is for attributes and other programs', () => {
	test('it has spaces where the page has no-break spaces', () => {
		expect(smartenPlain('"Mr. Smith" -- 5 km', 'en')).toBe('“Mr. Smith” – 5 km');
		expect(smartenPlain('"Quoi?"', 'fr')).toBe('« Quoi ? »');
	});

	test('it has no joiners, not even the writer’s own', () => {
		expect(smartenPlain('a\u2060—b hy\u00ADphen\u00A0x', 'en')).toBe('a—b hyphen x');
	});
});

test('the page never gets invisible characters that copying would carry along', () => {
	const all = smarten('"A---b," c - d... 5 km (p. 7) -- e', 'en') + smarten('z.B. "so" - ja', 'de');
	expect(all).not.toMatch(/[\u00AD\u200B\u2060\uFEFF]/);
});
