import type { Element, ElementContent } from 'hast';
import type { Fence } from './fence.ts';
import type { Line } from './lines.ts';

/**
 * A block of code as HTML whose text is the code and nothing else: `pre.code > code`, in a figure if it has a title.
 * Lines have elements of their own only where something is said of a line. A block that may scroll on a phone can be
 * reached by keyboard and has a name; as a group, since dozens of regions would drown the landmarks of a page.
 * @param language as the writer named it, or empty
 * @param name what a screen reader calls the block
 */
export function listing(lines: Line[], fence: Fence, { language, name }: { language: string; name: string }): Element {
	const byLine = fence.marked.size > 0 || fence.first !== undefined || lines.some(({ change }) => change);
	const children = lines.flatMap((line, index) => {
		const runs = runsOf(line, index < lines.length - 1 ? '\n' : '');
		return byLine ? [element('span', lineProperties(line, index, fence), runs)] : runs;
	});
	const wide = lines.some(({ runs }) => columns(runs.map(({ text }) => text).join('')) > columnsOfPhone);
	const reachable = wide ? { role: 'group', tabIndex: 0, ariaLabel: name } : {};
	const properties = { className: ['code', ...(fence.first === undefined ? [] : ['numbers'])], dir: 'ltr', translate: 'no', ...reachable };
	const pre = element('pre', properties, [element('code', language ? { className: [`language-${language}`] } : {}, children)]);
	return fence.title ? element('figure', { className: ['code'] }, [element('figcaption', {}, [text(fence.title)]), pre]) : pre;
}

function lineProperties({ change }: Line, index: number, { first, marked }: Fence): Element['properties'] {
	const className = ['line', ...(marked.has(index + 1) ? ['marked'] : []), ...(change ? [change] : [])];
	return { className, ...(first === undefined ? {} : { dataLine: String(first + index) }) };
}

function runsOf({ runs }: Line, end: string): ElementContent[] {
	return [...runs.map((run) => (run.kind ? element('span', { className: [`tk-${run.kind}`] }, [text(run.text)]) : text(run.text))), ...(end ? [text(end)] : [])];
}

function columns(line: string): number {
	return [...line.replaceAll('\t', '    ')].length;
}

// 320 px less margins and padding, at 9 px a character.
const columnsOfPhone = 26;

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
	return { type: 'element', tagName, properties, children };
}

function text(value: string): ElementContent {
	return { type: 'text', value };
}
