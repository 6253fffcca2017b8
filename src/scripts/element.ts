/** Makes an element with properties and children. */
export function make<Name extends keyof HTMLElementTagNameMap>(name: Name, properties: Partial<HTMLElementTagNameMap[Name]> = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[Name] {
	const element = Object.assign(document.createElement(name), properties);
	element.append(...children);
	return element;
}

/**
 * Makes a button.
 *
 * @param sign what is seen, if that is not the name
 */
export function button(name: string, onclick: () => void, sign?: string): HTMLButtonElement {
	return make('button', { type: 'button', onclick, ...(sign && { ariaLabel: name, title: name }) }, sign ?? name);
}
