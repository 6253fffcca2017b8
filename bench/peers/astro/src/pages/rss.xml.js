import rss from '@astrojs/rss';
import { essays } from '../essays.ts';

export const GET = ({ site }) =>
	rss({
		title: 'A Measured Publication',
		description: 'Essays',
		site,
		items: essays.slice(0, 50).map(({ id, data, rendered }) => ({ title: data.title, link: `/essays/${id}/`, pubDate: data.date, content: rendered.html })),
	});
