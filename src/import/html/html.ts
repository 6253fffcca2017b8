import type { Root } from 'hast';
import type { Root as Markdown } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import type { Losses } from '../losses.ts';
import { shortcodes } from '../shortcodes/in-html.ts';
import { bareAddresses } from '../tree/bare-addresses.ts';
import { noteCheck } from '../tree/note-check.ts';
import { places } from '../tree/places.ts';
import { pullQuotes } from '../tree/pull-quotes.ts';
import { settled } from '../tree/settled.ts';
import { code } from './code.ts';
import { shallow } from './depth.ts';
import { embeds } from './embeds.ts';
import { figures } from './figures.ts';
import { formulas } from './formulas.ts';
import { furniture } from './furniture.ts';
import { handlers } from './handlers.ts';
import { headings } from './headings.ts';
import { links } from './links.ts';
import { nesting } from './nesting.ts';
import { notes } from './notes.ts';
import { paragraphs } from './paragraphs.ts';
import { pictures } from './pictures.ts';
import { spaces } from './spaces.ts';
import { spans } from './spans.ts';
import { strip } from './strip.ts';
import { tables } from './tables.ts';

/**
 * HTML as the tree of a Markdown that builds.
 *
 * @param title of the text: a first heading that repeats it goes
 */
export function fromHtml(html: string, title: string | undefined, losses: Losses): Markdown {
	const tree = unified().use(rehypeParse, { fragment: true }).parse(shallow(shortcodes(html, losses), losses)) as Root;
	furniture(tree, losses);
	paragraphs(tree);
	// What scripts and custom elements hold is read before they are taken away.
	formulas(tree, losses);
	embeds(tree, losses);
	strip(tree, losses);
	notes(tree, losses);
	pictures(tree, losses);
	links(tree, losses);
	code(tree);
	figures(tree, losses);
	spaces(tree);
	spans(tree);
	nesting(tree);
	headings(tree, title);
	tables(tree);
	return treeFrom(tree, losses);
}

function treeFrom(tree: Root, losses: Losses): Markdown {
	const made = unified().use(rehypeRemark, { handlers, document: true }).runSync(tree) as Markdown;
	settled(made);
	pullQuotes(made);
	bareAddresses(made);
	noteCheck(made, losses);
	places(made, losses);
	settled(made);
	return made;
}
