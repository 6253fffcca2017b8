import type { Element, ElementContent, Properties } from 'hast';

/** An element of a drawing. */
export function drawn(tagName: string, properties: Properties, children: ElementContent[] = []): Element {
	return { type: 'element', tagName, properties, children };
}

/** Words in a drawing. The space behind them is for text browsers, which would join them to the next. */
export function words(text: string, properties: Properties): Element {
	return drawn('text', properties, [{ type: 'text', value: `${text} ` }]);
}

/** A share of the field as an attribute: 250 is `25%`. */
export function share(thousandths: number): string {
	return `${Math.round(thousandths) / 10}%`;
}

/** Em as an attribute. */
export function em(value: number): string {
	return `${Math.round(value * 100) / 100}em`;
}
