import { paragraph, part, picture, run, wordFile } from './word/document.ts';

/** Exports of each kind, as they lie on a writer's disk, and what must be on the site that is built from them. */
export const kinds: Record<string, Kind> = {
	WordPress: {
		path: 'wxr/wordpress.xml',
		titles: ['A river & its banks'],
		words: { '/a-river/': ['It had rained for a week.', 'What the flood left', 'The sign says ]]> here.'] },
		old: { '/2019/05/a-river/': '/a-river/', '/2019/05/a-brook/': '/a-river/', '/tag/tides/': '/tags/tides-floods/', '/category/rivers/': '/tags/rivers/' },
		private: ['For those who know it', 'Not yet.', 'In spring', 'Ein Weg', 'Of a status of its own', 'was there too'],
	},
	'WordPress, damaged': {
		path: 'wxr/damaged.xml',
		code: 1,
		titles: ['Salt & water', 'Salt & water'],
		words: { '/salt/': ['Salt is in the bread.', '[unknown_thing a="1"]', 'Harm'], '/salt-2020/': ['The second of one name & day.'] },
		old: { '/2/salt/': '/salt-2020/' },
		private: ['marsh-secret', 'brine-secret', 'track('],
	},
	Squarespace: {
		path: 'wxr/squarespace.xml',
		titles: ['Ropes & knots', 'Services'],
		words: { '/ropes/': ['A rope remembers.'], '/services/': ['What we mend'] },
		old: { '/blog/2018/7/3/ropes': '/ropes/', '/blog/tag/Rope': '/tags/rope/' },
		private: ['mora@quay.example', 'exc-5134'],
	},
	Substack: {
		path: 'substack/export',
		code: 1,
		titles: ['The ferry, and "why" it stopped', 'The bell', 'About these letters'],
		words: { '/the-ferry/': ['The ferry stopped on a Monday.'] },
		old: { '/p/the-ferry': '/the-ferry/' },
		private: ['For friends', 'reader@', 'track('],
	},
	Medium: {
		path: 'medium/export',
		titles: ['The lock keeper’s clock', 'From elsewhere'],
		words: { '/the-lock-keepers-clock/': ['It hung above the gate.', 'late = 4', 'The clock in 1962', 'Why it was always late'] },
		old: { '/@mora/the-lock-keepers-clock-0a1b2c3d4e5f': '/the-lock-keepers-clock/' },
		private: ['A half thought'],
	},
	Ghost: {
		path: 'ghost/export.json',
		code: 1,
		titles: ['The mill & the weir', 'About'],
		words: { '/the-mill/': ['What turned & what stopped'] },
		old: { '/tag/work/': '/tags/work-wages/' },
		private: ['Among ourselves', 'By post', 'Soon.', 'Half.', 'not for reading', '@mill.example', 'track('],
	},
	Jekyll: {
		path: 'jekyll',
		code: 1,
		titles: ['The Lock: a beginning', 'The Weir', 'About the lock'],
		words: { '/the-lock/': ['The gates are of oak, and leak.', 'level = lower + rise', '{% include map.html place="the lock" %}', 'href="/the-weir/#the-stones"', 'alt="A gate of oak"'], '/the-weir/': ['href="/the-lock/"'] },
		notes: { '/the-lock/': 1 },
		pictures: { '/the-lock/': 2 },
		old: { '/2019/05/04/the-lock/': '/the-lock/', '/old/lock.html': '/the-lock/', '/water/2019/06/01/the-weir/': '/the-weir/', '/about-the-lock/': '/keepers/' },
		private: ['heron-secret', 'track('],
	},
	Hugo: {
		path: 'hugo',
		titles: ['The Ferry', 'The Tide', 'About the ferry'],
		words: { '/ferry/': ['So the harbour book has it.', 'Before the storm', 'href="/tide/"', '{{< chart-of-boats', 'Crossings'], '/tide/': ['Do not walk out.', 'A link that does harm'] },
		notes: { '/ferry/': 1 },
		pictures: { '/ferry/': 2, '/tide/': 1 },
		old: { '/2020/03/the-ferry/': '/ferry/', '/boats/ferry/': '/ferry/', '/2020/04/the-tide/': '/tide/' },
		private: ['otter-secret', 'stoat-secret'],
	},
	Eleventy: {
		path: 'eleventy',
		titles: ['On Rope', 'The Splice'],
		words: { '/rope/': ['Against the sun.', 'href="/splice/"', 'Ben Low'], '/splice/': ['Two ropes become one.', 'href="https://far.example/splice.mp4"'] },
		notes: { '/rope/': 1 },
		pictures: { '/rope/': 1 },
		old: { '/posts/rope/': '/rope/', '/2021/the-splice/': '/splice/' },
		private: ['marten-secret', 'Worked out'],
	},
	Astro: {
		path: 'astro',
		titles: ['The Knot', 'The Hitch'],
		words: { '/the-knot/': ['And because it is wet.', '<Chart loads={loads}', '{loads.length}', 'href="/the-hitch/"', 'alt="A knot, drawn tight"'], '/the-hitch/': ['Never a round one.'] },
		notes: { '/the-knot/': 1 },
		pictures: { '/the-knot/': 2 },
		old: { '/blog/the-knot/': '/the-knot/', '/blog/the-hitch/': '/the-hitch/' },
		private: ['badger-secret', 'loads = [1'],
	},
	Obsidian: {
		path: 'obsidian',
		titles: ['The Mill', 'The Race'],
		words: { '/the-mill/': ['Three wheels, in a flood two.', 'href="/the-race/"', 'Mind the wheel.'], '/the-race/': ['href="/the-mill/"'] },
		notes: { '/the-mill/': 1 },
		pictures: { '/the-mill/': 1 },
		private: ['weasel-secret', 'beaver-secret'],
	},
	'a saved page': {
		path: 'page/saved',
		titles: ['The Margin and the Thumb'],
		words: { '/the-margin-and-the-thumb/': ['The measure is from a copy in Leeds.', 'it covers nothing there', 'Where the thumb lies.', 'Ada Moss'] },
		notes: { '/the-margin-and-the-thumb/': 1 },
		pictures: { '/the-margin-and-the-thumb/': 1 },
		old: { '/2019/the-margin/': '/the-margin-and-the-thumb/' },
		private: ['Elsewhere on this site'],
	},
	'plain text': {
		path: 'text',
		titles: ['The Margin and the Thumb', 'On the Width of a Line'],
		words: { '/the-margin-and-the-thumb/': ['What the thumb needs', 'It was a matter for the buyer.', 'Ada Moss is a bookbinder in Leeds.', '<b>once</b>'], '/on-the-width-of-a-line/': ['Divide by five.'] },
		notes: { '/the-margin-and-the-thumb/': 2 },
		private: ['Share this post', 'Skip to content'],
	},
	Word: {
		path: 'weir.docx',
		make: async () => wordFile(
			[paragraph('The Weir in Winter', 'Title'), paragraph('High water, and what it left', 'Subtitle'), paragraph('The weir froze', 'heading1'), paragraph(`${run('It froze from both banks.')}<w:r><w:footnoteReference w:id="2"/></w:r>`), paragraph(picture('r:embed="p1"', 'Ice on a weir'))].join(''),
			{ 'word/footnotes.xml': part('footnotes', `<w:footnote w:id="2">${paragraph('So the miller wrote.')}</w:footnote>`), 'word/media/ice.png': pixel },
			'<Relationship Id="n1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/><Relationship Id="p1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/ice.png"/>',
		),
		titles: ['The Weir in Winter'],
		isDraft: true,
		words: { '/the-weir-in-winter/': ['It froze from both banks.', 'So the miller wrote.', 'High water, and what it left', 'alt="Ice on a weir"'] },
		notes: { '/the-weir-in-winter/': 1 },
		pictures: { '/the-weir-in-winter/': 1 },
	},
};

/** A picture of one pixel. */
const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

export interface Kind {
	/** In this folder, or the name of the file that `make` makes. */
	path: string;
	make?: () => Promise<Uint8Array>;
	/** What the command ends with, if not 0. */
	code?: 1;
	/** Of what readers can see. */
	titles: string[];
	/** Whether it comes over as a draft, which its writer publishes. */
	isDraft?: true;
	/** By address, what must stand in the page: words, or a piece of its HTML. */
	words: Record<string, string[]>;
	/** By address, how many there must be. */
	notes?: Record<string, number>;
	pictures?: Record<string, number>;
	/** Old addresses, and where each leads. */
	old?: Record<string, string>;
	/** What must stand nowhere on the site. */
	private?: string[];
}
