import { getCollection } from 'astro:content';
import { relatedTo } from './related.mjs';

const essays = (await getCollection('essays')).sort((a, b) => +b.data.date - +a.data.date);
const related = relatedTo(essays.map(({ id, data }) => ({ id, tags: data.tags, time: +data.date })));

export { essays };

/** What an essay's page shows of others. */
export const around = (place: number) => ({ newer: essays[place - 1], older: essays[place + 1], related: related.get(essays[place]!.id)!.map((at: number) => essays[at]!) });
