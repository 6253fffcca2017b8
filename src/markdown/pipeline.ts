import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import { unified, type Processor } from 'unified';
import { phrasesFor, say } from '../site/phrases.ts';
import { archived } from './archived.ts';
import { blockPictures } from './block-pictures.ts';
import { blocks } from './blocks.ts';
import { charts } from './charts.ts';
import { rehypeCode } from './code.ts';
import { destinations } from './destinations.ts';
import { earlierPlaces } from './earlier-places.ts';
import { figures } from './figures.ts';
import { gather } from './gather.ts';
import { headingAddresses } from './heading-addresses.ts';
import { headingIds } from './heading-ids.ts';
import { headingLevels } from './heading-levels.ts';
import { html } from './html.ts';
import { images } from './images.ts';
import { largePictures } from './large-pictures.ts';
import { links } from './links.ts';
import { remarkMath } from './math.ts';
import { noteReferences } from './note-references.ts';
import { noteMark } from './note-mark.ts';
import { notes } from './notes.ts';
import { parser } from './parser.ts';
import { passages } from './passages.ts';
import { rawWhereNeeded } from './raw.ts';
import { readerModes } from './reader-modes.ts';
import { recordings } from './recordings.ts';
import { sheets } from './sheets.ts';
import { tables } from './tables.ts';
import { tasks } from './tasks.ts';
import { typography } from './typography.ts';

/**
 * The one way from Markdown to HTML, for a language. Every plugin's first lines say why it stands where it stands.
 */
export function pipelineFor(lang: string): Processor {
	const known = pipelines.get(lang);
	if (known) return known;
	const words = phrasesFor(lang);
	const pipeline = unified()
		// Markdown
		.use(parser)
		.use(remarkGfm)
		.use(destinations)
		.use(noteReferences)
		.use(blocks, { lang })
		.use(remarkMath, { name: words.formula })
		.use(headingIds)
		.use(figures)
		// to HTML
		.use(remarkRehype, {
			allowDangerousHtml: true,
			clobberPrefix: '',
			// An arrow that our typeface has.
			footnoteBackContent: '↑',
			footnoteLabel: words.notes,
			footnoteBackLabel: (note, again) => say(words.noteBack, { n: again > 1 ? `${note + 1}-${again}` : note + 1 }),
			handlers: { footnoteReference: noteMark },
		})
		.use(rehypeCode, { name: words.code })
		.use(rawWhereNeeded)
		.use(headingLevels)
		.use(html)
		.use(headingAddresses)
		.use(tasks, { done: words.taskDone, open: words.taskOpen })
		.use(charts, { lang })
		.use(tables, { name: words.table })
		.use(typography, { lang })
		.use(notes, { label: words.notes, note: words.note, close: words.noteClose })
		.use(readerModes)
		.use(links)
		.use(archived, { copy: words.archivedCopy })
		.use(images)
		.use(blockPictures)
		.use(largePictures, { enlarge: words.enlarge })
		.use(recordings)
		.use(passages)
		.use(earlierPlaces)
		.use(gather)
		.use(sheets)
		.use(rehypeStringify, { closeSelfClosing: false });
	pipelines.set(lang, pipeline as unknown as Processor);
	return pipeline as unknown as Processor;
}

const pipelines = new Map<string, Processor>();
