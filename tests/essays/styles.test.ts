import { expect, test } from 'vitest';
import { capable, noteStyles } from '../../src/essays/note-styles.ts';
import { pageStyles } from '../../src/essays/page-styles.ts';

test('each note stands level with its mark, or below the note before', () => {
	const styles = noteStyles([{ id: 'fn-a', mark: 'fnref-a' }, { id: 'fn-b', mark: 'fnref-b' }]);
	expect(styles).toBe(`@media screen and (min-width:78rem){@supports ${capable}{[id="fnref-a"]{anchor-name:--r0}[id="fn-a"]{anchor-name:--n0;top:anchor(--r0 top)}[id="fnref-b"]{anchor-name:--r1}[id="fn-b"]{anchor-name:--n1;top:max(anchor(--r1 top),anchor(--n0 bottom) + .7em)}}}`);
});

test('an essay without notes needs no rule for them', () => {
	expect(noteStyles([])).toBe('');
});

test('no title and no note’s name can break out of a style sheet', () => {
	const hostile = '"}</style><script>\\';
	expect(noteStyles([{ id: hostile, mark: hostile }])).toContain('[id="\\22 }\\3c /style>\\3c script>\\5c "]');
	expect(pageStyles(hostile, 'https://example.org/', '12 April 2026')).toContain('@top-center{content:"\\22 }\\3c /style>\\3c script>\\5c "}');
});

test('a printed sheet says what it is, where it is from and which page it is', () => {
	expect(pageStyles('Of tides', 'https://example.org/tides/', '12 April 2026')).toBe('@media print{.prose a[href^="/"]:not(.large)::after{content:" [https://example.org" attr(href) "]"}}@page{@top-center{content:"Of tides"}@bottom-left{content:"https://example.org/tides/ · 12 April 2026"}@bottom-right{content:counter(page)}}@page:first{@top-center{content:none}}');
});
