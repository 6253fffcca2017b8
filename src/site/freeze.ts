/** Freezes a value and all it holds: a record handed to one page can never be changed under another. */
export function freeze<T>(value: T): T {
	if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
	Object.freeze(value);
	Object.values(value).forEach(freeze);
	return value;
}
