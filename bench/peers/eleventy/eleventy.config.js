import highlight from '@11ty/eleventy-plugin-syntaxhighlight';
import markdownIt from 'markdown-it';
import anchor from 'markdown-it-anchor';
import footnote from 'markdown-it-footnote';
import { relatedTo } from './related.mjs';

export default function (config) {
	config.addPlugin(highlight);
	config.setLibrary('md', markdownIt({ html: true, linkify: true, typographer: true }).use(anchor).use(footnote));
	config.addPassthroughCopy('style.css');
	config.addCollection('essays', (all) => {
		const essays = all.getFilteredByGlob('essays/*.md').sort((a, b) => b.date - a.date);
		const related = relatedTo(essays.map(({ fileSlug, data, date }) => ({ id: fileSlug, tags: data.tags, time: +date })));
		essays.forEach((essay, place) => Object.assign(essay.data, { newer: essays[place - 1], older: essays[place + 1], related: related.get(essay.fileSlug).map((at) => essays[at]) }));
		return essays;
	});
	return { markdownTemplateEngine: false, htmlTemplateEngine: false, dir: { output: '_site' } };
}
