import type { EssayFile } from '../../library/text.ts';
import type { Rule } from '../rule.ts';
import { inMatter } from '../text.ts';

export const seriesGap: Rule = {
	id: 'series-gap',
	why: 'Who comes from part one to part three looks for part two.',
	source: 'Octavo’s manual: Something to read next',
	essays: (essays) => {
		const series = Map.groupBy(essays.filter(({ matter }) => matter.series), ({ matter }) => matter.series?.name ?? '');
		const partOf = ({ matter }: EssayFile) => matter.series?.part ?? 0;
		return [...series.values()].flatMap((parts) => {
			const sorted = parts.toSorted((a, b) => partOf(a) - partOf(b));
			return sorted.flatMap((file, index) => {
				const before = sorted[index - 1] ? partOf(sorted[index - 1] as EssayFile) : 0;
				return partOf(file) > before + 1 ? [inMatter(file, ['series', 'part'], `Part ${partOf(file)} of "${file.matter.series?.name}" has no part ${partOf(file) - 1} before it`, 'Correct the number, or write the part that is missing.')] : [];
			});
		});
	},
};
